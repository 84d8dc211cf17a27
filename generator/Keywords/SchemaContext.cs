using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>Where references lead, as far as checks are concerned.</summary>
internal interface ISchemaTargets
{
    /// <summary>The schema that a <c>$ref</c> leads to, or null; what leads nowhere is reported, unless it has been.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="at">The node that holds it.</param>
    /// <param name="place">The schema that it is a part of: its address is the base of a relative reference.</param>
    TypeId? Resolve(string reference, SpecNode at, TypeId place);

    /// <summary>What the discriminator of a union calls a schema that one of its branches refers to.</summary>
    /// <param name="target">The schema.</param>
    /// <param name="union">The schema with the union.</param>
    /// <param name="place">Where that stands.</param>
    DiscriminatorNames NamesOf(TypeId target, SpecObject union, TypeId place);

    /// <summary>The schema at a place, when it has checks of its own; otherwise null: it is checked inside its parent.</summary>
    TypeId? OwnSchema(TypeId place);

    /// <summary>Gives the schema at a place checks of its own.</summary>
    void Use(TypeId place);

    /// <summary>The rules that the schema at a place is written by.</summary>
    Dialect DialectAt(TypeId place);

    /// <summary>The schema resource that a place is a part of, by the place where it starts (2020-12 Core, section 4.3.5).</summary>
    TypeId ResourceOf(TypeId place);

    /// <summary>
    /// The schemas that have a <c>$dynamicAnchor</c> of this name, by the resources that they belong to: those that a
    /// <c>$dynamicRef</c> may lead to, over all documents that the API reaches (2020-12 Core, section 8.2.3.2).
    /// </summary>
    IReadOnlyDictionary<TypeId, TypeId> DynamicAnchors(string name);

    /// <summary>Whether what stands at a place is a file outside of JSON: an empty text stands for it.</summary>
    bool IsFile(TypeId place);
}

/// <summary>What a discriminator calls a schema.</summary>
/// <param name="Texts">The texts that name it.</param>
/// <param name="IsDefault">Whether it is meant where the discriminator is absent or names none (OpenAPI 3.2, <c>defaultMapping</c>).</param>
internal sealed record DiscriminatorNames(EquatableArray<string> Texts, bool IsDefault)
{
    public static readonly DiscriminatorNames None = new(EquatableArray<string>.Empty, false);
}

/// <summary>Reads the rules of schemas.</summary>
internal sealed class SchemaReader(ISchemaTargets targets, Action<Problem> report)
{
    /// <summary>Schemas nested deeper than this are not checked; documents are bounded at about the same depth.</summary>
    private const int MaxDepth = 200;

    /// <summary>Sentences about a schema speak of it and of the branches beside it, not of what is inside its members.</summary>
    private const int DescribedDepth = 2;

    private int _depth;
    private int _limit = MaxDepth;

    public ISchemaTargets Targets => targets;

    /// <summary>Reports a problem. A schema that is read for its documentation as well is reported once.</summary>
    public Action<Problem> Report { get; } = report;

    /// <summary>The rules of a schema itself, whether or not others refer to it.</summary>
    public SchemaRules Read(SpecNode schema, TypeId place)
    {
        if (schema is SpecScalar { Kind: SpecScalarKind.Boolean } boolean)
            return boolean.Text == "true" ? SchemaRules.Anything : new SchemaRules(EquatableArray.Of<Constraint>(new FalseConstraint()));
        if (schema is not SpecObject mapping)
        {
            Report(Problem.At(
                DiagnosticTable.InvalidKeyword, schema.Position, place.LastToken(), "a schema is a mapping, or true or false"));
            return SchemaRules.Anything;
        }

        if (_depth >= _limit)
            return SchemaRules.Anything;

        _depth++;
        var context = new SchemaContext(this, mapping, place);
        var constraints = new List<Constraint>();
        bool onlyReference = context.Dialect.IgnoresReferenceSiblings && mapping["$ref"] is not null;
        SpecObject modern = context.Schema;
        foreach (Keyword keyword in KeywordTable.All)
        {
            if ((onlyReference && keyword is not ReferenceKeyword) || !context.Dialect.Has(keyword.Name))
                continue;
            if (modern[keyword.Name] is { } value && keyword.Read(value, context) is { } constraint)
                constraints.Add(constraint);
        }

        if (context.IsNullable && !onlyReference)
            NullableKeyword.Take(constraints);

        // The length of a file is not that of the empty text that stands for it.
        if (targets.IsFile(place))
            constraints.RemoveAll(static c => c is not TypeConstraint);
        _depth--;
        return new SchemaRules(constraints.ToEquatableArray());
    }

