using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>
/// Which members and items of a value a schema evaluates (2020-12 Core, section 11). What always holds is known here; what depends on
/// the value is found out at run time.
/// </summary>
/// <param name="Members">Members that it evaluates.</param>
/// <param name="AllMembers">Whether it evaluates every member.</param>
/// <param name="SomeMembers">Whether it evaluates more members, depending on the value.</param>
/// <param name="Items">The first so many items, which it evaluates.</param>
/// <param name="AllItems">Whether it evaluates every item.</param>
/// <param name="SomeItems">Whether it evaluates more items, depending on the value.</param>
internal sealed record Evaluation(
    EquatableArray<string> Members, bool AllMembers, bool SomeMembers, int Items, bool AllItems, bool SomeItems)
{
    public static readonly Evaluation None = new(EquatableArray<string>.Empty, false, false, 0, false, false);

    /// <summary>Of a schema that is found out by itself, nothing is known.</summary>
    public static readonly Evaluation Unknown = None with { SomeMembers = true, SomeItems = true };

    /// <summary>Whether only running the schema tells which members are evaluated.</summary>
    public bool AsksRunForMembers => SomeMembers && !AllMembers;

    /// <summary>Whether only running the schema tells which items are evaluated.</summary>
    public bool AsksRunForItems => SomeItems && !AllItems;

    /// <summary>What the keywords of a schema but <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> evaluate.</summary>
    /// <param name="rules">What the schema demands.</param>
    /// <param name="of">What a schema that is referred to evaluates.</param>
    public static Evaluation Beside(SchemaRules rules, Func<TypeId, Evaluation> of)
    {
        var builder = new EvaluationBuilder(of);
        foreach (Constraint constraint in rules.Constraints.Where(static c => !KeywordTable.Of(c).AsksForEvaluation))
            KeywordTable.Of(constraint).AddEvaluation(constraint, builder);
        return builder.Evaluation;
    }

    /// <summary>What a schema evaluates.</summary>
    /// <param name="rules">What the schema demands.</param>
    /// <param name="of">What a schema that is referred to evaluates.</param>
    public static Evaluation Of(SchemaRules rules, Func<TypeId, Evaluation> of)
    {
        var builder = new EvaluationBuilder(of);
        builder.Add(rules);
        return builder.Evaluation;
    }
}

/// <summary>Collects what is evaluated while keywords add theirs.</summary>
internal sealed class EvaluationBuilder(Func<TypeId, Evaluation> of)
{
    public Evaluation Evaluation { get; private set; } = Evaluation.None;

    public void Members(IEnumerable<string> names) =>
        Evaluation = Evaluation with { Members = Evaluation.Members.Concat(names).Distinct().ToEquatableArray() };

    public void AllMembers() => Evaluation = Evaluation with { AllMembers = true };

    public void SomeMembers() => Evaluation = Evaluation with { SomeMembers = true };

    public void FirstItems(int count) => Evaluation = Evaluation with { Items = Math.Max(Evaluation.Items, count) };

    public void AllItems() => Evaluation = Evaluation with { AllItems = true };

    public void SomeItems() => Evaluation = Evaluation with { SomeItems = true };

    /// <summary>Every value that is valid is valid against this schema too.</summary>
    public void Add(SchemaRules rules)
    {
        foreach (Constraint constraint in rules.Constraints)
            KeywordTable.Of(constraint).AddEvaluation(constraint, this);
    }

    /// <summary>Every value that is valid is valid against this schema too.</summary>
    public void Add(TypeId schema)
    {
        Evaluation other = of(schema);
        Members(other.Members);
        FirstItems(other.Items);
        Evaluation = Evaluation with
        {
            AllMembers = Evaluation.AllMembers || other.AllMembers,
            SomeMembers = Evaluation.SomeMembers || other.SomeMembers,
            AllItems = Evaluation.AllItems || other.AllItems,
            SomeItems = Evaluation.SomeItems || other.SomeItems,
        };
    }

    /// <summary>Some values that are valid are valid against this schema too.</summary>
    public void AddMaybe(SchemaRules rules) => AddMaybe(Evaluation.Of(rules, of));

    /// <summary>Some values that are valid are valid against this schema too.</summary>
    public void AddMaybe(TypeId schema) => AddMaybe(of(schema));

    private void AddMaybe(Evaluation other)
    {
        if (other.AllMembers || other.SomeMembers || other.Members.Count > 0)
            SomeMembers();
        if (other.AllItems || other.SomeItems || other.Items > 0)
            SomeItems();
    }
}
