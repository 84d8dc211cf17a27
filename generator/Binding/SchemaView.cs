using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>A schema and its place.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Owner">The type that an inline schema at this place is named after.</param>
internal sealed record SchemaSource(SpecNode Node, TypeId Place, TypeId Owner);

/// <summary>Parts of a schema that no value can fulfil together.</summary>
/// <param name="Node">The part that is one too many.</param>
/// <param name="Why">What it does to the others.</param>
internal sealed record Contradiction(SpecNode Node, string Why);

/// <summary>
/// What a schema says about its type, <c>allOf</c> and references in it already merged: the intersection of its parts
/// (2020-12 Core, section 10.2.1.1).
/// </summary>
internal sealed class SchemaView
{
    /// <summary>Parts that lie deeper than this in each other are left out; documents are bounded at about the same depth.</summary>
    private const int MaxDepth = 200;

    private readonly ApiContext _context;

    private SchemaView(TypeId place, IReadOnlyList<SchemaSource> parts, ApiContext context)
    {
        Id = place;
        _context = context;
        Parts = parts;
        Types = JsonTypes.None;
        var properties = new Dictionary<string, List<SchemaSource>>(StringComparer.Ordinal);
        foreach (SchemaSource part in parts)
        {
            var schema = (SpecObject)part.Node;
            Intersect(TypeKeyword.Parse(schema["type"]) & ~JsonTypes.Null, schema);
            IntersectValues(schema);
            Format = Intersection.Format(Format, schema.GetString("format"));
            Items = Intersection.Schemas(Items, Child(part, schema, "items"), place.Below("items"));
            SchemaSource? additional = Child(part, schema, "additionalProperties");
            AdditionalProperties = Intersection.Schemas(AdditionalProperties, additional, place.Below("additionalProperties"));
            UnevaluatedProperties ??= Child(part, schema, "unevaluatedProperties");
            if (schema["patternProperties"] is SpecObject patterns)
            {
                TypeId below = part.Place.Below("patternProperties");
                PatternProperties.AddRange(patterns.Members.Select(p => new SchemaSource(p.Value, below.Below(p.Name), part.Owner)));
            }

            Required.UnionWith(RequiredKeyword.Names(schema["required"]));
            if (schema["properties"] is SpecObject members)
                AddProperties(properties, part, members);
        }

        IsNullable = AllAllowNull(parts, context);
    }

    /// <summary>Where the schema stands, for a merged one the place that stands for it: identity of the type that it makes, if it makes one.</summary>
    public TypeId Id { get; }

    /// <summary>The schemas that are merged, those that are merged in first.</summary>
    public IReadOnlyList<SchemaSource> Parts { get; }

    /// <summary>The JSON types, without null; none when nothing is said.</summary>
    public JsonTypes Types { get; private set; }

    /// <summary>Whether every value is an object, by its type or by its members.</summary>
    public bool IsObject => Types == JsonTypes.Object || (Types == JsonTypes.None && Properties.Count > 0);

    /// <summary>Whether null is a value.</summary>
    public bool IsNullable { get; private set; }

    /// <summary>Where the parts contradict each other, and how: then no value is valid. Null where they do not.</summary>
    public Contradiction? Contradiction { get; private set; }

    /// <summary>The values that all parts allow, in the order of the first.</summary>
    public SpecArray? Enum => EnumSchema?["enum"] as SpecArray;

    /// <summary>The first part that lists values, with those that all parts allow.</summary>
    public SpecObject? EnumSchema { get; private set; }

    public SpecNode? Const { get; private set; }

    public string? Format { get; }

    public SchemaSource? Items { get; }

    /// <summary>
    /// What members are that nobody declares. A part that forbids them forbids, to the letter, what its siblings declare as
    /// well; whoever writes that means the members of all parts and no others, so these stay.
    /// </summary>
    public SchemaSource? AdditionalProperties { get; }

    public SchemaSource? UnevaluatedProperties { get; }