    /// <summary>The sentences that the keywords of a schema say about its values.</summary>
    public IEnumerable<string> Describe(SpecNode schema, TypeId place)
    {
        _limit = DescribedDepth;
        SchemaRules rules = Read(schema, place);
        _limit = MaxDepth;
        return rules.Constraints.Select(static c => KeywordTable.Of(c).Describe(c)).OfType<string>();
    }

    /// <summary>The rules of a subschema: those of its own checks where it has them, otherwise its rules themselves.</summary>
    public SchemaRules ReadSubschema(SpecNode schema, TypeId place)
    {
        // Dynamic references tell the resources apart that a run goes through: each has checks of its own.
        if (schema.Get("$id") is not null && targets.ResourceOf(place) == place)
            targets.Use(place);
        return targets.OwnSchema(place) is { } own
            ? new SchemaRules(EquatableArray.Of<Constraint>(new ReferenceConstraint(own, IsInline: true)))
            : Read(schema, place);
    }
}

/// <summary>The schema whose keywords are being read.</summary>
internal sealed class SchemaContext(SchemaReader reader, SpecObject schema, TypeId place)
{
    private SpecObject? _modern;

    /// <summary>The schema in the words of 2020-12, for keywords that look at their siblings.</summary>
    public SpecObject Schema => _modern ??= OlderSpelling.Modern(schema, Dialect);

    /// <summary>Where the schema stands.</summary>
    public TypeId Place => place;

    /// <summary>The rules that the schema is written by.</summary>
    public Dialect Dialect { get; } = reader.Targets.DialectAt(place);

    public ISchemaTargets Targets => reader.Targets;

    /// <summary>Whether the dialect's <c>nullable</c> allows null beside the schema's type (OpenAPI 3.0.3, section 4.7.24).</summary>
    public bool IsNullable => Dialect.IsNullable(schema);

    /// <summary>The rules of the subschema that is a keyword's value.</summary>
    public SchemaRules Subschema(SpecNode node, string keyword) =>
        reader.ReadSubschema(node, PlaceOf(keyword));

    /// <summary>The rules of a named subschema.</summary>
    public SchemaRules Subschema(SpecNode node, string keyword, string name) =>
        reader.ReadSubschema(node, PlaceOf(keyword).Below(name));

    /// <summary>The rules of a list of subschemas; anything but a list is reported.</summary>
    public EquatableArray<SchemaRules> Subschemas(SpecNode node, string keyword)
    {
        var rules = new List<SchemaRules>();
        if (node is SpecArray list)
        {
            for (int i = 0; i < list.Items.Count; i++)
                rules.Add(reader.ReadSubschema(list.Items[i], PlaceOf(keyword).Below(i)));
        }
        else
        {
            Invalid(node, keyword, "its value is not a list of schemas");
        }

        return rules.ToEquatableArray();
    }

    private TypeId PlaceOf(string keyword) => place.Below(OlderSpelling.Original(keyword, schema, Dialect));

    /// <summary>Reports a problem with a keyword of the schema.</summary>
    public void Report(Problem problem) => reader.Report(problem);

    /// <summary>Reports a value that the keyword does not allow.</summary>
    public void Invalid(SpecNode node, string keyword, string why) =>
        reader.Report(Problem.At(DiagnosticTable.InvalidKeyword, node.Position, keyword, why));
}
