using System;

namespace Seedance.Runtime;

/// <summary>The format <c>date-time</c> of RFC 3339, section 5.6: a date, <c>T</c> in either case, a time with an offset.</summary>
internal static class DateTimeSyntax
{
    internal static bool IsDateTime(ReadOnlySpan<byte> utf8) =>
        utf8.Length > DateSyntax.Length
        && utf8[DateSyntax.Length] is (byte)'T' or (byte)'t'
        && DateSyntax.IsDate(utf8[..DateSyntax.Length])
        && TimeSyntax.IsTime(utf8[(DateSyntax.Length + 1)..]);
}
