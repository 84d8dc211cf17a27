using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Lint;

/// <summary>Finds examples and defaults that break the schema that they belong to.</summary>
internal sealed class ValueLint
{
    private readonly List<Problem> _problems;
    private readonly SchemaReader _reader;
    private readonly ValueCheck _check;
    private readonly Dictionary<TypeId, SchemaRules> _rules = [];

    public ValueLint(ApiContext context, List<Problem> problems)
    {
        _problems = problems;

        // What is wrong with the schemas themselves has been told when they were bound.
        _reader = new SchemaReader(new LintTargets(context), static _ => { });
        _check = new ValueCheck(target => RulesOf(target, context));
    }

    /// <summary>Checks the values that stand inside of a schema.</summary>
    public void Check(SpecObject schema, TypeId place)
    {
        SpecNode? standard = schema["default"];
        SpecNode? example = schema["example"];
        var examples = schema["examples"] as SpecArray;
        if ((standard ?? example ?? examples) is null)
            return;
        SchemaRules rules = _reader.Read(schema, place);
        Check("default", standard, rules);
        Check("example", example, rules);
        foreach (SpecNode item in examples?.Items ?? [])
            Check("example", item, rules);
    }

    /// <summary>Checks the examples of a parameter, a header, a body or a response, which stand beside its schema.</summary>
    /// <param name="root">The document.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="version">The document's version.</param>
    public void CheckBeside(SpecObject root, SpecNode schema, TypeId place, OpenApiVersion version)
    {
        if (!place.Pointer.EndsWith("/schema", StringComparison.Ordinal))
            return;
        string owner = place.Pointer.Substring(0, place.Pointer.Length - "/schema".Length);
        if (JsonPointer.Find(root, owner) is not SpecObject holder || (holder["example"] ?? holder["examples"]) is null || !IsJson(owner))
            return;
        SchemaRules rules = _reader.Read(schema, place);
        Check("example", holder["example"], rules);
        foreach (SpecMember named in holder.GetObject("examples")?.Members ?? [])
        {
            // In version 2.0 the names are media types, and the examples stand there as they are.
            SpecNode? example = version == OpenApiVersion.V20
                ? (MediaTypes.IsJson(MediaTypes.Essence(named.Name)) ? named.Value : null)
                : ValueOf(PathLint.Local(named.Value.GetString("$ref"), root) ?? named.Value);
            Check("example", example, rules);
        }
    }

    /// <summary>The value of an Example Object, where it is written as it is.</summary>
    private static SpecNode? ValueOf(SpecNode example) => example.Get("dataValue") ?? example.Get("value");

    /// <summary>
    /// Whether the examples of a place are JSON values: those of parameters are, those of bodies in other media types are texts.
    /// </summary>
    private static bool IsJson(string owner)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(owner);
        if (tokens.Count < 2 || tokens[tokens.Count - 2] != "content")
            return true;
        string essence = MediaTypes.Essence(tokens[tokens.Count - 1]);
        return MediaTypes.IsJson(essence) || essence is "application/x-www-form-urlencoded" or "multipart/form-data";
    }

    private void Check(string word, SpecNode? value, SchemaRules rules)
    {
        if (value is not null && _check.FirstFault(value, rules) is { } fault)
            _problems.Add(Problem.At(DiagnosticTable.ValueBreaksSchema, fault.At.Position, word, fault.Message));
    }

    private SchemaRules? RulesOf(TypeId target, ApiContext context)
    {
        if (!_rules.TryGetValue(target, out SchemaRules rules) && context.HasNode(target))
            _rules.Add(target, rules = _reader.Read(context.NodeAt(target), target));
        return rules;
    }
}
