using System;
using System.Globalization;
using System.Text;

namespace Seedance.Runtime;

/// <summary>The format <c>http-date</c> of the OpenAPI Format Registry (RFC 9110, section 5.6.7), in its three forms.</summary>
internal static class HttpDateSyntax
{
    private const int MaxLength = 40;

    private static readonly string[] Forms =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM dd HH:mm:ss yyyy",
        "ddd MMM  d HH:mm:ss yyyy",
    ];

    internal static bool IsHttpDate(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength || !Ascii.IsValid(utf8)) return false;
        Span<char> text = stackalloc char[MaxLength];
        text = text[..Encoding.ASCII.GetChars(utf8, text)];
        foreach (string form in Forms)
        {
            if (DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return true;
        }

        return false;
    }
}
