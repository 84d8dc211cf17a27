using System;
using System.Collections.Generic;
using System.Globalization;

namespace Seedance.Generator.Naming;

/// <summary>The names of one declaration space: hands each out once.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    /// <summary>The number that the next clash of a name tries first, so that many clashes stay linear.</summary>
    private readonly Dictionary<string, int> _next;

    public NameScope(StringComparer comparer)
    {
        _taken = new HashSet<string>(comparer);
        _next = new Dictionary<string, int>(comparer);
    }

    /// <summary>A scope in which some names are taken from the start.</summary>
    public NameScope(StringComparer comparer, IEnumerable<string> reserved)
        : this(comparer)
    {
        _taken.UnionWith(reserved);
    }

    /// <param name="name">The name.</param>
    /// <param name="companion">Where not empty, the name with this at its end must be free as well.</param>
    public bool IsFree(string name, string companion = "") =>
        !_taken.Contains(name) && (companion.Length == 0 || !_taken.Contains(name + companion));

    /// <summary>Takes the name, and the one of its companion, unless one of them is taken.</summary>
    public bool TryTake(string name, string companion = "")
    {
        if (!IsFree(name, companion))
            return false;
        _taken.Add(name);
        if (companion.Length > 0)
            _taken.Add(name + companion);
        return true;
    }

    /// <summary>Takes the name, or the first free one of it with 2, 3, … at its end (<c>_2</c> behind a digit).</summary>
    public string Take(string name, string companion = "")
    {
        if (TryTake(name, companion))
            return name;
        string stem = char.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        if (!_next.TryGetValue(stem, out int number))
            number = 2;
        string numbered;
        do
            numbered = stem + number++.ToString(CultureInfo.InvariantCulture);
        while (!TryTake(numbered, companion));
        _next[stem] = number;
        return numbered;
    }
}
