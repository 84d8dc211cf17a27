using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Documents.References;
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
    /// <param name="document">The document.</param>
    /// <param name="library">The documents that its references lead to.</param>
    public static SpecDocument Place(SpecDocument document, SpecLibrary library) => document with
    {
        Root = Map(document.Root!, member => member.Name switch
        {
            "parameters" => Map(member.Value, static p => WithSchema(p.Value)),
            "paths" => Map(member.Value, path => PathItem(path.Value, document.Path, library)),
            _ => member.Value,
        }),
    };

    /// <summary>The same for a file that is no document of its own: parts of it are known by what they look like.</summary>
    /// <param name="document">The file.</param>
    /// <param name="library">The documents that its references lead to.</param>
    public static SpecDocument PlaceParts(SpecDocument document, SpecLibrary library) =>
        document with { Root = Part(document.Root!, document.Path, library) };

    private static SpecNode Part(SpecNode node, string path, SpecLibrary library)
    {
        if (node is SpecArray list)
            return new SpecArray(list.Position, [.. list.Items.Select(item => Part(item, path, library))]);
        if (node is not SpecObject part)
            return node;
        if (part["name"] is SpecScalar && part["in"] is SpecScalar && part["type"] is SpecScalar && part["content"] is null)
            return WithSchema(part);
        if (part.GetObject("responses") is not null)
            return Operation(part, shared: null, path, library);
        return part.Members.Any(static m => m.Value.GetObject("responses") is not null)
            ? PathItem(part, path, library)
            : Map(part, member => Part(member.Value, path, library));
    }

    private static SpecNode PathItem(SpecNode node, string path, SpecLibrary library)
    {
        SpecArray? shared = (node as SpecObject)?.GetArray("parameters");
        return Map(node, member => member.Name == "parameters" ? List(member.Value) : Operation(member.Value, shared, path, library));
    }

    private static SpecNode Operation(SpecNode node, SpecArray? shared, string path, SpecLibrary library)
    {
        if (node is not SpecObject operation)
            return node;
        var placed = (SpecObject)Map(operation, static member => member.Name == "parameters" ? List(member.Value) : member.Value);
        IEnumerable<SpecNode> all = (operation.GetArray("parameters")?.Items ?? []).Concat(shared?.Items ?? []);
        List<SpecObject> members =
        [
            .. all.Select(p => Resolve(p, path, library)).OfType<SpecObject>()
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

    private static SpecNode Resolve(SpecNode node, string path, SpecLibrary library) =>
        ReferenceTarget.ReferenceIn(node) is { } reference ? ReferenceTarget.Follow(library, path, reference.Text, "parameter").Node ?? node : node;

    private static SpecNode Map(SpecNode node, Func<SpecMember, SpecNode> value) =>
        node is SpecObject mapping
            ? new SpecObject(mapping.Position, [.. mapping.Members.Select(m => new SpecMember(m.Name, m.NamePosition, value(m)))])
            : node;

    private static SpecObject With(SpecObject node, string name, SpecNode value) =>
        new(node.Position, [.. node.Members.Where(m => m.Name != name), new SpecMember(name, value.Position, value)]);

    private static SpecScalar Text(SpecPosition position, string text) => new(position, SpecScalarKind.String, text);
}
