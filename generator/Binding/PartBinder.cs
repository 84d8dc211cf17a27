using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>What a document says about the parts of forms and multipart bodies (OpenAPI 3.2.0, sections 4.14 and 4.15).</summary>
internal sealed class PartBinder(DocumentContext context)
{
    /// <summary>A body with what is said about its parts: by <c>encoding</c> and its kin, in 2.0 by <c>collectionFormat</c>.</summary>
    /// <param name="body">The body.</param>
    /// <param name="schema">Where its schema stands.</param>
    public BodyModel Complete(BodyModel body, TypeId schema)
    {
        if (context.Root.GetString("swagger") is not null)
            return body with { Members = OldMembers(schema).ToEquatableArray() };
        TypeId place = schema with { Pointer = schema.Pointer.Substring(0, schema.Pointer.LastIndexOf('/')) };
        SpecNode mediaType = context.NodeAt(place);
        return body with
        {
            Members = (mediaType.GetObject("encoding")?.Members ?? [])
                .Select(m => Member(m.Name, m.Value, place.Below("encoding").Below(m.Name)))
                .OfType<FormMemberModel>()
                .Where(SaysSomething)
                .ToEquatableArray(),
            Parts = (mediaType.GetArray("prefixEncoding")?.Items ?? [])
                .Select((item, i) => Member("part", item, place.Below("prefixEncoding").Below(i)))
                .OfType<FormMemberModel>()
                .ToEquatableArray(),
            OtherParts = Member("part", mediaType.Get("itemEncoding"), place.Below("itemEncoding")) is { } other && SaysSomething(other) ? other : null,
        };
    }

    private static bool SaysSomething(FormMemberModel member) => member.ContentType is not null || member.Style is not null || member.Headers.Count > 0;

    private IEnumerable<FormMemberModel> OldMembers(TypeId schema) =>
        (context.NodeAt(schema).GetObject("properties")?.Members ?? [])
            .Where(static m => m.Value.GetString("type") == "array" && m.Value.GetObject("items").GetString("format") != "binary")
            .Select(static m => (m.Name, Style: ParameterStyles.Read((SpecObject)m.Value, ParameterLocation.Query, isVersion2: true)))
            .Select(static m => new FormMemberModel(m.Name, null, m.Style.Kind, m.Style.IsExploded, AllowsReserved: false));

    /// <summary>Any word about the style takes the decision from the media type (OpenAPI 3.1.1, section 4.8.15.1.2).</summary>
    private FormMemberModel? Member(string name, SpecNode? node, TypeId place)
    {
        if (node is not SpecObject encoding)
            return null;
        bool isStyled = encoding["style"] is not null || encoding["explode"] is not null || encoding["allowReserved"] is not null;
        ParameterStyles.Style style = ParameterStyles.Read(encoding, ParameterLocation.Query, isVersion2: false);
        return new FormMemberModel(
            name,
            encoding.GetString("contentType"),
            isStyled ? style.Kind : null,
            style.IsExploded,
            encoding.GetBoolean("allowReserved") == true)
        {
            Headers = (encoding.GetObject("headers")?.Members ?? [])
                .Select(h => (h.Name, Value: FixedValue(h.Value, place.Below("headers").Below(h.Name))))
                .Where(static h => h.Value is not null && IsHeader(h.Name, h.Value))
                .Select(static h => new PartHeaderModel(h.Name, h.Value!))
                .ToEquatableArray(),
        };
    }

    /// <summary>
    /// The one value that a header has: nobody can give another, since only the value of a part is an argument. Without one
    /// the header is left out.
    /// </summary>
    private string? FixedValue(SpecNode header, TypeId place)
    {
        (header, place) = Followed(header, place);
        if (header.Get("schema") is not { } schema)
            return null;
        schema = Followed(schema, place.Below("schema")).Node;
        SpecNode? value = schema.Get("const")
            ?? (schema.GetArray("enum") is { Items.Count: 1 } only ? only.Items[0] : null)
            ?? schema.Get("default");
        return value is SpecScalar { Kind: not SpecScalarKind.Null } scalar ? scalar.Text : null;
    }

    private (SpecNode Node, TypeId Place) Followed(SpecNode node, TypeId place) =>
        ReferenceTarget.ReferenceIn(node) is { } reference && context.Resolve(reference.Text, reference, place) is { } target
            ? (context.NodeAt(target), target)
            : (node, place);

    /// <summary>Whether a header can be sent so. The media type has a place of its own, and the name of a part is its form's.</summary>
    private static bool IsHeader(string name, string? value) =>
        name.Length > 0
        && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.')
        && value!.All(static c => c is >= ' ' and <= '~')
        && !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase);
}
