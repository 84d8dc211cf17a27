using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>A request body in one media type.</summary>
/// <param name="MediaType">Its media type, for example <c>application/json</c>, or a range such as <c>image/*</c>.</param>
/// <param name="Kind">How its value becomes bytes.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Schema">The schema that it is checked against, or null.</param>
/// <param name="Docs">What the document says about it.</param>
internal sealed record BodyModel(string MediaType, BodyKind Kind, TypeUse Type, bool IsRequired, TypeId? Schema, Documentation Docs)
{
    /// <summary>How members of a form are written, as far as the document says so.</summary>
    public EquatableArray<FormMemberModel> Members { get; init; } = EquatableArray<FormMemberModel>.Empty;

    /// <summary>How the first parts of a list are written (<c>prefixEncoding</c>).</summary>
    public EquatableArray<FormMemberModel> Parts { get; init; } = EquatableArray<FormMemberModel>.Empty;

    /// <summary>How the parts behind those are written (<c>itemEncoding</c>), or null.</summary>
    public FormMemberModel? OtherParts { get; init; }
}

/// <summary>How the value of a body becomes bytes; the names are those of the runtime.</summary>
internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Binary,
}

/// <summary>How one member of a form is written (OpenAPI 3.2.0, section 4.15).</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">The media type of its value, or null for the one of its type.</param>
/// <param name="Style">How its value becomes text; null where the media type decides.</param>
/// <param name="IsExploded">Whether items and members are written one by one.</param>
/// <param name="AllowsReserved">Whether reserved characters (RFC 3986, section 2.2) are not encoded.</param>
internal sealed record FormMemberModel(string Name, string? ContentType, ParameterStyle? Style, bool IsExploded, bool AllowsReserved)
{
    /// <summary>Headers of its part that have one value in the document.</summary>
    public EquatableArray<PartHeaderModel> Headers { get; init; } = EquatableArray<PartHeaderModel>.Empty;
}

/// <summary>A header of a part of a multipart body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record PartHeaderModel(string Name, string Value);
