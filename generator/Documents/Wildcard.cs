namespace Seedance.Generator.Documents;

/// <summary>Patterns in which <c>*</c> stands for any characters, also for none. Upper and lower case are the same.</summary>
internal static class Wildcard
{
    /// <summary>Whether a text fits a pattern. The time that it takes is bounded by the product of their lengths.</summary>
    public static bool IsMatch(string pattern, string text)
    {
        int p = 0;
        int t = 0;
        int star = -1;
        int retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = t;
            }
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more.
                p = star + 1;
                t = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern.Substring(p).Trim('*').Length == 0;
    }
}
