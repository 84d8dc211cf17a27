using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Merge;

/// <summary>Finds the operations that links lead to, in any document of an API, and keeps the links to those that tell the state of a
/// task.</summary>
internal static class TaskLinks
{
    public static IEnumerable<OperationModel> Resolve(IReadOnlyList<OperationModel> operations)
    {
        List<OperationModel> polled = [.. operations.Where(static o => o.Poll is not null)];
        foreach (OperationModel operation in operations)
        {
            TaskLinkModel? task = null;
            foreach (LinkModel link in operation.Links)
                task ??= polled.FirstOrDefault(o => Leads(link.Operation, o)) is { } target ? new TaskLinkModel(target.Id, link.Arguments) : null;
            yield return operation with { Links = EquatableArray<LinkModel>.Empty, Task = task };
        }
    }

    /// <summary>
    /// Whether a link leads to an operation: by its id, or by its method and path, wherever the operation stands. An API is
    /// often kept in several documents, and a reference into one of them means the operation, not the file.
    /// </summary>
    private static bool Leads(string link, OperationModel operation)
    {
        if (link == operation.OperationId)
            return true;
        int fragment = link.IndexOf("#/paths/", StringComparison.Ordinal);
        if (fragment < 0)
            return false;
        IReadOnlyList<string> tokens = JsonPointer.Tokens(link.Substring(fragment + 1));
        return tokens.Count == 3 && tokens[1] == operation.Path && tokens[2].Equals(operation.Method, StringComparison.OrdinalIgnoreCase);
    }
}
