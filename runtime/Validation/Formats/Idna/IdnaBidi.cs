using System;

namespace Seedance.Runtime;

/// <summary>The rule for labels of names that have letters written from right to left (RFC 5893, section 2).</summary>
internal static class IdnaBidi
{
    /// <summary>Whether the label makes its name one that the rule speaks of (section 1.4).</summary>
    internal static bool IsRightToLeft(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (IdnaTable.Of(codePoint).Bidi is BidiClass.Right or BidiClass.ArabicNumber) return true;
        }

        return false;
    }

    /// <summary>Whether the label fulfils the rule's six conditions.</summary>
    internal static bool Allows(ReadOnlySpan<int> label)
    {
        BidiClass first = IdnaTable.Of(label[0]).Bidi;
        if (first is not (BidiClass.Left or BidiClass.Right)) return false;

        bool isRight = first == BidiClass.Right;
        bool hasEuropean = false;
        bool hasArabic = false;
        BidiClass last = first;
        foreach (int codePoint in label)
        {
            BidiClass bidi = IdnaTable.Of(codePoint).Bidi;
            if (isRight ? bidi == BidiClass.Left : bidi is BidiClass.Right or BidiClass.ArabicNumber) return false;
            if (bidi != BidiClass.NonspacingMark) last = bidi;
            hasEuropean |= bidi == BidiClass.EuropeanNumber;
            hasArabic |= bidi == BidiClass.ArabicNumber;
        }

        return last != BidiClass.Neutral && !(isRight && hasEuropean && hasArabic);
    }
}
