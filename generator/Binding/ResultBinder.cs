using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>The types that the successes of an operation make together: a result where their bodies differ, and their headers.</summary>
internal sealed class ResultBinder(DocumentContext context, TypeBinder types, ContentBinder contents)
{
    /// <summary>Declares the result of an operation whose successes have different bodies; null for any other.</summary>
    /// <param name="responses">The responses.</param>
    /// <param name="operation">Where the operation stands.</param>
    /// <param name="id">Its identity.</param>
    public TypeId? Result(IReadOnlyList<ResponseModel> responses, TypeId operation, string id)
    {
        List<ResponseModel> successes = [.. responses.Where(static r => r.IsSuccess && (r.Body is not null || r.Items is null))];
        if (successes.Select(static r => r.Body).OfType<TypeUse>().Select(static b => b.Type).Distinct().Count() < 2)
            return null;
        TypeId place = operation.Below("responses");
        IEnumerable<ResultCaseModel> cases = successes.Select(static r => new ResultCaseModel(r.Status, r.Body));
        types.Declare(new ResultModel(place, contents.Name(id, "result"), Documentation.None, cases.ToEquatableArray()));
        return place;
    }

    /// <summary>Declares the headers of an operation's successes; null where the document names none.</summary>
    /// <param name="responses">The responses.</param>
    /// <param name="operation">Where the operation stands.</param>
    /// <param name="id">Its identity.</param>
    public TypeId? Headers(OpenApiResponses? responses, TypeId operation, string id)
    {
        List<KeyValuePair<string, IOpenApiHeader>> headers =
        [
            .. (responses ?? []).Where(static r => r.Key.StartsWith("2", System.StringComparison.Ordinal))
                .SelectMany(static r => r.Value.Headers ?? new Dictionary<string, IOpenApiHeader>())

                // The media type is the transport's (OpenAPI 3.0.3, section 4.7.17).
                .Where(static h => h.Key.Length > 0 && h.Value is not null && h.Key.ToLowerInvariant() != "content-type")
                .GroupBy(static h => h.Key.ToLowerInvariant())
                .Select(static same => same.First()),
        ];
        if (headers.Count == 0)
            return null;
        types.Declare(new HeadersModel(
            operation, contents.Name(id, "headers"), Documentation.None, headers.Select(h => Member(h.Key, h.Value, id)).ToEquatableArray()));
        return operation;
    }

    private MemberModel Member(string name, IOpenApiHeader header, string operation)
    {
        SpecNode? node = SchemaStub.TryGetPointer(header, out string? pointer) ? context.NodeAt(pointer) : null;
        TypeUse type = new(new PrimitiveRef(Primitive.String), IsNullable: false);
        if (SchemaStub.TryGetSchemaPointer(header, out pointer) && Scalars(context.IdOf(pointer)))
            type = types.Bind(context.NodeAt(pointer), context.IdOf(pointer), contents.Name(operation, name + " header")).Use;
        Documentation docs = node is null ? Documentation.None : DocumentationReader.Read(node, context);
        return new MemberModel(name, null, type, IsRequired: false, null, IsSecret: false, docs);
    }

    /// <summary>Whether a header is a text, a number or a boolean, or a list of those: what else there is, is left as text.</summary>
    private bool Scalars(TypeId place)
    {
        const JsonTypes Scalar = JsonTypes.String | JsonTypes.Integer | JsonTypes.Number | JsonTypes.Boolean;
        TypeId target = types.AliasTarget(place);
        if (TypesAt(target) == JsonTypes.Array)
            return context.HasNode(target.Below("items")) && IsOne(TypesAt(types.AliasTarget(target.Below("items"))));
        return IsOne(TypesAt(target));

        static bool IsOne(JsonTypes types) => types is not JsonTypes.None && (types & ~Scalar) == 0 && (types & (types - 1)) == 0;
    }

    private JsonTypes TypesAt(TypeId place) => TypeKeyword.Parse(context.NodeAt(place).Get("type")) & ~JsonTypes.Null;
}
