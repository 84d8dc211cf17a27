using System.Globalization;

namespace Seedance.Generator.Parsing;

/// <summary>Counts what a tree holds while it is read, and ends the reading at a bound of <see cref="SpecLimits"/>.</summary>
internal sealed class SpecBudget
{
    /// <summary>Values so far, each alias counted with all that it stands for.</summary>
    public long Nodes { get; private set; }

    /// <summary>Length of all scalars and member names so far, counted likewise.</summary>
    public long Characters { get; private set; }

    public void Count(SpecPosition position, long nodes, long characters)
    {
        Nodes += nodes;
        Characters += characters;
        if (Nodes > SpecLimits.MaxNodes)
            throw SpecTextException.TooLarge(position, $"The document has more than {Text(SpecLimits.MaxNodes)} values, aliases expanded");
        if (Characters > SpecLimits.MaxCharacters)
        {
            throw SpecTextException.TooLarge(
                position,
                $"The scalars of the document have more than {Text(SpecLimits.MaxCharacters)} characters together, aliases expanded");
        }
    }

    public static void CheckDepth(SpecPosition position, int depth)
    {
        if (depth > SpecLimits.MaxDepth)
        {
            throw SpecTextException.TooLarge(
                position,
                $"Mappings and sequences stand more than {Text(SpecLimits.MaxDepth)} deep in each other");
        }
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
