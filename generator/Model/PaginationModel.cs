namespace Seedance.Generator.Model;

/// <summary>How the pages of a list follow each other.</summary>
/// <param name="Step">What leads to the next page.</param>
/// <param name="Source">The relation of a link, or a JSON Pointer: into the body, or into the last item.</param>
/// <param name="Parameter">The query parameter that takes what leads to the next page; empty where that is an address.</param>
internal sealed record PaginationModel(PageStep Step, string Source, string Parameter)
{
    /// <summary>JSON Pointer to the list of items in the body; null where the document does not say where they are.</summary>
    public string? Items { get; init; }

    /// <summary>JSON Pointer to a member of the body that is true as long as there are more pages, or null.</summary>
    public string? More { get; init; }

    /// <summary>Number of the first page.</summary>
    public long Start { get; init; } = 1;
}

/// <summary>What leads to the next page; the names are those of the runtime.</summary>
internal enum PageStep
{
    /// <summary>A <c>Link</c> header (RFC 8288).</summary>
    LinkHeader,

    /// <summary>An address in the body.</summary>
    NextLink,

    /// <summary>A value in the body, for a query parameter.</summary>
    Cursor,

    /// <summary>A value in the last item, for a query parameter.</summary>
    LastItem,

    /// <summary>A query parameter that counts pages.</summary>
    Page,

    /// <summary>A query parameter that counts items.</summary>
    Offset,
}
