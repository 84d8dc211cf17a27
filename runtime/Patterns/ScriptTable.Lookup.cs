namespace Seedance.Runtime.Patterns;

internal static partial class ScriptTable
{
    /// <summary>Whether a code point is of a script, given by its place in <see cref="ScriptNames"/>.</summary>
    internal static bool Is(int codePoint, int script) => PackedRanges.Find(Ranges, codePoint, -1) == script;

    /// <summary>All ranges; each has its script as its value.</summary>
    internal static PackedRanges All() => new(Ranges, hasValues: true);
}
