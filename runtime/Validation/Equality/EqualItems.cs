using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>Finds two items of an array that are equal, in about n·log n steps.</summary>
internal static class EqualItems
{
    // Up to so many items, comparing each with each costs less than hashing them.
    private const int PairwiseCount = 8;

    /// <summary>Looks for two equal items.</summary>
    /// <param name="index">The text.</param>
    /// <param name="array">The array.</param>
    /// <param name="steps">Counts down; when it falls below zero the search ends.</param>
    /// <param name="first">The token of the earlier one of two equal items.</param>
    /// <param name="second">The token of the later one.</param>
    /// <returns>Whether there are two.</returns>
    internal static bool Find(in TokenIndex index, int array, ref long steps, out int first, out int second)
    {
        int count = index.Tokens[array].Count;
        if (count > PairwiseCount) return FindByHash(index, array, count, ref steps, out first, out second);

        int end = index.Tokens[array].End;
        for (first = array + 1; first < end; first = index.Tokens[first].End)
        {
            for (second = index.Tokens[first].End; second < end; second = index.Tokens[second].End)
            {
                if (TokenEquality.Equals(index, first, index, second, ref steps)) return true;
            }
        }

        first = second = -1;
        return false;
    }

    private static bool FindByHash(in TokenIndex index, int array, int count, ref long steps, out int first, out int second)
    {
        int[] hashes = ArrayPool<int>.Shared.Rent(count);
        int[] items = ArrayPool<int>.Shared.Rent(count);
        try
        {
            int end = index.Tokens[array].End;
            steps -= end - array + SchemaRun.StepsFor(index.Tokens[array].Length);
            int at = 0;
            for (int item = array + 1; item < end && steps >= 0; item = index.Tokens[item].End)
            {
                hashes[at] = TokenHash.Of(index, item);
                items[at++] = item;
            }

            hashes.AsSpan(0, at).Sort(items.AsSpan(0, at));
            return FindInGroups(index, hashes.AsSpan(0, at), items.AsSpan(0, at), ref steps, out first, out second);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(hashes);
            ArrayPool<int>.Shared.Return(items);
        }
    }

    /// <summary>Compares the items of one hash with each other; nearly always there is one, or the first two are equal.</summary>
    private static bool FindInGroups(in TokenIndex index, Span<int> hashes, Span<int> items, ref long steps, out int first, out int second)
    {
        for (int i = 0; i < hashes.Length; i++)
        {
            for (int j = i + 1; j < hashes.Length && hashes[j] == hashes[i] && steps >= 0; j++)
            {
                if (!TokenEquality.Equals(index, items[i], index, items[j], ref steps)) continue;
                first = Math.Min(items[i], items[j]);
                second = Math.Max(items[i], items[j]);
                return true;
            }
        }

        first = second = -1;
        return false;
    }
}
