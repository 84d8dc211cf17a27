using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Branches">The branches.</param>
/// <param name="Discriminator">The member whose text names a branch, or null.</param>
/// <param name="Names">For each branch, the texts that name it.</param>
internal sealed record OneOfConstraint(
    EquatableArray<SchemaRules> Branches,
    string? Discriminator,
    EquatableArray<EquatableArray<string>> Names) : Constraint("oneOf")
{
    /// <summary>The branch that decides about an object whose discriminator is absent or names none (OpenAPI 3.2, <c>defaultMapping</c>), or null.</summary>
    public int? Default { get; init; }
}

/// <summary>
/// <c>oneOf</c> (2020-12 Core, section 10.2.1.3). Where a <c>discriminator</c> names a branch, that branch decides ("MAY act as a hint to
/// shortcut validation", OpenAPI 3.0.3, section 4.7.25): authors who give one seldom write schemas that exclude each other.
/// </summary>
internal sealed class OneOfKeyword : Keyword<OneOfConstraint>
{
    public override string Name => "oneOf";

    public override Application Application => Application.Value;

    public override bool AsksForFacts => true;

    protected override OneOfConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        EquatableArray<SchemaRules> branches = context.Subschemas(value, Name);
        if (branches.Count == 0)
            return null;
        SpecNode? discriminator = context.Schema["discriminator"];
        string? member = discriminator.AsString() ?? discriminator.GetString("propertyName");
        if (member is null)
            return new OneOfConstraint(branches, null, EquatableArray<EquatableArray<string>>.Empty);
        List<DiscriminatorNames> names = [.. branches.Select((b, i) => NamesOf(b, ((SpecArray)value).Items[i], member, context))];
        int otherwise = names.FindIndex(static n => n.IsDefault);
        return new OneOfConstraint(branches, member, names.Select(static n => n.Texts).ToEquatableArray())
        {
            Default = otherwise < 0 ? null : otherwise,
        };
    }

    protected override OneOfConstraint MapTargets(OneOfConstraint constraint, TargetMap map) =>
        constraint with { Branches = map.All(constraint.Branches) };

    protected override void Write(OneOfConstraint constraint, CheckBody body) =>
        Keywords.Branches.Write("OneOf", Name, constraint.Branches, body, constraint.Discriminator, constraint.Names, constraint.Default);

    /// <summary>
    /// The texts that name a branch: those of the mapping, and the name of the component that it refers to. One that stands in place has no
    /// name; the texts that its member may have do instead.
    /// </summary>
    private static DiscriminatorNames NamesOf(SchemaRules rules, SpecNode branch, string member, SchemaContext context) =>
        TargetOf(rules) is { } schema ? context.Targets.NamesOf(schema, context.Schema, context.Place)
        : branch.GetObject("properties")?[member] is SpecObject kind ? new DiscriminatorNames(TextsOf(kind), IsDefault: false)
        : DiscriminatorNames.None;

    private static EquatableArray<string> TextsOf(SpecObject schema) =>
        (schema["const"] is { } constant ? [constant] : schema.GetArray("enum")?.Items ?? [])
            .OfType<SpecScalar>()
            .Where(static value => value.Kind == SpecScalarKind.String)
            .Select(static value => value.Text)
            .ToEquatableArray();

    /// <summary>The schema that a branch refers to; null where it is one itself.</summary>
    private static TypeId? TargetOf(SchemaRules branch) =>
        branch.Constraints.Count == 1 && branch.Constraints[0] is ReferenceConstraint { IsInline: false } reference ? reference.Target : null;

    public override string? GroupLimit(Constraint constraint, IReadOnlyDictionary<string, string> names) =>
        RequiredKeyword.Alternatives(Name, ((OneOfConstraint)constraint).Branches, names);

    protected override ValueFault? Fault(OneOfConstraint constraint, SpecNode value, ValueCheck check)
    {
        // Where a discriminator names a branch, that one decides.
        if (constraint.Discriminator is { } member && value.GetString(member) is { } name)
        {
            for (int i = 0; i < constraint.Names.Count; i++)
            {
                if (constraint.Names[i].Contains(name))
                    return check.Fault(value, constraint.Branches[i]);
            }
        }

        if (constraint.Default is { } otherwise && value is SpecObject)
            return check.Fault(value, constraint.Branches[otherwise]);
        if (Keywords.Branches.Fault(value, constraint.Branches, check) is { } fault)
            return fault;
        return constraint.Branches.Count(b => check.Passes(value, b) == true) > 1
            ? new ValueFault(value, "the value fits several alternatives; it must fit exactly one")
            : null;
    }
}
