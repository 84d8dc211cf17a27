using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>
/// Parameters of OpenAPI 2.0 are their own schemas, and the members of a form are parameters. This gives each of them the
/// place that it has in later versions: a parameter its <c>schema</c>, an operation with a form one schema for all of it.
/// </summary>
internal static class TypedParameters
{
    /// <summary>The member of a parameter that holds its schema.</summary>
    public const string Schema = "schema";

    /// <summary>The member of an operation that holds the schema of its form.</summary>
    public const string Form = "x-form";

    /// <summary>Members of a parameter that say something about it and nothing about its value.</summary>
    private static readonly HashSet<string> OwnMembers = new(StringComparer.Ordinal)
    {
        "name", "in", "description", "required", "allowEmptyValue", "x-csharp-name",
    };

    /// <summary>A document of version 2.0 with its schemas where later versions have them.</summary>
    public static SpecNode Place(SpecNode root)
    {
        if (root is not SpecObject document)
            return root;
        return Map(document, member => member.Name switch
        {
            "parameters" => Map(member.Value, static p => WithSchema(p.Value)),
            "paths" => Map(member.Value, path => PathItem(path.Value, document)),
            _ => member.Value,
        });
    }

    private static SpecNode PathItem(SpecNode node, SpecObject document)
    {
        SpecArray? shared = (node as SpecObject)?.GetArray("parameters");
        return Map(node, member => member.Name == "parameters" ? List(member.Value) : Operation(member.Value, shared, document));
    }

    private static SpecNode Operation(SpecNode node, SpecArray? shared, SpecObject document)
    {
        if (node is not SpecObject operation)
            return node;
        var placed = (SpecObject)Map(operation, static member => member.Name == "parameters" ? List(member.Value) : member.Value);
        IEnumerable<SpecNode> all = (operation.GetArray("parameters")?.Items ?? []).Concat(shared?.Items ?? []);
        List<SpecObject> members =
        [
            .. all.Select(p => Resolve(p, document)).OfType<SpecObject>()
                .Where(static p => p.GetString("in") == "formData" && p.GetString("name") is { Length: > 0 })
                .GroupBy(static p => p.GetString("name"))
                .Select(static same => same.First()),
        ];
        return members.Count == 0 ? placed : With(placed, Form, FormSchema(operation.Position, members));
    }

    private static SpecObject FormSchema(SpecPosition position, List<SpecObject> members)
    {
        var properties = new SpecObject(position, [.. members.Select(static p => new SpecMember(p.GetString("name")!, p.Position, Property(p)))]);
        var required = new SpecArray(
            position,
            [.. members.Where(static p => p.GetBoolean("required") == true).Select(static p => Text(p.Position, p.GetString("name")!))]);
        return new SpecObject(
            position,
            [
                new SpecMember("type", position, Text(position, "object")),
                new SpecMember("required", position, required),
                new SpecMember("properties", position, properties),
            ]);
    }

    /// <summary>A member of a form; its description is its own, unlike that of other parameters.</summary>
    private static SpecObject Property(SpecObject parameter) =>
        parameter["description"] is { } description ? With(SchemaOf(parameter), "description", description) : SchemaOf(parameter);

    private static SpecNode List(SpecNode node) =>
        node is SpecArray list ? new SpecArray(list.Position, [.. list.Items.Select(WithSchema)]) : node;

    private static SpecNode WithSchema(SpecNode node) =>
        node is SpecObject parameter && parameter[Schema] is null && parameter["$ref"] is null
            ? With(parameter, Schema, SchemaOf(parameter))
            : node;

    private static SpecObject SchemaOf(SpecObject parameter)
    {
        bool isFile = parameter.GetString("type") == "file";
        bool IsOfSchema(SpecMember member) => !OwnMembers.Contains(member.Name) && !(isFile && member.Name is "type" or "format");
        var schema = new SpecObject(parameter.Position, [.. parameter.Members.Where(IsOfSchema)]);
        return isFile
            ? With(With(schema, "type", Text(parameter.Position, "string")), "format", Text(parameter.Position, "binary"))
            : schema;
    }

    private static SpecNode Resolve(SpecNode node, SpecObject document) =>
        node.GetString("$ref") is { } reference && reference.StartsWith("#/parameters/", StringComparison.Ordinal)
            ? JsonPointer.Find(document, reference.Substring(1)) ?? node
            : node;

    private static SpecNode Map(SpecNode node, Func<SpecMember, SpecNode> value) =>
        node is SpecObject mapping
            ? new SpecObject(mapping.Position, [.. mapping.Members.Select(m => new SpecMember(m.Name, m.NamePosition, value(m)))])
            : node;

    private static SpecObject With(SpecObject node, string name, SpecNode value) =>
        new(node.Position, [.. node.Members.Where(m => m.Name != name), new SpecMember(name, value.Position, value)]);

    private static SpecScalar Text(SpecPosition position, string text) => new(position, SpecScalarKind.String, text);
}
