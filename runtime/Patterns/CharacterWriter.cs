using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Seedance.Patterns;

/// <summary>Writes a set of code points as a class of UTF-16 units and, beyond the first plane, as surrogate pairs.</summary>
internal static class CharacterWriter
{
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;
    private const int FirstLow = 0xDC00;
    private const int FirstPair = 0x10000;

    internal static void Write(StringBuilder output, CodePointSet set)
    {
        List<(int First, int Last)> units = Units(set);
        List<string> pairs = Pairs(set);
        if (pairs.Count == 0)
        {
            WriteClass(output, units);
            return;
        }

        output.Append("(?:");
        if (units.Count > 0)
        {
            WriteClass(output, units);
            output.Append('|');
        }

        output.Append(string.Join("|", pairs)).Append(')');
    }

    /// <summary>
    /// Writes a class in which every half of a surrogate pair is, if the set has all code points beyond the first plane, or none of them.
    /// </summary>
    internal static bool TryWriteUnits(StringBuilder output, CodePointSet set)
    {
        List<(int First, int Last)> beyond = set.Between(FirstPair, CodePointSet.Last);
        bool hasAll = beyond.Count == 1 && beyond[0] == (FirstPair, CodePointSet.Last);
        if (beyond.Count > 0 && !hasAll) return false;

        List<(int First, int Last)> units = Units(set);
        if (hasAll) units.Add((FirstSurrogate, LastSurrogate));
        WriteClass(output, units);
        return true;
    }

    /// <summary>What the set has in the first plane. Text that is well-formed has no lone surrogates.</summary>
    private static List<(int First, int Last)> Units(CodePointSet set) =>
        [.. set.Between(0, FirstSurrogate - 1), .. set.Between(LastSurrogate + 1, FirstPair - 1)];

    private static void WriteClass(StringBuilder output, List<(int First, int Last)> units)
    {
        if (units.Count == 1 && units[0].First == units[0].Last)
        {
            WriteUnit(output, units[0].First);
            return;
        }

        // Nothing at all is what all units leave over.
        output.Append(units.Count == 0 ? @"[^\u0000-\uFFFF" : "[");
        foreach ((int low, int high) in units)
        {
            WriteUnit(output, low);
            if (high == low) continue;
            output.Append('-');
            WriteUnit(output, high);
        }

        output.Append(']');
    }

    /// <summary>One alternative for each group of high surrogates that have the same low ones behind them.</summary>
    private static List<string> Pairs(CodePointSet set)
    {
        var lowsOfHigh = new SortedDictionary<int, List<(int First, int Last)>>();
        foreach ((int first, int last) in set.Between(FirstPair, CodePointSet.Last))
        {
            for (int high = High(first); high <= High(last); high++)
            {
                if (!lowsOfHigh.TryGetValue(high, out List<(int First, int Last)>? lows)) lowsOfHigh[high] = lows = [];
                lows.Add((high == High(first) ? Low(first) : FirstLow, high == High(last) ? Low(last) : LastSurrogate));
            }
        }

        return
        [
            .. lowsOfHigh
                .GroupBy(static pair => Class(pair.Value), static pair => (pair.Key, pair.Key))
                .Select(static group => Class(Joined(group)) + group.Key),
        ];
    }

    private static List<(int First, int Last)> Joined(IEnumerable<(int First, int Last)> units)
    {
        var set = new CodePointSet();
        foreach ((int first, int last) in units) set.Add(first, last);
        return set.Ranges();
    }

    private static string Class(List<(int First, int Last)> units)
    {
        var text = new StringBuilder();
        WriteClass(text, units);
        return text.ToString();
    }

    private static void WriteUnit(StringBuilder output, int unit)
    {
        if ((char)unit is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) output.Append((char)unit);
        else output.Append(@"\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));
    }

    private static int High(int codePoint) => FirstSurrogate + ((codePoint - FirstPair) >> 10);

    private static int Low(int codePoint) => FirstLow + ((codePoint - FirstPair) & 0x3FF);
}
