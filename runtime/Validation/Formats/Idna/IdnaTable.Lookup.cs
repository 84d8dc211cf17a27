using Seedance.Patterns;

namespace Seedance.Runtime;

/// <summary>What a label may do with a code point: one byte of <c>IdnaTable</c>.</summary>
internal readonly struct IdnaClass(byte bits)
{
    internal byte Bits { get; } = bits;

    /// <summary>Whether it may stand anywhere (PVALID of RFC 5892); others only where a rule allows it, or nowhere.</summary>
    internal bool IsValid => (Bits & 1) != 0;

    internal BidiClass Bidi => (BidiClass)((Bits >> 1) & 7);

    internal JoiningType Joining => (JoiningType)((Bits >> 4) & 7);

    internal bool IsVirama => (Bits & 0x80) != 0;
}

/// <summary>
/// Bidirectional classes as far as RFC 5893 tells them apart. <c>Right</c> is R and AL; neutral ones are ES, CS, ET, ON and BN.
/// </summary>
internal enum BidiClass
{
    Left,
    Right,
    ArabicNumber,
    EuropeanNumber,
    NonspacingMark,
    Neutral,
}

/// <summary>How a letter joins its neighbours in Arabic and scripts like it.</summary>
internal enum JoiningType
{
    None,
    Dual,
    Left,
    Right,
    Transparent,
}

internal static partial class IdnaTable
{
    internal static IdnaClass Of(int codePoint) => new((byte)PackedRanges.Find(Ranges, codePoint, 0));
}
