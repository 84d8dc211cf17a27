using System.Globalization;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="First">What the first items must fulfil, in dialects where that is said here.</param>
/// <param name="Rules">What all others must fulfil; null where nothing is said about them.</param>
internal sealed record ItemsConstraint(EquatableArray<SchemaRules> First, SchemaRules? Rules) : Constraint("items");

/// <summary>
/// <c>items</c> (2020-12 Core, section 10.3.1.2). Beside <c>prefixItems</c> it speaks of the rest only. Before 2020-12 it may be a list,
/// of which <c>additionalItems</c> says the rest (2019-09 Core, section 9.3.1).
/// </summary>
internal sealed class ItemsKeyword : Keyword<ItemsConstraint>
{
    private const string Rest = "additionalItems";

    public override string Name => "items";

    public override Application Application => Application.Part;

    protected override ItemsConstraint TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecArray || !context.Dialect.HasItemLists)
            return new ItemsConstraint(EquatableArray<SchemaRules>.Empty, context.Subschema(value, Name));
        SchemaRules? rest = context.Schema[Rest] is { } schema ? context.Subschema(schema, Rest) : null;
        return new ItemsConstraint(context.Subschemas(value, Name), rest);
    }

    protected override ItemsConstraint MapTargets(ItemsConstraint constraint, TargetMap map) =>
        new(map.All(constraint.First), constraint.Rules is null ? null : map.Rules(constraint.Rules));

    protected override void AddEvaluation(ItemsConstraint constraint, EvaluationBuilder evaluation)
    {
        evaluation.FirstItems(constraint.First.Count);
        if (constraint.Rules is not null)
            evaluation.AllItems();
    }

    protected override void Write(ItemsConstraint constraint, CheckBody body)
    {
        for (int i = 0; i < constraint.First.Count; i++)
            body.PrefixItem(i, constraint.First[i], Name, i.ToString(CultureInfo.InvariantCulture));
        if (constraint.Rules is not null)
            body.Items(constraint.Rules, constraint.First.Count > 0 ? Rest : Name);
    }
}
