using System;
using Seedance.Runtime.Patterns;

namespace Seedance.Runtime;

/// <summary>The rules for code points that may stand in a label only beside certain others (RFC 5892, appendix A).</summary>
internal static class IdnaContext
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    private static readonly int Greek = ScriptNames.Find("Greek");
    private static readonly int Hebrew = ScriptNames.Find("Hebrew");
    private static readonly int Hiragana = ScriptNames.Find("Hiragana");
    private static readonly int Katakana = ScriptNames.Find("Katakana");
    private static readonly int Han = ScriptNames.Find("Han");

    /// <summary>Whether there is a rule for the code point at a place, and the label fulfils it.</summary>
    internal static bool Allows(ReadOnlySpan<int> label, int at) => label[at] switch
    {
        ZeroWidthNonJoiner => IsBehindVirama(label, at) || JoinsBothSides(label, at),
        ZeroWidthJoiner => IsBehindVirama(label, at),
        0xB7 => at > 0 && at + 1 < label.Length && label[at - 1] == 'l' && label[at + 1] == 'l',
        0x375 => at + 1 < label.Length && ScriptTable.Is(label[at + 1], Greek),
        0x5F3 or 0x5F4 => at > 0 && ScriptTable.Is(label[at - 1], Hebrew),
        0x30FB => HasKanaOrHan(label),
        >= 0x660 and <= 0x669 => !label.ContainsAnyInRange(0x6F0, 0x6F9),
        >= 0x6F0 and <= 0x6F9 => !label.ContainsAnyInRange(0x660, 0x669),
        _ => false,
    };

    private static bool IsBehindVirama(ReadOnlySpan<int> label, int at) => at > 0 && IdnaTable.Of(label[at - 1]).IsVirama;

    /// <summary>Whether a letter that joins to the left side stands before, and one that joins to the right side behind, with nothing but
    /// transparent ones between.</summary>
    private static bool JoinsBothSides(ReadOnlySpan<int> label, int at)
    {
        int before = at - 1;
        while (before >= 0 && IdnaTable.Of(label[before]).Joining == JoiningType.Transparent) before--;
        int behind = at + 1;
        while (behind < label.Length && IdnaTable.Of(label[behind]).Joining == JoiningType.Transparent) behind++;
        return before >= 0 && IdnaTable.Of(label[before]).Joining is JoiningType.Left or JoiningType.Dual
            && behind < label.Length && IdnaTable.Of(label[behind]).Joining is JoiningType.Right or JoiningType.Dual;
    }

    private static bool HasKanaOrHan(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (codePoint == 0x30FB) continue;
            if (ScriptTable.Is(codePoint, Hiragana) || ScriptTable.Is(codePoint, Katakana) || ScriptTable.Is(codePoint, Han)) return true;
        }

        return false;
    }
}
