namespace Seedance.Generator;

/// <summary>Names of the incremental steps, for tests of their run reasons.</summary>
internal static class StepNames
{
    /// <summary>A file with its options, before its text is read.</summary>
    public const string File = "File";

    /// <summary>The text to a node tree.</summary>
    public const string Parse = "Parse";

    /// <summary>Which files form which API.</summary>
    public const string Group = "Group";

    /// <summary>One API to its model, its problems and their places.</summary>
    public const string Bind = "Bind";

    /// <summary>The model alone: the cut-off, nothing after it sees a position.</summary>
    public const string Model = "Model";

    /// <summary>The model with its C# names.</summary>
    public const string Name = "Name";

    /// <summary>The plans of the files.</summary>
    public const string Plan = "Plan";

    /// <summary>The plans, shared out over a constant number of slots.</summary>
    public const string Slots = "Slots";

    /// <summary>What has changed since the baseline of an API.</summary>
    public const string Baseline = "Baseline";

    /// <summary>What to tell the consumer.</summary>
    public const string Problems = "Problems";
}
