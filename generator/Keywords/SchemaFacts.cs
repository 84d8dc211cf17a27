using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>What every value of a schema has in common, as far as it is quick to look for: it tells branches apart.</summary>
/// <param name="Types">Its JSON types; numbers are both <c>Number</c> and <c>Integer</c>.</param>
/// <param name="Values">JSON texts of all its values, where it lists them.</param>
/// <param name="Constants">Members that have one of a few values wherever they are there.</param>
/// <param name="Required">Members that are always there, whichever way the value travels.</param>
internal sealed record SchemaFacts(
    JsonTypes Types,
    EquatableArray<string>? Values,
    EquatableArray<MemberConstant> Constants,
    EquatableArray<string> Required)
{
    public const JsonTypes AnyType =
        JsonTypes.Null | JsonTypes.Boolean | JsonTypes.Integer | JsonTypes.Number | JsonTypes.String | JsonTypes.Array | JsonTypes.Object;

    public static readonly SchemaFacts None = new(AnyType, null, EquatableArray<MemberConstant>.Empty, EquatableArray<string>.Empty);

    /// <param name="rules">What the schema demands.</param>
    /// <param name="of">The facts of a schema that is referred to.</param>
    public static SchemaFacts Of(SchemaRules rules, Func<TypeId, SchemaFacts> of)
    {
        var builder = new FactsBuilder(of, seesMembers: true);
        builder.Add(rules);
        return builder.Facts();
    }
}

/// <param name="Name">Name of the member.</param>
/// <param name="Values">JSON texts of its values.</param>
internal sealed record MemberConstant(string Name, EquatableArray<string> Values);

/// <summary>Collects facts while keywords add theirs.</summary>
internal sealed class FactsBuilder(Func<TypeId, SchemaFacts> of, bool seesMembers)
{
    /// <summary>More than so many are looked at by running the branch.</summary>
    private const int MaxCount = 8;

    private readonly List<MemberConstant> _constants = [];
    private readonly List<string> _required = [];
    private JsonTypes _types = SchemaFacts.AnyType;
    private EquatableArray<string>? _values;

    public void Add(SchemaRules rules)
    {
        foreach (Constraint constraint in rules.Constraints)
            KeywordTable.Of(constraint).AddFacts(constraint, this);
    }

    /// <summary>The values are of one of these types.</summary>
    public void HasType(JsonTypes types) => _types &= (types & JsonTypes.Number) != 0 ? types | JsonTypes.Integer : types;

    /// <summary>The values are among these.</summary>
    public void IsOneOf(EquatableArray<string> json) => _values ??= json;

    /// <summary>The member is always there.</summary>
    public void Requires(string name) => _required.Add(name);

    /// <summary>The member, where it is there, fulfils these rules.</summary>
    public void Member(string name, SchemaRules rules)
    {
        if (!seesMembers)
            return;
        var member = new FactsBuilder(of, seesMembers: false);
        member.Add(rules);
        if (member._values is { } values && values.Count <= MaxCount && values.All(IsScalar))
            _constants.Add(new MemberConstant(name, values));
    }

    /// <summary>What holds for the values of another schema holds too.</summary>
    public void Add(TypeId schema)
    {
        SchemaFacts facts = of(schema);
        HasType(facts.Types);
        if (facts.Values is { } values)
            IsOneOf(values);
        _constants.AddRange(facts.Constants);
        _required.AddRange(facts.Required);
    }

    public SchemaFacts Facts() => new(
        _types,
        _values,
        _constants.Distinct().Take(MaxCount).ToEquatableArray(),
        _required.Distinct().Take(MaxCount).ToEquatableArray());

    private static bool IsScalar(string json) => json[0] is not ('{' or '[');
}
