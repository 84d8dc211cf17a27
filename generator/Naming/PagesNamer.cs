using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>
/// Names the methods that go through all pages: the operation's own method with <c>All</c> behind it, or with <c>Pages</c> where
/// the pages themselves are returned. Other methods have their names already, so none is renamed for these.
/// </summary>
internal static class PagesNamer
{
    /// <param name="operations">The operations of one class.</param>
    /// <param name="methods">The names of their methods; those of the pages are added.</param>
    /// <param name="order">Who has the first right to a name.</param>
    /// <param name="pages">Takes the names by <see cref="OperationModel.Id"/>, without <c>Async</c>.</param>
    public static void Name(
        IReadOnlyList<OperationModel> operations,
        IReadOnlyDictionary<string, string> methods,
        DocumentOrder order,
        Dictionary<string, string> pages)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, operations.SelectMany(o => MethodNamer.Methods(o, methods[o.Id])));
        IEnumerable<OperationModel> paged = operations.Where(static o => o.Pagination is not null);
        foreach (OperationModel operation in order.Sort(paged, static o => DocumentOrder.Place(o.Id)))
        {
            string suffix = operation.Pagination!.Items is null ? "Pages" : "All";
            pages[operation.Id] = scope.Take(methods[operation.Id] + suffix);
        }
    }
}
