using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>What leads from one page of a list to the next.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PageStep
{
    /// <summary>A <c>Link</c> header of the answer (RFC 8288).</summary>
    LinkHeader,

    /// <summary>An address in the body of the answer.</summary>
    NextLink,

    /// <summary>A value in the body, which a query parameter takes.</summary>
    Cursor,

    /// <summary>A value in the last item, which a query parameter takes.</summary>
    LastItem,

    /// <summary>A query parameter that counts pages. The last page is the one behind which there are no items.</summary>
    Page,

    /// <summary>A query parameter that counts items. The last page is the one behind which there are no items.</summary>
    Offset,
}
