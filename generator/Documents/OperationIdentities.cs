using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Seedance.Generator.Documents.Skeletons;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>Reads the identities of a document's operations.</summary>
internal static class OperationIdentities
{
    /// <summary>How deep the parts of a body's schema are searched for members.</summary>
    private const int MaxDepth = 8;

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>The name of a path parameter: it does not tell paths apart (OpenAPI 3.1.2, section 4.8.8.1).</summary>
    private static readonly Regex ParameterName = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);

    public static IEnumerable<OperationIdentity> Read(SpecObject root)
    {
        if (root["paths"] is not SpecObject paths)
            yield break;
        foreach (SpecMember path in paths.Members)
        {
            if (path.Value is not SpecObject pathItem)
                continue;
            foreach (SpecMember member in pathItem.Members)
            {
                if (member.Value is SpecObject operation && Methods.Contains(member.Name))
                    yield return Identify(root, path.Name, member, operation);
            }
        }
    }

    private static OperationIdentity Identify(SpecObject root, string path, SpecMember member, SpecObject operation)
    {
        string pointer = JsonPointer.Append(JsonPointer.Append("/paths", path), member.Name);
        string? id = operation["operationId"] is SpecScalar { Text.Length: > 0 } scalar ? scalar.Text : null;
        var constants = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (BodySchema(root, operation) is { } schema)
            CollectConstants(root, schema, constants, MaxDepth);
        string signature = member.Name.ToUpperInvariant() + " " + ParameterName.Replace(path, "{}")
            + string.Concat(constants.Select(static constant => $" {constant.Key}={constant.Value}"));
        return new OperationIdentity(pointer, id, signature, member.NamePosition);
    }

    private static SpecNode? BodySchema(SpecObject root, SpecObject operation)
    {
        // OpenAPI 2.0 has the body among the parameters.
        foreach (SpecNode item in (operation["parameters"] as SpecArray)?.Items ?? [])
        {
            if (Resolve(root, item) is { } parameter && parameter["in"] is SpecScalar { Text: "body" })
                return parameter["schema"];
        }

        if (operation["requestBody"] is not { } bodyNode || Resolve(root, bodyNode)?["content"] is not SpecObject content)
            return null;
        foreach (SpecMember mediaType in content.Members)
        {
            if (mediaType.Value is SpecObject value && value["schema"] is { } schema)
                return schema;
        }

        return null;
    }

    /// <summary>Finds the members that can have one value only: they tell the operations of one path apart.</summary>
    private static void CollectConstants(SpecObject root, SpecNode schema, SortedDictionary<string, string> constants, int depth)
    {
        if (depth == 0 || Resolve(root, schema) is not { } resolved)
            return;
        foreach (SpecNode part in (resolved["allOf"] as SpecArray)?.Items ?? [])
            CollectConstants(root, part, constants, depth - 1);
        foreach (SpecMember property in (resolved["properties"] as SpecObject)?.Members ?? [])
        {
            if (Resolve(root, property.Value) is { } value && OneValue(value) is { } text)
                constants[property.Name] = text;
        }
    }

    private static string? OneValue(SpecObject schema) => (schema["const"], schema["enum"]) switch
    {
        (SpecScalar constant, _) => constant.Text,
        (null, SpecArray { Items.Count: 1 } values) => (values.Items[0] as SpecScalar)?.Text,
        _ => null,
    };

    private static SpecObject? Resolve(SpecObject root, SpecNode node) => ReferenceTarget.ReferenceIn(node) is { } reference
        ? ReferenceTarget.Follow(root, reference.Text, "object").Node
        : node as SpecObject;
}
