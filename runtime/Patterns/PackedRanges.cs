using System;

namespace Seedance.Runtime.Patterns;

/// <summary>
/// Goes through a table of ranges of code points: each is the gap to the one before and its length, in groups of seven bits, the low
/// ones first, and then, where the table has values, a byte.
/// </summary>
internal ref struct PackedRanges(ReadOnlySpan<byte> table, bool hasValues)
{
    private readonly ReadOnlySpan<byte> _table = table;
    private int _at;

    /// <summary>The first code point.</summary>
    internal int Start { get; private set; }

    /// <summary>The code point behind the last.</summary>
    internal int End { get; private set; }

    /// <summary>What the table says of the range; 0 without values.</summary>
    internal byte Value { get; private set; }

    internal bool MoveNext()
    {
        if (_at >= _table.Length) return false;
        Start = End + Number();
        End = Start + Number();
        if (hasValues) Value = _table[_at++];
        return true;
    }

    /// <summary>What a table with values says of a code point; <paramref name="otherwise"/> where it has no range.</summary>
    internal static int Find(ReadOnlySpan<byte> table, int codePoint, int otherwise)
    {
        var ranges = new PackedRanges(table, hasValues: true);
        while (ranges.MoveNext() && ranges.Start <= codePoint)
        {
            if (codePoint < ranges.End) return ranges.Value;
        }

        return otherwise;
    }

    private int Number()
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte bits = _table[_at++];
            number |= (bits & 0x7F) << shift;
            if (bits < 0x80) return number;
        }
    }
}
