using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Bodies that are sequences of items: server-sent events, JSON Lines, JSON text sequences (OpenAPI 3.2.0, section 4.14.3).</summary>
internal sealed class ItemBinder(DocumentContext context, TypeBinder types, ContentBinder contents)
{
    private const string Events = "text/event-stream";

    private static readonly HashSet<string> Lines =
    [
        "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/ndjson",
        "application/x-ndjson", "application/stream+json", "application/x-json-stream", "application/json-seq",
    ];

    private static readonly TypeUse Text = new(new PrimitiveRef(Primitive.String), IsNullable: false);

    /// <summary>Whether a body of a media type is a sequence of items.</summary>
    public static bool IsSequence(string mediaType) => MediaTypes.Essence(mediaType) is var essence && (essence == Events || IsLines(essence));

    /// <summary>Binds a body; null where it is no sequence.</summary>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="content">What the document says about it.</param>
    /// <param name="operation">Identity of the operation.</param>
    public ItemsModel? Bind(string mediaType, IOpenApiMediaType? content, string operation)
    {
        if (!IsSequence(mediaType))
            return null;
        bool isEvents = MediaTypes.Essence(mediaType) == Events;
        (TypeId? place, bool isWholeEvent) = Place(content, isEvents);
        if (isEvents && (place is null || (!isWholeEvent && IsText(place))))
            return new ItemsModel(Events, ItemKind.Text, Text, place is null ? null : contents.TextSchema(place));
        if (place is null)
            return new ItemsModel(mediaType, ItemKind.Lines, Bound.Json.Use, null);
        Bound bound = contents.Bind(place, contents.Name(operation, isEvents ? "event" : "item"), out TypeId schema);
        ItemKind kind = !isEvents ? ItemKind.Lines : isWholeEvent ? ItemKind.Event : ItemKind.Json;
        return new ItemsModel(isEvents ? Events : mediaType, kind, bound.Use, schema);
    }

    private static bool IsLines(string essence) => Lines.Contains(essence) || essence.EndsWith("+json-seq", System.StringComparison.Ordinal);

    /// <summary>
    /// Where the schema of an item stands. Since 3.2 that is <c>itemSchema</c>, for events that of the whole event, whose
    /// data has a <c>contentSchema</c>; before, documents give the schema of an item as that of the content.
    /// </summary>
    private (TypeId? Place, bool IsWholeEvent) Place(IOpenApiMediaType? content, bool isEvents)
    {
        if (SchemaStub.TryGetPointer(content?.ItemSchema, out string? pointer))
        {
            TypeId item = context.IdOf(pointer);
            TypeId target = types.AliasTarget(item);
            if (!isEvents || !SaysEvent(context.NodeAt(target)))
                return (item, false);
            TypeId data = target.Below("properties").Below("data").Below("contentSchema");
            return context.HasNode(data) ? (data, false) : (item, true);
        }

        if (!SchemaStub.TryGetPointer(content?.Schema, out pointer))
            return (null, false);
        TypeId place = context.IdOf(pointer);
        TypeId end = types.AliasTarget(place);
        bool isList = (TypeKeyword.Parse(context.NodeAt(end).Get("type")) & JsonTypes.Array) != 0 && context.HasNode(end.Below("items"));
        return (isList ? end.Below("items") : place, false);
    }

    /// <summary>Whether a schema is one of events: its members are theirs.</summary>
    private static bool SaysEvent(SpecNode schema) =>
        schema.GetObject("properties")?["data"] is not null
        || new[] { "oneOf", "anyOf", "allOf" }
            .SelectMany(keyword => schema.GetArray(keyword)?.Items ?? [])
            .Any(static branch => branch.GetObject("properties")?["data"] is not null);

    private bool IsText(TypeId place)
    {
        SpecNode schema = context.NodeAt(types.AliasTarget(place));
        return TypeKeyword.Parse(schema.Get("type")) == JsonTypes.String || !SchemaShape.IsShaping(schema);
    }
}
