using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Responses of the operations of one document (OpenAPI 3.2.0, section 4.17).</summary>
internal sealed class ResponseBinder(DocumentContext context, TypeBinder types, ContentBinder contents)
{
    private static readonly TypeUse Text = new(new PrimitiveRef(Primitive.String), IsNullable: false);

    private static readonly TypeUse Stream = new(new PrimitiveRef(Primitive.Stream), IsNullable: false);

    private readonly ItemBinder _items = new(context, types, contents);

    /// <summary>The responses of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="method">Its HTTP method: a HEAD has no bodies (RFC 9110, section 9.3.2).</param>
    /// <param name="id">Its identity.</param>
    public IEnumerable<ResponseModel> Bind(OpenApiOperation operation, string method, string id)
    {
        string? first = operation.Responses?.Keys.Where(static s => s.StartsWith("2", StringComparison.Ordinal))
            .OrderBy(static s => s, StringComparer.Ordinal).FirstOrDefault();
        foreach (KeyValuePair<string, IOpenApiResponse> entry in operation.Responses ?? [])
        {
            if (!IsStatus(entry.Key))
            {
                InvalidStatus(operation, entry.Key);
                continue;
            }

            string status = entry.Key == "default" ? entry.Key : entry.Key.ToUpperInvariant();
            bool isSuccess = status[0] == '2' || (first is null && status == "default");
            bool hasBody = method != "HEAD" && status is not ("204" or "205") && entry.Value.Content is not null;
            var response = new ResponseModel(status, null, null, null, entry.Value.Description);
            yield return hasBody ? WithBody(response, entry.Value.Content!, isSuccess, contents.Name(id, Place(entry.Key, first)), id) : response;
        }
    }

    /// <summary>
    /// Of several media types JSON is what is asked for; without JSON a text where all of them are texts, else bytes. Of an
    /// error only JSON is read: whatever else comes is kept as it is.
    /// </summary>
    private ResponseModel WithBody(
        ResponseModel response, IDictionary<string, IOpenApiMediaType> content, bool isSuccess, NameRequest name, string id)
    {
        // Many documents have examples, or anything else, where a media type should stand.
        Dictionary<string, IOpenApiMediaType> offers = content.Where(static c => c.Key.Contains("/")).ToDictionary(static c => c.Key, static c => c.Value);
        if (isSuccess)
            response = response with { Items = offers.Select(o => _items.Bind(o.Key, o.Value, id)).FirstOrDefault(static i => i is not null) };
        foreach (string sequence in offers.Keys.Where(ItemBinder.IsSequence).ToList())
            offers.Remove(sequence);
        Dictionary<string, IOpenApiMediaType> others = offers.Where(o => IsBytes(o.Value)).ToDictionary(static o => o.Key, static o => o.Value);
        foreach (string other in others.Keys)
            offers.Remove(other);

        foreach (string untold in offers.Where(static o => o.Value?.Schema is null && MayBeJson(o.Key)).Select(static o => o.Key).ToList())
            offers.Remove(untold);
        if (MediaTypes.Json(offers) is { Value.Schema: { } stub } json && SchemaStub.TryGetPointer(stub, out string? pointer))
        {
            Bound bound = contents.Bind(context.IdOf(pointer), name, out TypeId schema);
            return response with { Body = bound.Use, MediaType = json.Key, Schema = schema };
        }

        List<string> all = [.. content.Keys.Where(k => offers.ContainsKey(k) || others.ContainsKey(k))];
        if (!isSuccess || all.Count == 0)
            return response;
        string mediaType = string.Join(", ", all.Select(MediaTypes.Essence).Distinct());
        bool isText = others.Count == 0 && all.All(static t => MediaTypes.KindOf(t, null) is BodyKind.Text or BodyKind.Form);
        return isText
            ? response with { Body = Text, MediaType = mediaType, Kind = BodyKind.Text, Schema = TextSchema(offers.Values) }
            : response with { Body = Stream, MediaType = mediaType, Kind = BodyKind.Binary };
    }

    /// <summary>Whether a media type may be JSON; without a schema such a body may as well be nothing.</summary>
    private static bool MayBeJson(string mediaType) =>
        MediaTypes.Essence(mediaType) is var essence && (MediaTypes.IsJson(essence) || essence is "*/*" or "application/*");

    /// <summary>Whether a schema says that the content is bytes, whatever the media type: <c>format: binary</c>, 2.0's <c>type: file</c>.</summary>
    private bool IsBytes(IOpenApiMediaType? content)
    {
        if (!SchemaStub.TryGetPointer(content?.Schema, out string? pointer))
            return false;
        SpecNode schema = context.NodeAt(types.AliasTarget(context.IdOf(pointer)));
        return schema.GetString("format") == "binary" || schema.GetString("type") == "file";
    }

    /// <summary>The schema of a text in one media type; of several nobody knows which comes.</summary>
    private TypeId? TextSchema(ICollection<IOpenApiMediaType> offers) =>
        offers.Count == 1 && SchemaStub.TryGetPointer(offers.First()?.Schema, out string? pointer) ? contents.TextSchema(context.IdOf(pointer)) : null;

    /// <summary>A status code, a range or <c>default</c> (OpenAPI 3.0.3, section 4.7.16).</summary>
    private static bool IsStatus(string status) =>
        status == "default"
        || (status.Length == 3 && status[0] is >= '1' and <= '5'
            && ((IsDigit(status[1]) && IsDigit(status[2])) || status.EndsWith("XX", StringComparison.OrdinalIgnoreCase)));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private void InvalidStatus(OpenApiOperation operation, string status)
    {
        if (SchemaStub.TryGetPointer(operation, out string? pointer))
        {
            TypeId place = context.IdOf(pointer).Below("responses").Below(status);
            SpecPosition position = context.Locate(place) ?? context.Root.Position;
            context.Report(Problem.At(DiagnosticTable.InvalidDocument, position, "'" + status + "' is no status code; this response is left out."));
        }
    }

    /// <summary>
    /// The first success is the response, whatever its status; errors are named by theirs, so that one more status in a
    /// new version of the document renames nothing.
    /// </summary>
    private static string Place(string status, string? firstSuccess)
    {
        if (status == firstSuccess)
            return "response";
        if (status == "default")
            return firstSuccess is null ? "response" : "error";
        return (status.StartsWith("2", StringComparison.Ordinal) ? "response " : "error ") + status.ToLowerInvariant();
    }
}
