using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record UniqueItemsConstraint() : Constraint("uniqueItems");

/// <summary><c>uniqueItems</c> (2020-12 Validation, section 6.4.3).</summary>
internal sealed class UniqueItemsKeyword : Keyword<UniqueItemsConstraint>
{
    /// <summary>Each item is compared with all before it.</summary>
    private const int MaxCompared = 1000;

    public override string Name => "uniqueItems";

    public override bool IsAssertion => true;

    protected override UniqueItemsConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.IsTrue(value) ? new UniqueItemsConstraint() : null;

    protected override string Describe(UniqueItemsConstraint constraint) => "No item twice.";

    protected override void Write(UniqueItemsConstraint constraint, CheckBody body) =>
        body.Term("run.UniqueItems(" + body.Token + ", " + body.LocationOf(Name) + ")");

    public override string Limit(Constraint constraint) => "\"uniqueItems\":true";

    protected override ValueFault? Fault(UniqueItemsConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecArray list)
            return null;
        if (list.Items.Count > MaxCompared)
            return check.Unsure();
        for (int i = 1; i < list.Items.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (NodeEquality.AreEqual(list.Items[j], list.Items[i]))
                    return new ValueFault(list.Items[i], $"the items {j} and {i} are equal; no two may be");
            }
        }

        return null;
    }
}
