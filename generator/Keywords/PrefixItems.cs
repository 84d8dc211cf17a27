using System.Globalization;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Items">What the first items must fulfil, one after the other.</param>
internal sealed record PrefixItemsConstraint(EquatableArray<SchemaRules> Items) : Constraint("prefixItems");

/// <summary><c>prefixItems</c> (2020-12 Core, section 10.3.1.1).</summary>
internal sealed class PrefixItemsKeyword : Keyword<PrefixItemsConstraint>
{
    public override string Name => "prefixItems";

    public override Application Application => Application.Part;

    protected override PrefixItemsConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        EquatableArray<SchemaRules> items = context.Subschemas(value, Name);
        return items.Count == 0 ? null : new PrefixItemsConstraint(items);
    }

    protected override PrefixItemsConstraint MapTargets(PrefixItemsConstraint constraint, TargetMap map) => new(map.All(constraint.Items));

    protected override void AddEvaluation(PrefixItemsConstraint constraint, EvaluationBuilder evaluation) =>
        evaluation.FirstItems(constraint.Items.Count);

    protected override void Write(PrefixItemsConstraint constraint, CheckBody body)
    {
        for (int i = 0; i < constraint.Items.Count; i++)
            body.PrefixItem(i, constraint.Items[i], Name, i.ToString(CultureInfo.InvariantCulture));
    }

    protected override ValueFault? Fault(PrefixItemsConstraint constraint, SpecNode value, ValueCheck check) =>
        (value as SpecArray)?.Items.Zip(constraint.Items, check.Fault).FirstOrDefault(static fault => fault is not null);
}
