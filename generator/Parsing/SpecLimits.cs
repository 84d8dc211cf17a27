namespace Seedance.Generator.Parsing;

/// <summary>
/// The bounds of a text. They hold for the tree with all aliases expanded, as everything that walks the tree sees it.
/// </summary>
internal static class SpecLimits
{
    /// <summary>How deep mappings and sequences may stand in each other. It also bounds recursion over the tree.</summary>
    public const int MaxDepth = 128;

    /// <summary>How many values a document may have. GitHub's document, 13 MB of JSON, has half a million.</summary>
    public const int MaxNodes = 4_000_000;

    /// <summary>How long a text may be, in UTF-16 code units, and how long all scalars together.</summary>
    public const int MaxCharacters = 64 * 1024 * 1024;

    /// <summary>How many duplicate members are kept in mind; a text full of them says the same thing again and again.</summary>
    public const int MaxDuplicates = 10_000;
}
