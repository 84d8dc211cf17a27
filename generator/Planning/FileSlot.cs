using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>
/// Some of the sources to emit. There is a constant number of slots, and a file's slot follows from its name alone: Roslyn
/// compares the items of a step by their index, so one file more must not move the others.
/// </summary>
/// <param name="Index">Which slot.</param>
/// <param name="Packs">Its sources, in ordinal order of their names.</param>
internal sealed record FileSlot(int Index, EquatableArray<FilePack> Packs)
{
    /// <summary>
    /// How many slots there are. The driver pays for each output after every edit, so few are cheap; a changed file takes
    /// its slot's other files along, so many are precise.
    /// </summary>
    public const int Count = 512;

    /// <summary>
    /// Shares the files of all APIs out over the slots. Of two files of one name the first counts; naming sees to it that
    /// there are none.
    /// </summary>
    public static IEnumerable<FileSlot> Share(IEnumerable<EquatableArray<FilePlan>> apis)
    {
        var slots = new SortedDictionary<string, List<FilePlan>>[Count];
        for (int i = 0; i < Count; i++)
            slots[i] = new SortedDictionary<string, List<FilePlan>>(StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (EquatableArray<FilePlan> files in apis)
        {
            bool isPacked = files.Count > FilePack.MostFilesAlone;
            foreach (FilePlan file in files)
            {
                if (names.Add(file.HintName))
                    Add(slots, file, isPacked);
            }
        }

        return slots.Select(static (slot, index) => new FileSlot(index, slot.Select(static pack => Pack(pack.Key, pack.Value)).ToEquatableArray()));
    }

    private static void Add(SortedDictionary<string, List<FilePlan>>[] slots, FilePlan file, bool isPacked)
    {
        int index = (int)(StableHash.Of(file.HintName.ToUpperInvariant()) % Count);
        string name = isPacked ? NameOf(file.Namespace, index) : file.HintName;
        if (slots[index].TryGetValue(name, out List<FilePlan> pack))
            pack.Add(file);
        else
            slots[index].Add(name, [file]);
    }

    /// <summary>No identifier has a hyphen, so no type's file is called like a pack.</summary>
    private static string NameOf(string @namespace, int index) =>
        HintName.Of(@namespace, "Part") + "-" + index.ToString("D4", CultureInfo.InvariantCulture);

    private static FilePack Pack(string name, List<FilePlan> files) =>
        new(name, files.OrderBy(static file => file.HintName, StringComparer.OrdinalIgnoreCase).ToEquatableArray());
}
