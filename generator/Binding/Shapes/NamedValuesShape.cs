using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>A union of single values, each with a <c>title</c> and a <c>description</c> of its own: an enum with these names.</summary>
internal sealed class NamedValuesShape : Shape
{
    /// <summary>What may stand beside the value of a branch: words, and what follows from the value.</summary>
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "const", "enum", "type", "title", "description", "default", "example", "examples", "deprecated", "nullable", "$comment",
    };

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            if (view.Properties.Count == 0
                && view.OpenUnion(keyword, binder.Context) is { } part
                && ((SpecObject)part.Node)[keyword] is SpecArray { Items.Count: > 1 } branches
                && Values(branches, binder.Context, part.Place) is { } values)
            {
                return Bind(view, name, binder, branches, values);
            }
        }

        return null;
    }

    private static Bound? Bind(SchemaView view, NameRequest name, TypeBinder binder, SpecArray branches, List<Value> values)
    {
        List<SpecNode> nodes = [.. values.Select(static v => v.Node).Where(static n => !SchemaShape.IsNull(n))];

        // One value is a constant.
        if (nodes.Count < 2)
            return null;
        EnumBase kind = EnumTypes.BaseOf(nodes);
        bool isNullable = view.IsNullable || nodes.Count < values.Count
            || branches.Items.Any(b => SchemaShape.IsOnlyNull(b) || SchemaShape.AllowsNull(b, binder.Context.DialectAt(view.Id)));
        return EnumTypes.Bind(view, name, binder, nodes, isNullable, texts =>
        {
            ILookup<string, Value> named = values.ToLookup(v => EnumTypes.TextOf(v.Node, kind), StringComparer.Ordinal);
            return
            [
                .. texts.Select(text => new EnumValueModel(text, named[text].First().Name, named[text].First().Description)
                {
                    IsDeprecated = named[text].All(static v => v.IsDeprecated),
                }),
            ];
        });
    }

    /// <summary>The values of all branches, null among them; null where a branch is more than its values.</summary>
    private static List<Value>? Values(SpecArray branches, ApiContext context, TypeId place)
    {
        var values = new List<Value>();
        foreach (SpecNode branch in branches.Items)
        {
            if (SchemaShape.IsOnlyNull(branch))
                continue;
            if (Target(branch, context, place) is not { } schema || !schema.Members.All(static m => IsAnnotation(m.Name)))
                return null;
            if (schema["const"] is { } constant)
                values.Add(new Value(EnumValues.Meant(constant, schema), NameOf(schema, branch), schema.GetString("description"), IsDeprecated(schema, branch)));
            else if (schema["enum"] is SpecArray { Items.Count: 1 })
                values.Add(new Value(EnumValues.Of(schema)[0], NameOf(schema, branch), schema.GetString("description"), IsDeprecated(schema, branch)));
            else if (schema["enum"] is SpecArray && branch == schema)
                values.AddRange(EnumValues.Of(schema).Select(v => new Value(v, null, null, IsDeprecated(schema, branch))));
            else
                return null;
        }

        return values;
    }

    private static bool IsAnnotation(string keyword) => Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    private static SpecObject? Target(SpecNode branch, ApiContext context, TypeId place) =>
        SchemaShape.Reference(branch) is { } reference
            ? context.Resolve(reference, ((SpecObject)branch)["$ref"]!, place) is { } target ? context.NodeAt(target) as SpecObject : null
            : branch as SpecObject;

    private static string? NameOf(SpecObject schema, SpecNode branch) =>
        schema.GetString("x-csharp-name") ?? branch.GetString("title") ?? schema.GetString("title");

    private static bool IsDeprecated(SpecObject schema, SpecNode branch) =>
        (branch.GetBoolean("deprecated") ?? schema.GetBoolean("deprecated")) == true;

    private readonly record struct Value(SpecNode Node, string? Name, string? Description, bool IsDeprecated);
}
