using System.Collections.Generic;
using System.Globalization;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Diagnostics;

/// <summary>
/// Bounds how much is told about one file: a vendor's document may do the same thing wrong five thousand times, and nobody
/// reads more of it than the first hundred.
/// </summary>
internal static class ProblemLimit
{
    /// <summary>How many problems of one id are told of one file.</summary>
    public const int PerFile = 100;

    /// <summary>
    /// Each problem once, and of each file and id the first ones; one problem more, at the place of the first that is left out,
    /// says how many those are.
    /// </summary>
    public static IEnumerable<Problem> Of(IEnumerable<Problem> problems)
    {
        var told = new HashSet<Problem>();
        var counts = new Dictionary<(string Path, string Id), int>();
        var leftOut = new Dictionary<(string Path, string Id), SpecPosition>();
        foreach (Problem problem in problems)
        {
            if (!told.Add(problem))
                continue;
            if (problem.Position is { } position)
            {
                (string Path, string Id) kind = (position.Path, problem.Id);
                counts.TryGetValue(kind, out int count);
                counts[kind] = count + 1;
                if (count == PerFile)
                    leftOut.Add(kind, position);
                if (count >= PerFile)
                    continue;
            }

            yield return problem;
        }

        foreach (KeyValuePair<(string Path, string Id), SpecPosition> kind in leftOut)
        {
            int more = counts[kind.Key] - PerFile;
            yield return Problem.At(kind.Key.Id, kind.Value, more.ToString("N0", CultureInfo.InvariantCulture)) with { StandsForOthers = true };
        }
    }
}
