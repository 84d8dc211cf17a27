using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace Seedance.Runtime;

/// <summary>What is known at build time about an operation.</summary>
/// <typeparam name="TBody">Type of the body of its successful answers; <see cref="NoBody"/> when they have none.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Operation<TBody> : Operation
{
    private string? _accept;

    /// <summary>The declared answers. Of those that fit a status the most exact is taken: the status, then its range (<c>2XX</c>), then
    /// <c>default</c>.</summary>
    public IReadOnlyList<OperationAnswer<TBody>> Responses { get; init; } = [];

    /// <inheritdoc/>
    internal override string? Accept
    {
        get
        {
            _accept ??= string.Join(", ", Responses.Select(static answer => answer.MediaType).OfType<string>().Distinct());
            return _accept.Length > 0 ? _accept : null;
        }
    }

    /// <summary>The declared answer that fits a status best, or null when the document declares none.</summary>
    internal OperationAnswer<TBody>? FindAnswer(int status, bool success)
    {
        OperationAnswer<TBody>? best = null;
        foreach (var answer in Responses)
        {
            if (answer.IsSuccess == success && answer.Status.Rank(status) > (best?.Status.Rank(status) ?? 0))
                best = answer;
        }

        return best;
    }
}
