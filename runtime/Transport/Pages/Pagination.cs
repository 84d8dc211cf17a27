using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>How the pages of an operation follow each other, as its document says.</summary>
/// <param name="step">What leads to the next page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Pagination(PageStep step)
{
    /// <summary>What leads to the next page.</summary>
    public PageStep Step => step;

    /// <summary>The relation of the link (<see cref="PageStep.LinkHeader"/>), else a JSON Pointer (RFC 6901): into the body, or into the
    /// last item (<see cref="PageStep.LastItem"/>).</summary>
    public string Source { get; init; } = "";

    /// <summary>The query parameter that takes what leads to the next page.</summary>
    public string Parameter { get; init; } = "";

    /// <summary>JSON Pointer to the list of items in the body; needed for <see cref="PageStep.LastItem"/>.</summary>
    public string Items { get; init; } = "";

    /// <summary>JSON Pointer to a member of the body that is <c>true</c> as long as there are more pages; null when the body has no such
    /// member.</summary>
    public string? More { get; init; }

    /// <summary>Number of the first page, for <see cref="PageStep.Page"/>.</summary>
    public long Start { get; init; } = 1;
}
