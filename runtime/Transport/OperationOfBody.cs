using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;

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
            _accept ??= MakeAccept();
            return _accept.Length > 0 ? _accept : null;
        }
    }

    /// <inheritdoc/>
    internal override bool IsStreamed(int status, string? mediaType)
    {
        if (!Outcomes.IsSuccess(status) || status is 204 or 205 || Method == HttpMethod.Head)
            return false;
        if (FindAnswer(status, success: true) is not { Open: not null } declared)
            return false;

        // An API with an envelope may say no inside of it, where bytes were asked for.
        bool isOther = (declared.IsExact && mediaType is not null && !MediaTypeText.Fits(mediaType, declared.MediaType!))
            || (Envelope is not null && mediaType is not null && MediaTypeText.IsJson(mediaType));
        return !isOther;
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

    /// <summary>What a success can be read from, and behind it the media types of errors (RFC 9110, 12.5.1): a server must not choose one of
    /// those for a success.</summary>
    private string MakeAccept()
    {
        List<string> wanted = MediaTypesOf(success: true);
        string suffix = wanted.Count > 0 ? ";q=0.9" : "";
        return string.Join(", ", wanted.Concat(MediaTypesOf(success: false).Except(wanted, StringComparer.OrdinalIgnoreCase).Select(t => t + suffix)));
    }

    private List<string> MediaTypesOf(bool success) =>
    [
        .. Responses.Where(answer => answer.IsSuccess == success).Select(static answer => answer.MediaType).OfType<string>()
            .SelectMany(static types => types.Split(", ")).Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
