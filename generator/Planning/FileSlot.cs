using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>
/// Some of the files to emit. There is a constant number of slots, and a file's slot follows from its name alone: Roslyn
/// compares the items of a step by their index, so one file more must not move the others.
/// </summary>
/// <param name="Index">Which slot.</param>
/// <param name="Files">Its files, in ordinal order of their names.</param>
internal sealed record FileSlot(int Index, EquatableArray<FilePlan> Files)
{
    /// <summary>
    /// How many slots there are. The driver pays for each output after every edit, so few are cheap; a changed file takes
    /// its slot's other files along, so many are precise.
    /// </summary>
    public const int Count = 128;

    /// <summary>Shares files out over the slots. Of two files of one name the first counts; naming sees to it that there are none.</summary>
    public static IEnumerable<FileSlot> Share(IEnumerable<FilePlan> files)
    {
        var slots = new SortedDictionary<string, FilePlan>[Count];
        for (int i = 0; i < Count; i++)
            slots[i] = new SortedDictionary<string, FilePlan>(StringComparer.OrdinalIgnoreCase);
        foreach (FilePlan file in files)
        {
            SortedDictionary<string, FilePlan> slot = slots[StableHash.Of(file.HintName.ToUpperInvariant()) % Count];
            if (!slot.ContainsKey(file.HintName))
                slot.Add(file.HintName, file);
        }

        return slots.Select(static (slot, index) => new FileSlot(index, slot.Values.ToEquatableArray()));
    }
}
