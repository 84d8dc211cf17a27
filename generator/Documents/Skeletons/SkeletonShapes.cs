using System.Collections.Generic;

namespace Seedance.Generator.Documents.Skeletons;

/// <summary>Where schemas stand in OpenAPI documents (2.0, "Specification"; 3.0.4 and 3.1.2, section 4.8; 3.2.0, section 4).</summary>
/// <remarks>A member named <c>schema</c> anywhere else, in an example or an extension, is nobody's schema.</remarks>
internal static class SkeletonShapes
{
    /// <summary>
    /// Members of 2.0's parameters and headers that belong to their schema, or to how its value is written: they are read from the document's
    /// own nodes. (The reader of documents gives up at a <c>collectionFormat</c> of tabs.)
    /// </summary>
    private static readonly string[] SchemaMembers2 =
    [
        "items", "default", "enum", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
        "pattern", "maxItems", "minItems", "uniqueItems", "multipleOf", "collectionFormat",
    ];

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>Replaced by its pointer.</summary>
    public static readonly SkeletonShape Schema = new("schema");

    /// <summary>Left out: examples cost time and say nothing that the document's reader has to know.</summary>
    public static readonly SkeletonShape Omitted = new("example");

    /// <summary>A document of 3.0, 3.1 or 3.2.</summary>
    public static readonly SkeletonShape Document3 = MakeDocument3();

    /// <summary>A document of 2.0.</summary>
    public static readonly SkeletonShape Document2 = MakeDocument2();

    /// <summary>The kind of object that a section of reusable objects holds; null when the pointer names no such section.</summary>
    public static SkeletonShape? SectionShape(OpenApiVersion version, IReadOnlyList<string> tokens)
    {
        SkeletonShape? shape = version == OpenApiVersion.V20 ? Document2 : Document3;
        foreach (string token in tokens)
        {
            if (shape is null || !shape.Fields.TryGetValue(token, out shape))
                return null;
        }

        return shape == Document2 || shape == Document3 ? null : shape;
    }

    private static SkeletonShape MakeDocument3()
    {
        SkeletonShape parameter = Element("parameter", "/components/parameters").With("schema", Schema);
        SkeletonShape header = Element("header", "/components/headers").With("schema", Schema);
        SkeletonShape mediaType = Element("media type", "/components/mediaTypes").With("schema", Schema).With("itemSchema", Schema);
        SkeletonShape body = Element("request body", "/components/requestBodies").With("content", Map(mediaType));
        SkeletonShape response = Element("response", "/components/responses").With("content", Map(mediaType)).With("headers", Map(header));
        response.KeepsItsPlace = true;
        SkeletonShape encoding = new SkeletonShape("encoding").With("headers", Map(header));
        foreach (SkeletonShape shape in new[] { parameter, header })
            shape.With("content", Map(mediaType));
        foreach (SkeletonShape shape in new[] { parameter, header, mediaType })
            shape.With("example", Omitted).With("examples", Omitted);
        SkeletonShape link = Element("link", "/components/links");
        link.IsMarked = false;
        response.With("links", Map(link));
        mediaType.With("encoding", Map(encoding)).With("prefixEncoding", List(encoding)).With("itemEncoding", encoding);

        // References to whole path items and callbacks are replaced by what they lead to.
        SkeletonShape pathItem = Element("path item", section: null);
        SkeletonShape callback = Element("callback", section: null);
        callback.IsMarked = false;
        callback.Values = pathItem;
        SkeletonShape operation = MakeOperation(parameter, response).With("requestBody", body).With("callbacks", Map(callback));
        AddOperations(pathItem, operation, parameter);
        pathItem.With("additionalOperations", Map(operation));

        SkeletonShape components = new SkeletonShape("components")
            .With("schemas", Section(Map(Schema)))
            .With("responses", Section(Map(response)))
            .With("parameters", Section(Map(parameter)))
            .With("examples", Omitted)
            .With("requestBodies", Section(Map(body)))
            .With("headers", Section(Map(header)))
            .With("callbacks", Section(Map(callback)))
            .With("pathItems", Section(Map(pathItem)))
            .With("mediaTypes", Section(Map(mediaType)))
            .With("links", Section(Map(link)))
            .With("securitySchemes", Section(Map(SecurityScheme())));
        return new SkeletonShape("document")
            .With("paths", Section(new SkeletonShape("paths") { Values = pathItem }))
            .With("webhooks", Section(Map(pathItem)))
            .With("components", Section(components));
    }

    private static SkeletonShape MakeDocument2()
    {
        SkeletonShape parameter = Element("parameter", "/parameters").With("schema", Schema);
        SkeletonShape header = new("header") { IsMarked = true };
        foreach (SkeletonShape shape in new[] { parameter, header })
        {
            foreach (string member in SchemaMembers2)
                shape.With(member, Omitted);
        }

        SkeletonShape response = Element("response", "/responses")
            .With("schema", Schema)
            .With("headers", Map(header))
            .With("examples", Omitted);
        response.KeepsItsPlace = true;
        SkeletonShape pathItem = Element("path item", section: null);
        AddOperations(pathItem, MakeOperation(parameter, response), parameter);
        return new SkeletonShape("document")
            .With("paths", Section(new SkeletonShape("paths") { Values = pathItem }))
            .With("definitions", Section(Map(Schema)))
            .With("parameters", Section(Map(parameter)))
            .With("responses", Section(Map(response)))
            .With("securityDefinitions", Section(Map(SecurityScheme())));
    }

    private static SkeletonShape SecurityScheme()
    {
        SkeletonShape scheme = Element("security scheme", section: null);
        scheme.IsMarked = false;
        return scheme;
    }

    private static SkeletonShape MakeOperation(SkeletonShape parameter, SkeletonShape response) =>
        new SkeletonShape("operation") { IsMarked = true }
            .With("parameters", List(parameter))
            .With("responses", new SkeletonShape("responses") { Values = response });

    private static void AddOperations(SkeletonShape pathItem, SkeletonShape operation, SkeletonShape parameter)
    {
        pathItem.With("parameters", List(parameter));
        foreach (string method in Methods)
            pathItem.With(method, operation);
    }

    private static SkeletonShape Element(string word, string? section) =>
        new(word) { IsMarked = true, MayBeReference = true, Section = section };

    private static SkeletonShape Map(SkeletonShape value) => new("map of " + value.Word) { Values = value, HasExtensions = false };

    /// <summary>
    /// The specification knows no references in the place of whole sections; documents that are kept in many files have them.
    /// </summary>
    private static SkeletonShape Section(SkeletonShape shape)
    {
        shape.MayBeReference = true;
        return shape;
    }

    private static SkeletonShape List(SkeletonShape item) => new("list of " + item.Word) { Items = item };
}
