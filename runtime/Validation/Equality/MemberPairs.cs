using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>Compares members of two objects that come in different orders, in about n·log n steps: sorted by the hashes of their names.</summary>
/// <remarks>Members that share a name are paired in the order in which they stand.</remarks>
internal static class MemberPairs
{
    /// <summary>Compares the members from a name on to the end of its object; there are as many on both sides.</summary>
    /// <param name="left">The text of the first object.</param>
    /// <param name="x">The first name on its side.</param>
    /// <param name="leftEnd">The token after the first object.</param>
    /// <param name="right">The text of the second object.</param>
    /// <param name="y">The first name on its side.</param>
    /// <param name="count">At least as many as there are members.</param>
    /// <param name="steps">Counts down; when it falls below zero the comparison ends and finds the members unequal.</param>
    internal static bool Equal(in TokenIndex left, int x, int leftEnd, in TokenIndex right, int y, int count, ref long steps)
    {
        long[] leftKeys = ArrayPool<long>.Shared.Rent(count);
        long[] rightKeys = ArrayPool<long>.Shared.Rent(count);
        try
        {
            int members = 0;
            for (; x < leftEnd; members++)
            {
                leftKeys[members] = Key(left, x, ref steps);
                rightKeys[members] = Key(right, y, ref steps);
                x = left.Tokens[x + 1].End;
                y = right.Tokens[y + 1].End;
            }

            Span<long> lefts = leftKeys.AsSpan(0, members);
            Span<long> rights = rightKeys.AsSpan(0, members);
            lefts.Sort();
            rights.Sort();
            for (int at = 0; at < members; at++)
            {
                if (!TryPair(left, lefts[at], right, rights[at..], ref steps)) return false;
                if (!TokenEquality.Equals(left, Name(lefts[at]) + 1, right, Name(rights[at]) + 1, ref steps)) return false;
            }

            return true;
        }
        finally
        {
            ArrayPool<long>.Shared.Return(leftKeys);
            ArrayPool<long>.Shared.Return(rightKeys);
        }
    }

    /// <summary>Moves the first member of the same name to the front. It is there already, but for names whose hashes collide.</summary>
    private static bool TryPair(in TokenIndex left, long key, in TokenIndex right, Span<long> candidates, ref long steps)
    {
        for (int at = 0; at < candidates.Length && candidates[at] >> 32 == key >> 32; at++)
        {
            if (!TokenEquality.Equals(left, Name(key), right, Name(candidates[at]), ref steps)) continue;

            long found = candidates[at];
            candidates[..at].CopyTo(candidates[1..]);
            candidates[0] = found;
            return true;
        }

        return false;
    }

    /// <summary>Orders by the hash of the name, then by place.</summary>
    private static long Key(in TokenIndex index, int name, ref long steps)
    {
        steps -= 1 + SchemaRun.StepsFor(index.Tokens[name].Length);
        return ((long)TokenHash.Of(index, name) << 32) | (uint)name;
    }

    private static int Name(long key) => (int)key;
}
