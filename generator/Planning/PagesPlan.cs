using Seedance.Generator.Model;

namespace Seedance.Generator.Planning;

/// <summary>The method of an operation that goes through all pages.</summary>
/// <param name="Method">Its name, without <c>Async</c>.</param>
/// <param name="ItemType">The C# type of what it gives out one by one, with its <c>?</c>: an item, or a whole page.</param>
/// <param name="Select">The expression that takes the items of a page out of the variable <c>body</c>.</param>
/// <param name="Pagination">How pages follow each other.</param>
internal sealed record PagesPlan(string Method, string ItemType, string Select, PaginationModel Pagination)
{
    /// <summary>Whether it names an element that carries <c>[Obsolete]</c>.</summary>
    public bool NamesObsolete { get; init; }
}
