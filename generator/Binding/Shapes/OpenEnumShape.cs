using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// A union of any text and of lists of texts, which may stand elsewhere and be such unions themselves: an enum that may grow.
/// A union of a text and an enum would be two ways to say one thing. Where the only list is that of a component, that is
/// the type.
/// </summary>
internal sealed class OpenEnumShape : Shape
{
    /// <summary>Unions inside unions are looked into down to here.</summary>
    private const int MaxDepth = 8;

    /// <summary>What may stand beside a list or beside <c>type: string</c>: words, and rules that make no type.</summary>
    private static readonly HashSet<string> Annotations =
    [
        "type", "enum", "const", "anyOf", "oneOf", "title", "description", "default", "example", "examples", "deprecated",
        "nullable", "minLength", "maxLength", "pattern", "$comment",
    ];

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (view.Properties.Count > 0 || view.Parts.Count != 1 || !IsUnion(view.Own))
            return null;
        var found = new Found();
        if (!found.Read(view.Parts[0], binder.Context, 0) || !found.IsOpen || found.Lists.Count == 0)
            return null;
        bool isNullable = view.IsNullable || found.IsNullable;
        if (found.OnlyTarget is { } only)
        {
            Bound bound = binder.Bind(only.Node, only.Place, binder.ReferenceName(only.Place));
            if (bound.Use.Type is NamedRef)
                return new Bound(bound.Use with { IsNullable = isNullable || bound.Use.IsNullable });
        }

        Bound reserved = binder.Reserve(view);
        List<EnumValueModel> told = [.. found.Lists.SelectMany(static l => EnumNames.ReadBranch((SpecObject)l.Node, TextsOf(l)))];
        ILookup<string, EnumValueModel> known = told.ToLookup(static v => v.Value, StringComparer.Ordinal);
        List<string> texts = [.. known.Select(static v => v.Key)];
        binder.Add(new EnumModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context),
            EnumBase.String,
            IsExtensible: true,
            EnumNames.Read((SpecObject)found.Lists[0].Node, view.Own, texts).Select(v => With(v, known[v.Value])).ToEquatableArray())
        { IsOpen = true });
        return reserved with { Use = reserved.Use with { IsNullable = isNullable } };
    }

    /// <summary>What the union says about a value, and what the branches that list it say.</summary>
    private static EnumValueModel With(EnumValueModel value, IEnumerable<EnumValueModel> branches) => value with
    {
        NameHint = value.NameHint ?? branches.Select(static b => b.NameHint).FirstOrDefault(static n => n is not null),
        Description = value.Description ?? branches.Select(static b => b.Description).FirstOrDefault(static d => d is not null),
        IsDeprecated = value.IsDeprecated || branches.All(static b => b.IsDeprecated),
    };

    private static List<string> TextsOf(SchemaSource list) =>
    [
        .. ValuesOf((SpecObject)list.Node).OfType<SpecScalar>()
            .Where(static v => v.Kind == SpecScalarKind.String).Select(static v => v.Text).Distinct(StringComparer.Ordinal),
    ];

    private static bool IsUnion(SpecObject schema) => schema["anyOf"] is SpecArray || schema["oneOf"] is SpecArray;

    private static IReadOnlyList<SpecNode> ValuesOf(SpecObject schema) =>
        schema["const"] is { } constant ? [constant] : schema["enum"] is SpecArray values ? values.Items : [];

    /// <summary>What the branches of a union come to.</summary>
    private sealed class Found
    {
        private readonly List<SchemaSource> _targets = [];

        /// <summary>How many of the lists references lead to.</summary>
        private int _listed;

        public List<SchemaSource> Lists { get; } = [];

        public bool IsOpen { get; private set; }

        public bool IsNullable { get; private set; }

        /// <summary>The one schema that has all lists and that a branch refers to; null when there is none, or when there are more.</summary>
        public SchemaSource? OnlyTarget => _targets.Count == 1 && _listed == Lists.Count ? _targets[0] : null;

        /// <summary>False when a schema is something else.</summary>
        public bool Read(SchemaSource source, ApiContext context, int depth)
        {
            if (SchemaShape.IsOnlyNull(source.Node))
            {
                IsNullable = true;
                return true;
            }

            if (source.Node is not SpecObject schema || depth > MaxDepth)
                return false;
            if (SchemaShape.Reference(schema) is { } reference)
                return ReadTarget(reference, schema, source, context, depth);
            if (!schema.Members.All(static m => IsAnnotation(m.Name)))
                return false;
            IsNullable |= SchemaShape.AllowsNull(schema, context.DialectAt(source.Place));
            foreach (string keyword in new[] { "oneOf", "anyOf" })
            {
                if (schema[keyword] is SpecArray)
                    return UnionBranches.Of(source, keyword).All(b => Read(b, context, depth + 1));
            }

            return ReadText(schema, source);
        }

        private static bool IsAnnotation(string keyword) =>
            Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

        private bool ReadText(SpecObject schema, SchemaSource source)
        {
            bool isText = (TypeKeyword.Parse(schema["type"]) & ~JsonTypes.Null) == JsonTypes.String;
            if (schema["enum"] is null && schema["const"] is null)
            {
                IsOpen |= isText;
                return isText;
            }

            Lists.Add(source);
            return ValuesOf(schema).All(static v => SchemaShape.IsNull(v) || v is SpecScalar { Kind: SpecScalarKind.String });
        }

        private bool ReadTarget(string reference, SpecObject schema, SchemaSource source, ApiContext context, int depth)
        {
            if (context.Resolve(reference, schema["$ref"]!, source.Place) is not { } target)
                return false;
            int before = Lists.Count;
            int listed = _listed;
            int targets = _targets.Count;
            var named = new SchemaSource(context.NodeAt(target), target, target);
            if (!Read(named, context, depth + 1))
                return false;

            // The outermost reference counts: what is inside of it is its own affair.
            _targets.RemoveRange(targets, _targets.Count - targets);
            _listed = listed + Lists.Count - before;
            if (Lists.Count > before)
                _targets.Add(named);
            return true;
        }
    }
}
