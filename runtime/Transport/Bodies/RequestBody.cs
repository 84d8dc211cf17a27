using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>What is known at build time about a body in one media type. Made once, beside its operation's description.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestBody
{
    /// <summary>Describes a body.</summary>
    /// <param name="mediaType">Its media type, or a range such as <c>image/*</c>.</param>
    /// <param name="kind">How its value becomes bytes.</param>
    /// <exception cref="ArgumentException">The media type cannot stand in a header.</exception>
    public RequestBody(string mediaType, RequestBodyKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        HeaderText.CheckValue(mediaType, nameof(mediaType), "The media type");
        MediaType = mediaType;
        Kind = kind;
    }

    /// <summary>Its media type, or a range such as <c>image/*</c>.</summary>
    public string MediaType { get; }

    /// <summary>How its value becomes bytes.</summary>
    public RequestBodyKind Kind { get; }

    /// <summary>Gets the validator of its value; null when it is not checked. A delegate, so that unused schemas are trimmed away.</summary>
    public Func<SchemaValidator>? Schema { get; init; }

    /// <summary>How members of a form are written, as far as the document says so.</summary>
    public IReadOnlyList<FormMember> Members { get; init; } = [];

    /// <summary>How the first parts of a multipart body are written that is a list; their names count for nothing.</summary>
    public IReadOnlyList<FormMember> Parts { get; init; } = [];

    /// <summary>How the parts behind those are written; null when the document says nothing.</summary>
    public FormMember? OtherParts { get; init; }

    /// <summary>Which of several media types a value is sent in: the one that the caller asks for, else the first.</summary>
    /// <exception cref="ArgumentException">The document does not offer the media type.</exception>
    internal static (RequestBody Body, string MediaType) Choose(ReadOnlySpan<RequestBody> offers, string? wanted)
    {
        if (wanted is null)
            return (offers[0], offers[0].Definite);
        HeaderText.CheckValue(wanted, "contentType", "The media type");
        foreach (RequestBody offer in offers)
        {
            if (MediaTypeText.Fits(wanted, offer.MediaType))
                return (offer, wanted);
        }

        throw new ArgumentException(
            $"The media type '{wanted}' is none that the API's document offers: {string.Join(", ", Names(offers))}.", "contentType");
    }

    /// <summary>The media type to send: of a range, the most general type that is none.</summary>
    private string Definite => !MediaType.Contains('*', StringComparison.Ordinal) ? MediaType : Kind switch
    {
        RequestBodyKind.Json => "application/json",
        RequestBodyKind.Form => "application/x-www-form-urlencoded",
        RequestBodyKind.Multipart => "multipart/form-data",
        RequestBodyKind.Text => "text/plain",
        _ => "application/octet-stream",
    };

    private static List<string> Names(ReadOnlySpan<RequestBody> offers)
    {
        var names = new List<string>();
        foreach (RequestBody offer in offers)
            names.Add(offer.MediaType);
        return names;
    }
}
