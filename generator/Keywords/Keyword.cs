using System.Collections.Generic;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>
/// One keyword of JSON Schema: reads it, describes it, writes its check. Each has its own file and one line in
/// <see cref="KeywordTable"/>; nothing else names a keyword.
/// </summary>
internal abstract class Keyword
{
    /// <summary>The keyword as it stands in a schema.</summary>
    public abstract string Name { get; }

    /// <summary>Reads the keyword's value. Null when it demands nothing; a value that is not allowed is reported.</summary>
    public abstract Constraint? Read(SpecNode value, SchemaContext context);

    /// <summary>A sentence for the documentation of a member, or null.</summary>
    public abstract string? Describe(Constraint constraint);

    /// <summary>Whether it looks at the value itself only: its check is nothing but terms.</summary>
    public virtual bool IsAssertion => false;

    /// <summary>What its subschemas are applied to.</summary>
    public virtual Application Application => Application.SharedPart;

    /// <summary>Keywords that say nothing without this one, and are read with it.</summary>
    public virtual IReadOnlyList<string> Companions => [];

    /// <summary>Whether it speaks of what the keywords beside it have not evaluated.</summary>
    public virtual bool AsksForEvaluation => false;

    /// <summary>Whether its check is written with the facts of its subschemas.</summary>
    public virtual bool AsksForFacts => false;

    /// <summary>Whether a value meets only one of its subschemas.</summary>
    public virtual bool ChoosesOne => false;

    /// <summary>Adds what the constraint says of every value that fulfils it.</summary>
    public abstract void AddFacts(Constraint constraint, FactsBuilder facts);

    /// <summary>Adds the members and items that the keyword evaluates.</summary>
    public abstract void AddEvaluation(Constraint constraint, EvaluationBuilder evaluation);

    /// <summary>Whether only running the keywords beside it tells what they have not evaluated.</summary>
    public abstract bool TracksEvaluation(Constraint constraint, Evaluation beside);

    /// <summary>The constraint with every schema that it refers to replaced.</summary>
    public abstract Constraint MapTargets(Constraint constraint, TargetMap map);

    /// <summary>Writes the check.</summary>
    public abstract void Write(Constraint constraint, CheckBody body);

    /// <summary>
    /// The keyword as a member of the JSON Schema that properties carry for the analyzer of the consumer's code; null for one that no
    /// constant is checked by.
    /// </summary>
    public virtual string? Limit(Constraint constraint) => null;

    /// <summary>Likewise, of a keyword that says which members of an object belong together.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="names">C# names of the members, by their JSON names.</param>
    public virtual string? GroupLimit(Constraint constraint, IReadOnlyDictionary<string, string> names) => null;

    /// <summary>
    /// What is wrong with a value that is known while the generator runs; null when nothing is, or when that cannot be told.
    /// </summary>
    public abstract ValueFault? Fault(Constraint constraint, SpecNode value, ValueCheck check);
}

/// <summary>A keyword with its own kind of constraint.</summary>
internal abstract class Keyword<TConstraint> : Keyword
    where TConstraint : Constraint
{
    public sealed override Constraint? Read(SpecNode value, SchemaContext context) => TryRead(value, context);

    public sealed override string? Describe(Constraint constraint) => Describe((TConstraint)constraint);

    public sealed override void Write(Constraint constraint, CheckBody body) => Write((TConstraint)constraint, body);

    public sealed override Constraint MapTargets(Constraint constraint, TargetMap map) => MapTargets((TConstraint)constraint, map);

    public sealed override ValueFault? Fault(Constraint constraint, SpecNode value, ValueCheck check) =>
        Fault((TConstraint)constraint, value, check);

    public sealed override void AddFacts(Constraint constraint, FactsBuilder facts) => AddFacts((TConstraint)constraint, facts);

    public sealed override void AddEvaluation(Constraint constraint, EvaluationBuilder evaluation) =>
        AddEvaluation((TConstraint)constraint, evaluation);

    public sealed override bool TracksEvaluation(Constraint constraint, Evaluation beside) => TracksEvaluation((TConstraint)constraint, beside);

    protected abstract TConstraint? TryRead(SpecNode value, SchemaContext context);

    protected abstract void Write(TConstraint constraint, CheckBody body);

    protected abstract ValueFault? Fault(TConstraint constraint, SpecNode value, ValueCheck check);

    protected virtual string? Describe(TConstraint constraint) => null;

    protected virtual void AddFacts(TConstraint constraint, FactsBuilder facts)
    {
    }

    /// <summary>Unless it says so, a keyword evaluates what the schemas that it applies to the value itself evaluate, where these are valid.</summary>
    protected virtual void AddEvaluation(TConstraint constraint, EvaluationBuilder evaluation)
    {
        if (Application != Application.Value)
            return;
        Subschemas below = Subschemas.Of(constraint);
        foreach (SchemaRules rules in below.Inline)
            evaluation.AddMaybe(rules);
        foreach (TypeId target in below.Targets)
            evaluation.AddMaybe(target);
    }

    protected virtual bool TracksEvaluation(TConstraint constraint, Evaluation beside) => false;

    protected virtual TConstraint MapTargets(TConstraint constraint, TargetMap map) => constraint;
}
