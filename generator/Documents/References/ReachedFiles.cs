using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.References;

/// <summary>Finds which files documents refer to, directly or through other files.</summary>
internal sealed class ReachedFiles
{
    private readonly ILookup<string, SpecFile> _byAddress;

    /// <param name="files">All files that may be referred to.</param>
    public ReachedFiles(IEnumerable<SpecFile> files) => _byAddress = files
        .SelectMany(static file => file.Links.Declared.Select(address => new KeyValuePair<string, SpecFile>(address, file)))
        .ToLookup(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The files that are reached, without those that one starts from, in ordinal order of their paths.</summary>
    public IEnumerable<SpecFile> From(IReadOnlyCollection<SpecFile> documents)
    {
        var seen = new HashSet<string>(documents.Select(static d => d.Source.ProjectPath), StringComparer.Ordinal);
        var open = new Stack<SpecFile>(documents);
        var reached = new List<SpecFile>();
        while (open.Count > 0)
        {
            foreach (SpecFile file in open.Pop().Links.Targets.SelectMany(address => _byAddress[address]))
            {
                if (!seen.Add(file.Source.ProjectPath))
                    continue;
                reached.Add(file);
                open.Push(file);
            }
        }

        return reached.OrderBy(static f => f.Source.ProjectPath, StringComparer.Ordinal);
    }
}
