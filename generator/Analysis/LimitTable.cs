using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Analysis;

/// <summary>The limits that symbols carry, read once for each compilation. Safe for concurrent use.</summary>
/// <param name="attribute">The attribute that carries them.</param>
internal sealed class LimitTable(INamedTypeSymbol attribute)
{
    private readonly ConcurrentDictionary<ISymbol, SchemaRules?> _bySymbol = new(SymbolEqualityComparer.Default);

    /// <summary>One at a time may use it; few values come so far.</summary>
    private readonly ValueCheck _check = new(static _ => null);

    /// <summary>The limits of a property, a parameter or a record; null when it has none.</summary>
    public SchemaRules? Of(ISymbol symbol) => _bySymbol.GetOrAdd(symbol.OriginalDefinition, Read);

    /// <summary>What is wrong with a value.</summary>
    public ValueFault? Fault(SpecNode value, SchemaRules rules)
    {
        lock (_check)
            return _check.FirstFault(value, rules);
    }

    /// <summary>What is wrong with the members of an object, by each keyword that speaks of which belong together.</summary>
    public IReadOnlyList<string> GroupFaults(SpecObject members, SchemaRules rules)
    {
        var faults = new List<string>();
        foreach (Constraint constraint in rules.Constraints)
        {
            if (Fault(members, new SchemaRules(EquatableArray.Of(constraint))) is { } fault)
                faults.Add((KeywordTable.Of(constraint).Describe(constraint) ?? fault.Message).TrimEnd('.'));
        }

        return faults;
    }

    private SchemaRules? Read(ISymbol symbol)
    {
        AttributeData? data = symbol.GetAttributes()
            .FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));
        if (data?.ConstructorArguments.FirstOrDefault().Value is not string json)
            return null;
        if (SpecParser.Parse("limits.json", json).Root is not { } schema)
            return null;
        return new SchemaReader(new NoTargets(), static _ => { }).Read(schema, new TypeId("limits.json", ""));
    }

    /// <summary>Limits refer to nothing.</summary>
    private sealed class NoTargets : ISchemaTargets
    {
        public TypeId? Resolve(string reference, SpecNode at, TypeId place) => null;

        public DiscriminatorNames NamesOf(TypeId target, SpecObject union, TypeId place) => DiscriminatorNames.None;

        public TypeId? OwnSchema(TypeId place) => null;

        public void Use(TypeId place)
        {
        }

        public Dialect DialectAt(TypeId place) => Dialect.Draft202012;

        public TypeId ResourceOf(TypeId place) => place;

        public IReadOnlyDictionary<TypeId, TypeId> DynamicAnchors(string name) => new Dictionary<TypeId, TypeId>();

        public bool IsFile(TypeId place) => false;
    }
}
