using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>Reads the identities of a document's operations.</summary>
/// <param name="library">The files that the document's references can lead to.</param>
/// <param name="document">The document.</param>
internal sealed class OperationIdentities(SpecLibrary library, SpecDocument document)
{
    /// <summary>How deep the parts of a body's schema are searched for members.</summary>
    private const int MaxDepth = 8;

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>The name of a path parameter: it does not tell paths apart (OpenAPI 3.1.2, section 4.8.8.1).</summary>
    private static readonly Regex ParameterName = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);

    public IEnumerable<OperationIdentity> Read(SpecObject root)
    {
        if (root["paths"] is not { } node || Resolve(new Found(node, document.Place("/paths"))) is not { } paths)
            yield break;
        foreach (SpecMember path in paths.Object.Members)
        {
            if (Resolve(paths.Below(path.Name, path.Value)) is not { } pathItem)
                continue;
            foreach (SpecMember member in pathItem.Object.Members)
            {
                if (member.Value is SpecObject && Methods.Contains(member.Name))
                    yield return Identify(path.Name, member, pathItem.Below(member.Name, member.Value));
            }
        }
    }

    private OperationIdentity Identify(string path, SpecMember member, Found operation)
    {
        string pointer = operation.Place.SeenFrom(document.Path);
        string? id = operation.Object["operationId"] is SpecScalar { Text.Length: > 0 } scalar ? scalar.Text : null;
        var constants = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (BodySchema(operation) is { } schema)
            CollectConstants(schema, constants, MaxDepth);
        string signature = member.Name.ToUpperInvariant() + " " + ParameterName.Replace(path, "{}")
            + string.Concat(constants.Select(static constant => $" {constant.Key}={constant.Value}"));
        return new OperationIdentity(pointer, id, signature, operation.Node, member.NamePosition)
        { Route = member.Name.ToUpperInvariant() + " " + path };
    }

    private Found? BodySchema(Found operation)
    {
        // OpenAPI 2.0 has the body among the parameters.
        SpecPlace parameters = operation.Place.Below("parameters");
        IReadOnlyList<SpecNode> items = (operation.Object["parameters"] as SpecArray)?.Items ?? [];
        for (int i = 0; i < items.Count; i++)
        {
            if (Resolve(new Found(items[i], parameters.Below(i))) is { } parameter && parameter.Object["in"] is SpecScalar { Text: "body" })
                return parameter.Member("schema");
        }

        if (operation.Member("requestBody") is not { } node || Resolve(node)?.Member("content") is not { Node: SpecObject } content)
            return null;
        foreach (SpecMember mediaType in content.Object.Members)
        {
            if (Resolve(content.Below(mediaType.Name, mediaType.Value))?.Member("schema") is { } schema)
                return schema;
        }

        return null;
    }

    /// <summary>Finds the members that can have one value only: they tell the operations of one path apart.</summary>
    private void CollectConstants(Found schema, SortedDictionary<string, string> constants, int depth)
    {
        if (depth == 0 || Resolve(schema) is not { } resolved)
            return;
        SpecPlace branches = resolved.Place.Below("allOf");
        IReadOnlyList<SpecNode> parts = (resolved.Object["allOf"] as SpecArray)?.Items ?? [];
        for (int i = 0; i < parts.Count; i++)
            CollectConstants(new Found(parts[i], branches.Below(i)), constants, depth - 1);
        foreach (SpecMember property in (resolved.Object["properties"] as SpecObject)?.Members ?? [])
        {
            var member = new Found(property.Value, resolved.Place.Below("properties").Below(property.Name));
            if (Resolve(member) is { } value && OneValue(value.Object) is { } text)
                constants[property.Name] = text;
        }
    }

    private static string? OneValue(SpecObject schema) => (schema["const"], schema["enum"]) switch
    {
        (SpecScalar constant, _) => constant.Text,
        (null, SpecArray { Items.Count: 1 } values) => (values.Items[0] as SpecScalar)?.Text,
        _ => null,
    };

    /// <summary>What a node is or refers to; null when that is no object.</summary>
    private Found? Resolve(Found found)
    {
        if (ReferenceTarget.ReferenceIn(found.Node) is not { } reference)
            return found.Node is SpecObject ? found : null;
        ReferenceTarget target = ReferenceTarget.Follow(library, found.Place.Document, reference.Text, "object");
        return target.Node is null ? null : new Found(target.Node, target.FinalPlace);
    }

    /// <summary>A node, and where it stands.</summary>
    private sealed record Found(SpecNode Node, SpecPlace Place)
    {
        public SpecObject Object => (SpecObject)Node;

        public Found Below(string name, SpecNode node) => new(node, Place.Below(name));

        public Found? Member(string name) => Object[name] is { } node ? Below(name, node) : null;
    }
}
