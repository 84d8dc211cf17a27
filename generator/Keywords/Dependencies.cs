using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Names">Members beside which others must be there.</param>
/// <param name="Schemas">Members beside which the object must fulfil more.</param>
internal sealed record DependenciesConstraint(EquatableArray<DependentNames> Names, EquatableArray<PropertyRules> Schemas)
    : Constraint("dependencies");

/// <summary>
/// <c>dependencies</c> (draft-07 Validation, section 6.5.7), which <c>dependentRequired</c> and <c>dependentSchemas</c> have replaced; authors
/// who write it still mean it.
/// </summary>
internal sealed class DependenciesKeyword : Keyword<DependenciesConstraint>
{
    public override string Name => "dependencies";

    public override Application Application => Application.Value;

    protected override DependenciesConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecObject members)
        {
            context.Invalid(value, Name, "its value is not a mapping");
            return null;
        }

        return new DependenciesConstraint(
            DependentRequiredKeyword.Names(members),
            members.Members
                .Where(static m => m.Value is not SpecArray)
                .Select(m => new PropertyRules(m.Name, context.Subschema(m.Value, Name, m.Name)))
                .ToEquatableArray());
    }

    protected override DependenciesConstraint MapTargets(DependenciesConstraint constraint, TargetMap map) => constraint with
    {
        Schemas = constraint.Schemas.Select(m => m with { Rules = map.Rules(m.Rules) }).ToEquatableArray(),
    };

    protected override void Write(DependenciesConstraint constraint, CheckBody body)
    {
        DependentRequiredKeyword.Write(constraint.Names, Name, body);
        DependentSchemasKeyword.Write(constraint.Schemas, Name, body);
    }
}
