using System;
using System.Text;

namespace Seedance.Runtime;

/// <summary>
/// The format <c>idn-hostname</c> (RFC 5890, section 2.3.2.3), by IDNA 2008: every label is ASCII, an A-label or a U-label, and the rule
/// for names that are written from right to left holds (RFC 5893).
/// </summary>
/// <remarks>
/// <see cref="System.Globalization.IdnMapping"/> maps names as IDNA 2003 and UTS #46 do and knows no rules of context, and what it takes
/// depends on the platform. So the tables are our own.
/// </remarks>
internal static class IdnHostnameSyntax
{
    /// <summary>Whether the name is one of normalized labels (RFC 5891, section 4.1).</summary>
    internal static bool IsHostname(ReadOnlySpan<byte> utf8) => IsHostname(utf8, isNormalized: true);

    /// <param name="utf8">The name.</param>
    /// <param name="isNormalized">Whether the labels must be in Unicode's normalization form C.</param>
    internal static bool IsHostname(ReadOnlySpan<byte> utf8, bool isNormalized)
    {
        if (Ascii.IsValid(utf8) && utf8.IndexOf("--"u8) < 0) return HostnameSyntax.IsHostname(utf8);

        Span<int> codePoints = stackalloc int[IdnaLabel.MaxLength];
        bool isRightToLeft = false;
        bool fitsBidi = true;
        int length = -1;
        while (true)
        {
            int end = FindSeparator(utf8, out int separator);
            int asciiLength = ReadLabel(utf8[..end], isNormalized, codePoints, out int count);
            if (asciiLength < 0) return false;

            isRightToLeft |= IdnaBidi.IsRightToLeft(codePoints[..count]);
            fitsBidi &= IdnaBidi.Allows(codePoints[..count]);
            length += asciiLength + 1;
            if (separator == 0) return length <= HostnameSyntax.MaxLength && (fitsBidi || !isRightToLeft);
            utf8 = utf8[(end + separator)..];
        }
    }

    /// <returns>The label's length in ASCII; -1 when it is none.</returns>
    private static int ReadLabel(ReadOnlySpan<byte> label, bool isNormalized, Span<int> codePoints, out int count)
    {
        count = 0;
        if (label.IsEmpty) return -1;
        if (IdnaLabel.HasPrefix(label))
        {
            count = HostnameSyntax.IsLabel(label) ? IdnaLabel.ReadALabel(label, codePoints) : -1;
            return count < 0 ? -1 : label.Length;
        }

        bool isAscii = Ascii.IsValid(label);
        if (isAscii && !HostnameSyntax.IsLabel(label)) return -1;
        for (ReadOnlySpan<byte> rest = label; !rest.IsEmpty; count++)
        {
            if (count == codePoints.Length) return -1;
            Rune.DecodeFromUtf8(rest, out Rune rune, out int consumed);
            rest = rest[consumed..];
            codePoints[count] = rune.Value;
        }

        // Only hosts that see two hyphens there as an encoding may read such a label (RFC 5891, section 4.2.3.1).
        if (isAscii) return count >= 4 && codePoints[2] == '-' && codePoints[3] == '-' ? -1 : count;
        bool fits = IdnaLabel.IsULabel(codePoints[..count]) && (!isNormalized || Encoding.UTF8.GetString(label).IsNormalized());
        return fits ? IdnaLabel.ALabelLength(codePoints[..count]) : -1;
    }

    /// <summary>The place of the next full stop, also an ideographic, fullwidth or halfwidth one (RFC 3490, section 3.1), and its length;
    /// the end and 0 when there is none.</summary>
    private static int FindSeparator(ReadOnlySpan<byte> utf8, out int separator)
    {
        for (int at = 0; at < utf8.Length; at++)
        {
            if (utf8[at] == '.')
            {
                separator = 1;
                return at;
            }

            ReadOnlySpan<byte> rest = utf8[at..];
            if (rest.StartsWith("\u3002"u8) || rest.StartsWith("\uFF0E"u8) || rest.StartsWith("\uFF61"u8))
            {
                separator = 3;
                return at;
            }
        }

        separator = 0;
        return utf8.Length;
    }
}
