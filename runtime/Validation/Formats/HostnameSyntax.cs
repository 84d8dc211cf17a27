using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>
/// The format <c>hostname</c> (RFC 1123, section 2.1): labels of letters, digits and hyphens with points between them. A label that
/// begins with <c>xn--</c> is an A-label (RFC 5890).
/// </summary>
internal static class HostnameSyntax
{
    /// <summary>
    /// The most bytes of a name as text: of the 255 in the name system (RFC 1035, section 2.3.4) two are lengths at both ends.
    /// </summary>
    internal const int MaxLength = 253;

    private static readonly SearchValues<byte> LabelBytes =
        AsciiText.Bytes("-");

    internal static bool IsHostname(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength) return false;
        Span<int> codePoints = stackalloc int[IdnaLabel.MaxLength];
        while (true)
        {
            int point = utf8.IndexOf((byte)'.');
            ReadOnlySpan<byte> label = point < 0 ? utf8 : utf8[..point];
            if (!IsLabel(label)) return false;
            if (IdnaLabel.HasPrefix(label) && IdnaLabel.ReadALabel(label, codePoints) < 0) return false;
            if (point < 0) return true;
            utf8 = utf8[(point + 1)..];
        }
    }

    /// <summary>One to 63 letters, digits and hyphens, no hyphen at either end.</summary>
    internal static bool IsLabel(ReadOnlySpan<byte> label) =>
        label.Length is >= 1 and <= IdnaLabel.MaxLength && !label.ContainsAnyExcept(LabelBytes) && label[0] != '-' && label[^1] != '-';
}
