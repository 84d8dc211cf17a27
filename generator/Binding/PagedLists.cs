using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>
/// Finds the lists that pages are made of, once all types are known: where the document does not say where the items are, they are
/// the body, if that is a list; otherwise only whole pages can be offered.
/// </summary>
internal sealed class PagedLists(ApiContext context, IEnumerable<TypeModel> types)
{
    private readonly Dictionary<TypeId, TypeModel> _types = types.ToDictionary(static t => t.Id);

    public DocumentModel Complete(DocumentModel document) => document.Operations.All(static o => o.Pagination is null)
        ? document
        : document with { Operations = document.Operations.Select(o => o with { Pagination = Complete(o) }).ToEquatableArray() };

    private PaginationModel? Complete(OperationModel operation)
    {
        // A stream of bytes is no list of anything, whatever links stand beside it.
        if (operation.Pagination is not { } pagination || Body(operation) is not { } body || body.Type is PrimitiveRef { Kind: Primitive.Stream })
            return null;
        if (operation.Result is not null)
            return Ignore(operation, "its successes have different bodies, and nothing says which of them is a page");
        if (operation.Bodies.Count > 0)
            return Ignore(operation, "it has a request body, which no page after the first would be asked for with");
        if (pagination.Items is { } items)
            return Follow(body, items)?.Type is ListRef ? pagination : Ignore(operation, $"'{items}' leads to no list in the body");
        if (body.Type is ListRef)
            return pagination with { Items = "" };
        return NeedsItems(pagination) ? Ignore(operation, "'items' does not say where the list is") : pagination;
    }

    private static TypeUse? Body(OperationModel operation) => operation.Responses
        .Where(static response => response.Status[0] == '2')
        .OrderBy(static response => response.Status, StringComparer.Ordinal)
        .FirstOrDefault()?.Body;

    /// <summary>Steps that look at the items.</summary>
    private static bool NeedsItems(PaginationModel pagination) => pagination.Step is PageStep.LastItem or PageStep.Page or PageStep.Offset;

    private TypeUse? Follow(TypeUse? use, string pointer)
    {
        foreach (string name in JsonPointer.Tokens(pointer))
        {
            use = use?.Type is NamedRef named && _types.TryGetValue(named.Id, out TypeModel type) && type is ObjectModel model
                ? model.Members.FirstOrDefault(m => m.JsonName == name)?.Type
                : null;
        }

        return use;
    }

    private static TypeId Place(string id)
    {
        int split = id.IndexOf("#/", StringComparison.Ordinal);
        return new TypeId(id.Substring(0, split), id.Substring(split + 1));
    }

    private PaginationModel? Ignore(OperationModel operation, string why)
    {
        if (context.Locate(Place(operation.Id)) is { } position)
            PaginationReader.Report(context, position, why);
        return null;
    }
}
