using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Target">The schema that it leads to by itself.</param>
/// <param name="Anchor">The dynamic anchor that is looked for on the way; null where it leads to its target whatever the way is.</param>
/// <param name="Candidates">The schemas that have that anchor.</param>
internal sealed record DynamicReferenceConstraint(TypeId Target, string? Anchor, EquatableArray<DynamicAnchor> Candidates)
    : Constraint("$dynamicRef");

/// <summary>A schema with a dynamic anchor.</summary>
/// <param name="Resource">The schema resource that it is a part of.</param>
/// <param name="Target">The schema.</param>
internal sealed record DynamicAnchor(TypeId Resource, TypeId Target);

/// <summary><c>$dynamicRef</c> (2020-12 Core, section 8.2.3.2).</summary>
internal sealed class DynamicReferenceKeyword : Keyword<DynamicReferenceConstraint>
{
    public override string Name => "$dynamicRef";

    public override Application Application => Application.Value;

    protected override DynamicReferenceConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecScalar { Kind: SpecScalarKind.String } reference)
        {
            context.Invalid(value, Name, "its value is not a text");
            return null;
        }

        if (context.Targets.Resolve(reference.Text, value, context.Place) is not { } target)
            return null;

        // Only a reference that leads to a dynamic anchor by itself is one.
        string anchor = reference.Text.Substring(reference.Text.IndexOf('#') + 1);
        IReadOnlyDictionary<TypeId, TypeId> anchors = context.Targets.DynamicAnchors(anchor);
        if (anchors.Count < 2 || !anchors.Values.Contains(target))
            return new DynamicReferenceConstraint(target, null, EquatableArray<DynamicAnchor>.Empty);
        return new DynamicReferenceConstraint(
            target,
            anchor,
            anchors.Select(static a => new DynamicAnchor(a.Key, a.Value)).OrderBy(static a => a.Resource).ToEquatableArray());
    }

    protected override DynamicReferenceConstraint MapTargets(DynamicReferenceConstraint constraint, TargetMap map) => constraint with
    {
        Target = map.Of(constraint.Target),
        Candidates = constraint.Candidates.Select(c => c with { Target = map.Of(c.Target) }).ToEquatableArray(),
    };

    protected override void Write(DynamicReferenceConstraint constraint, CheckBody body)
    {
        string check = body.CheckOf(constraint.Target);
        body.Term("run.Enter(" + body.LocationOf(Name) + ")");
        body.Term(constraint.Anchor is null
            ? check + "(ref run, " + body.Token + ")"
            : "run.Dynamic(" + CSharpLiteral.String(constraint.Anchor) + ", " + check + ", " + body.Token + ")");
        body.Term("run.Leave()");
    }

    protected override ValueFault? Fault(DynamicReferenceConstraint constraint, SpecNode value, ValueCheck check) =>
        constraint.Anchor is null ? check.Fault(value, constraint.Target) : check.Unsure();
}
