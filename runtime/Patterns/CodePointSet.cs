using System;
using System.Collections.Generic;

namespace Seedance.Patterns;

/// <summary>Code points, as ranges that are collected in any order.</summary>
internal sealed class CodePointSet
{
    internal const int Last = 0x10FFFF;

    private readonly List<(int First, int Last)> _ranges = [];

    internal void Add(int first, int last) => _ranges.Add((first, last));

    internal void AddAll(CodePointSet others) => _ranges.AddRange(others._ranges);

    /// <summary>All code points but these.</summary>
    internal CodePointSet Complement()
    {
        var others = new CodePointSet();
        int next = 0;
        foreach ((int first, int last) in Ranges())
        {
            if (first > next) others.Add(next, first - 1);
            next = last + 1;
        }

        if (next <= Last) others.Add(next, Last);
        return others;
    }

    /// <summary>The ranges in order, with gaps between them.</summary>
    internal List<(int First, int Last)> Ranges()
    {
        _ranges.Sort();
        var merged = new List<(int First, int Last)>();
        foreach ((int first, int last) in _ranges)
        {
            int top = merged.Count - 1;
            if (top >= 0 && first <= merged[top].Last + 1) merged[top] = (merged[top].First, Math.Max(merged[top].Last, last));
            else merged.Add((first, last));
        }

        return merged;
    }

    /// <summary>The ranges between two code points.</summary>
    internal List<(int First, int Last)> Between(int from, int to)
    {
        var inside = new List<(int First, int Last)>();
        foreach ((int first, int last) in Ranges())
        {
            if (last >= from && first <= to) inside.Add((Math.Max(first, from), Math.Min(last, to)));
        }

        return inside;
    }
}
