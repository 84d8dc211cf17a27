using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>
/// Who of several has the first right to a name: by the document's place in the API (bundled documents come first), then
/// by ordinal pointer. It does not depend on the order in which anything was found.
/// </summary>
internal sealed class DocumentOrder
{
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);

    public DocumentOrder(IEnumerable<string> documents)
    {
        foreach (string document in documents)
        {
            if (!_documents.ContainsKey(document))
                _documents.Add(document, _documents.Count);
        }
    }

    public IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, TypeId> id) =>
        items.OrderBy(item => Index(id(item).Document)).ThenBy(id);

    /// <summary>The place that an operation's id, <c>document#pointer</c>, names.</summary>
    public static TypeId Place(string operationId)
    {
        int split = operationId.IndexOf("#/", StringComparison.Ordinal);
        return split < 0 ? new TypeId(operationId, "") : new TypeId(operationId.Substring(0, split), operationId.Substring(split + 1));
    }

    private int Index(string document) => _documents.TryGetValue(document, out int index) ? index : int.MaxValue;
}
