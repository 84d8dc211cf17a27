using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>The plans whose texts become one source: one, or in an API of very many files those of one namespace that share a slot.</summary>
/// <param name="HintName">Name of the source without its ending.</param>
/// <param name="Files">Its plans, in ordinal order of their names.</param>
internal sealed record FilePack(string HintName, EquatableArray<FilePlan> Files)
{
    /// <summary>
    /// An API of more files is packed. After every edit the driver compares the name of each source with those of all others,
    /// so their number counts twice: 9,000 sources cost half a second for a key that is pressed, 1,000 a few milliseconds.
    /// </summary>
    public const int MostFilesAlone = 1000;
}
