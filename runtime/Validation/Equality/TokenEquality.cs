using System;

namespace Seedance.Runtime;

/// <summary>
/// Whether two JSON values are equal: numbers by value, strings by their characters, members in any order
/// (JSON Schema 2020-12 Core, section 4.2.2).
/// </summary>
internal static class TokenEquality
{
    /// <summary>Compares two values, of one text or of two.</summary>
    /// <param name="left">The text of the first value.</param>
    /// <param name="i">The first value.</param>
    /// <param name="right">The text of the second value.</param>
    /// <param name="j">The second value.</param>
    /// <param name="steps">Counts down; when it falls below zero the comparison ends and finds the values unequal.</param>
    internal static bool Equals(in TokenIndex left, int i, in TokenIndex right, int j, ref long steps)
    {
        if (--steps < 0) return false;
        if (left.IsText(i)) return right.IsText(j) && TextsEqual(left, i, right, j, ref steps);

        TokenKind kind = left.Kind(i);
        if (kind != right.Kind(j)) return false;
        return kind switch
        {
            TokenKind.Number => NumbersEqual(left.Text(i), right.Text(j), ref steps),
            TokenKind.Array => ItemsEqual(left, i, right, j, ref steps),
            TokenKind.Object => MembersEqual(left, i, right, j, ref steps),
            _ => true,
        };
    }

    private static bool TextsEqual(in TokenIndex left, int i, in TokenIndex right, int j, ref long steps)
    {
        ReadOnlySpan<byte> first = left.Text(i);
        ReadOnlySpan<byte> second = right.Text(j);
        steps -= SchemaRun.StepsFor(first.Length);
        if (!right.Tokens[j].IsEscaped) return left.TextEquals(i, second);
        if (!left.Tokens[i].IsEscaped) return right.TextEquals(j, first);
        return EscapedText.EqualsEscaped(first, second);
    }

    private static bool NumbersEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, ref long steps)
    {
        if (left.SequenceEqual(right)) return true;
        steps -= SchemaRun.StepsFor(left.Length);
        return DecimalNumber.Compare(DecimalNumber.Parse(left), DecimalNumber.Parse(right)) == 0;
    }

    private static bool ItemsEqual(in TokenIndex left, int i, in TokenIndex right, int j, ref long steps)
    {
        if (left.Tokens[i].Count != right.Tokens[j].Count) return false;

        int end = left.Tokens[i].End;
        int y = j + 1;
        for (int x = i + 1; x < end; x = left.Tokens[x].End)
        {
            if (!Equals(left, x, right, y, ref steps)) return false;
            y = right.Tokens[y].End;
        }

        return true;
    }

    private static bool MembersEqual(in TokenIndex left, int i, in TokenIndex right, int j, ref long steps)
    {
        if (left.Tokens[i].Count != right.Tokens[j].Count) return false;

        int leftEnd = left.Tokens[i].End;
        int x = i + 1;
        int y = j + 1;

        // Members in the same order are the common case.
        while (x < leftEnd && TextsEqual(left, x, right, y, ref steps))
        {
            if (!Equals(left, x + 1, right, y + 1, ref steps)) return false;
            x = left.Tokens[x + 1].End;
            y = right.Tokens[y + 1].End;
        }

        return x >= leftEnd || MemberPairs.Equal(left, x, leftEnd, right, y, left.Tokens[i].Count, ref steps);
    }
}
