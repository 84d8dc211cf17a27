using System;
using System.Globalization;
using System.Text;

namespace Seedance.Runtime;

/// <summary>One label of an internationalized domain name (RFC 5890, section 2.3.2).</summary>
internal static class IdnaLabel
{
    /// <summary>The most bytes of a label in the name system (RFC 1035, section 2.3.4); no label has more code points.</summary>
    internal const int MaxLength = 63;

    private static ReadOnlySpan<byte> Prefix => "xn--"u8;

    internal static bool HasPrefix(ReadOnlySpan<byte> label) =>
        label.Length >= Prefix.Length && Ascii.EqualsIgnoreCase(label[..Prefix.Length], Prefix);

    /// <summary>An A-label: what follows its prefix is the one spelling of a U-label.</summary>
    /// <param name="label">ASCII, prefix included.</param>
    /// <param name="codePoints">Takes the U-label; has room for <see cref="MaxLength"/>.</param>
    /// <returns>The number of code points; -1 when it is none.</returns>
    internal static int ReadALabel(ReadOnlySpan<byte> label, Span<int> codePoints)
    {
        ReadOnlySpan<byte> encoded = label[Prefix.Length..];
        int count = Punycode.Decode(encoded, codePoints);
        if (count <= 0 || !codePoints[..count].ContainsAnyExceptInRange(0, 0x7F) || !IsULabel(codePoints[..count])) return -1;

        Span<byte> again = stackalloc byte[MaxLength];
        int length = Punycode.Encode(codePoints[..count], again);
        return length >= 0 && Ascii.EqualsIgnoreCase(again[..length], encoded) ? count : -1;
    }

    /// <summary>The length of a U-label as an A-label; -1 when it is too long for one.</summary>
    internal static int ALabelLength(ReadOnlySpan<int> codePoints)
    {
        Span<byte> encoded = stackalloc byte[MaxLength - 4];
        int length = Punycode.Encode(codePoints, encoded);
        return length < 0 ? -1 : Prefix.Length + length;
    }

    /// <summary>Whether the code points may stand in one label, in this order (RFC 5891, section 4.2.3).</summary>
    internal static bool IsULabel(ReadOnlySpan<int> codePoints)
    {
        if (codePoints[0] == '-' || codePoints[^1] == '-') return false;
        if (codePoints.Length >= 4 && codePoints[2] == '-' && codePoints[3] == '-') return false;
        if (Rune.GetUnicodeCategory(new Rune(codePoints[0])) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
        {
            return false;
        }

        for (int at = 0; at < codePoints.Length; at++)
        {
            if (!IdnaTable.Of(codePoints[at]).IsValid && !IdnaContext.Allows(codePoints, at)) return false;
        }

        return true;
    }
}
