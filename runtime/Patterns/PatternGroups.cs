using System;
using System.Collections.Generic;

namespace Seedance.Patterns;

/// <summary>The capturing groups of a pattern, counted before it is read: a back reference may stand in front of its group.</summary>
internal sealed class PatternGroups
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The number of a group by its name; 0 when there is none.</summary>
    internal int Find(string name) => _numbers.TryGetValue(name, out int number) ? number : 0;

    internal static PatternGroups Of(string pattern)
    {
        var groups = new PatternGroups();
        bool isInClass = false;
        for (int at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\') at++;
            else if (isInClass) isInClass = pattern[at] != ']';
            else if (pattern[at] == '[') isInClass = true;
            else if (pattern[at] == '(') groups.Open(pattern, at + 1);
        }

        return groups;
    }

    private void Open(string pattern, int at)
    {
        if (!StartsWith(pattern, at, "?"))
        {
            Count++;
        }
        else if (StartsWith(pattern, at, "?<") && !StartsWith(pattern, at, "?<=") && !StartsWith(pattern, at, "?<!"))
        {
            Count++;
            int end = pattern.IndexOf('>', at);
            if (end >= 0) _numbers[pattern.Substring(at + 2, end - at - 2)] = Count;
        }
    }

    private static bool StartsWith(string pattern, int at, string text) => string.CompareOrdinal(pattern, at, text, 0, text.Length) == 0;
}