    /// <summary>The schemas of <c>patternProperties</c>, of all parts.</summary>
    public List<SchemaSource> PatternProperties { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>Declared members in document order, each with the schemas that speak of it.</summary>
    public List<KeyValuePair<string, List<SchemaSource>>> Properties { get; } = [];

    /// <summary>The schema's own node: the last part is what stands at the place itself.</summary>
    public SpecObject Own => (SpecObject)Parts[Parts.Count - 1].Node;

    /// <summary>The first part that has a keyword.</summary>
    public SchemaSource? PartWith(string keyword) => Parts.FirstOrDefault(p => ((SpecObject)p.Node)[keyword] is not null);

    /// <summary>
    /// The first part with a union that is still open. A base type lists the types that are made of it (<c>oneOf</c> of types
    /// that have it in their <c>allOf</c>): seen from one of these, the union is decided and says nothing more.
    /// </summary>
    public SchemaSource? OpenUnion(string keyword, ApiContext context) =>
        Parts.FirstOrDefault(p => ((SpecObject)p.Node)[keyword] is { } union && !(union is SpecArray branches && branches.Items.Any(b => HasPart(b, context))));

    private bool HasPart(SpecNode branch, ApiContext context) =>
        SchemaShape.Reference(branch) is { } reference
        && context.Resolve(reference, branch, Id) is { } target
        && Parts.Any(p => p.Place == target);

    /// <summary>Merges schemas into one view.</summary>
    public static SchemaView Of(IEnumerable<SchemaSource> sources, TypeId place, ApiContext context)
    {
        var parts = new List<SchemaSource>();
        var visited = new HashSet<TypeId>();
        foreach (SchemaSource source in sources)
            Flatten(source with { Owner = place }, parts, visited, context, 0);
        return new SchemaView(place, parts, context);
    }

    /// <summary>The same schema under another id: a second type is made of it.</summary>
    public SchemaView As(TypeId id) => new(id, Parts, _context);

    /// <summary>The same schema for values of one of its JSON types.</summary>
    public SchemaView Only(JsonTypes type, TypeId id) => new(id, Parts, _context) { Types = type, IsNullable = false };

    /// <summary>What some of the parts say together.</summary>
    public SchemaView Of(IEnumerable<SchemaSource> parts, TypeId id) => new(id, [.. parts], _context);

    private static void Flatten(SchemaSource source, List<SchemaSource> parts, HashSet<TypeId> visited, ApiContext context, int depth)
    {
        if (source.Node is not SpecObject schema || !visited.Add(source.Place))
            return;
        if (depth > MaxDepth)
        {
            context.Report(Problem.At(DiagnosticTable.ShapeAsJson, schema.Position, "it is a part of a part, and so on, of too many"));
            return;
        }

        if (SchemaShape.Reference(schema) is { } reference)
        {
            if (context.Resolve(reference, schema["$ref"]!, source.Place) is { } target)
                Flatten(new SchemaSource(context.NodeAt(target), target, target), parts, visited, context, depth + 1);
            if (context.DialectAt(source.Place).IgnoresReferenceSiblings)
                return;
        }

        if (schema["allOf"] is SpecArray branches)
        {
            for (int i = 0; i < branches.Items.Count; i++)
            {
                TypeId place = source.Place.Below("allOf").Below(i);
                Flatten(new SchemaSource(branches.Items[i], place, source.Owner), parts, visited, context, depth + 1);
            }
        }

        parts.Add(source);
    }

    private static SchemaSource? Child(SchemaSource part, SpecObject schema, string keyword) =>
        schema[keyword] is { } child ? new SchemaSource(child, part.Place.Below(keyword), part.Owner) : null;

    private void AddProperties(Dictionary<string, List<SchemaSource>> properties, SchemaSource part, SpecObject members)
    {
        TypeId place = part.Place.Below("properties");
        foreach (SpecMember member in members.Members)
        {
            if (!properties.TryGetValue(member.Name, out List<SchemaSource> sources))
            {
                sources = [];
                properties.Add(member.Name, sources);
                Properties.Add(new KeyValuePair<string, List<SchemaSource>>(member.Name, sources));
            }

            sources.Add(new SchemaSource(member.Value, place.Below(member.Name), part.Owner));
        }
    }

    /// <summary>
    /// Null is a value when every part that speaks of types allows it. What stands beside its own <c>allOf</c> with
    /// <c>nullable</c> means the whole, although version 3.0.3 says otherwise: nobody would write it for nothing.
    /// </summary>
    private static bool AllAllowNull(IReadOnlyList<SchemaSource> parts, ApiContext context)
    {
        bool AllowsNull(SchemaSource part) => SchemaShape.AllowsNull(part.Node, context.DialectAt(part.Place));
        if (parts.Count == 0)
            return false;
        SchemaSource own = parts[parts.Count - 1];
        if (own.Node.Get("allOf") is not null && context.DialectAt(own.Place).IsNullable((SpecObject)own.Node))
            return true;
        return parts.Any(AllowsNull) && parts.All(p => AllowsNull(p) || !SpeaksOfTypes(p.Node));
    }

    private static bool SpeaksOfTypes(SpecNode schema) =>
        (schema.Get("type") ?? schema.Get("enum") ?? schema.Get("const")) is not null;

    private void IntersectValues(SpecObject schema)
    {
        if (schema["enum"] is SpecArray values)
        {
            EnumSchema = EnumSchema is null ? schema : Intersection.Values(EnumSchema, values);
            if (Enum!.Items.Count == 0 && values.Items.Count > 0)
                Contradict(values, "its parts list different values, so no value is valid");
        }

        if (schema["const"] is { } constant)
        {
            if (Const is not null && !NodeEquality.AreEqual(Const, constant))
                Contradict(constant, "its parts demand different values, so no value is valid");
            Const ??= constant;
        }

        if (Const is not null && Enum is { Items.Count: > 0 } allowed && !Intersection.Has(allowed, Const))
            Contradict(Const, "one part demands a value that another does not list, so no value is valid");
    }

    private void Contradict(SpecNode at, string why) => Contradiction ??= new Contradiction(at, why);

    private void Intersect(JsonTypes types, SpecObject schema)
    {
        if (types == JsonTypes.None)
            return;
        if (Types == JsonTypes.None)
        {
            Types = types;
            return;
        }

        // Every integer is a number: the intersection of the two is the integers.
        JsonTypes common = Types & types;
        if (((Types | types) & JsonTypes.Integer) != 0 && HasNumber(Types) && HasNumber(types))
            common |= JsonTypes.Integer;
        if (common == JsonTypes.None)
            Contradict(schema["type"]!, "its parts demand different JSON types, so no value is valid");
        Types = common;
    }

    private static bool HasNumber(JsonTypes types) => (types & (JsonTypes.Number | JsonTypes.Integer)) != 0;
}
