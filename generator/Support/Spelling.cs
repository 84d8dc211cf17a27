using System;
using System.Collections.Generic;
using System.Linq;

namespace Seedance.Generator.Support;

/// <summary>Finds what somebody meant to write.</summary>
internal static class Spelling
{
    /// <summary>A word that is as long as this or shorter is like too many others.</summary>
    private const int MinLength = 4;

    /// <summary>Longer words are not compared: nobody guesses names of machines.</summary>
    private const int MaxLength = 100;

    /// <summary>More words than this are not compared: a document may have thousands of names, and as many slips.</summary>
    private const int MaxCompared = 200;

    /// <summary>The known word that a word is most likely a misspelling of; null when none is near.</summary>
    public static string? Closest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > MaxLength)
            return null;
        return known
            .Where(name => name.Equals(word, StringComparison.OrdinalIgnoreCase) || (name.Length is >= MinLength and <= MaxLength && MayBeMeant(word, name)))
            .Take(MaxCompared)
            .Select(name => (Name: name, Distance: Distance(word, name)))
            .Where(static near => near.Distance <= Tolerance(near.Name))
            .OrderBy(static near => near.Distance)
            .ThenBy(static near => near.Name, StringComparer.Ordinal)
            .Select(static near => near.Name)
            .FirstOrDefault();
    }

    /// <summary>How many characters to insert, remove or replace to make one text of the other (Levenshtein), whatever their case.</summary>
    public static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (IsSame(left[i - 1], right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }

    /// <summary>Whether two words are about as long, and begin or end alike: a slip at both ends is another word.</summary>
    private static bool MayBeMeant(string word, string name) =>
        Math.Abs(name.Length - word.Length) <= Tolerance(name)
        && (IsSame(word[0], name[0]) || IsSame(word[word.Length - 1], name[name.Length - 1]));

    private static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);

    /// <summary>How many slips a word can have: two changed letters of six are swapped ones, two of four are another word.</summary>
    private static int Tolerance(string name) => name.Length < 6 ? 1 : 2;
}
