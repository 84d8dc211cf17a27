using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>
/// The methods that check one schema of its own: <c>Check</c> for the schema itself and one for each subschema that is
/// more than a reference. Each returns whether to go on.
/// </summary>
internal sealed class CheckHolder
{
    private const string Parameters = "(ref global::Seedance.Runtime.SchemaRun run, int token)";

    private readonly Func<TypeId, string> _holderOf;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { "Check", "Validator" };
    private readonly Queue<Pending> _pending = new();

    /// <param name="name">The holder class, after which no method can be called.</param>
    /// <param name="rules">What the schema demands.</param>
    /// <param name="holderOf">The qualified holder class of a schema that others refer to.</param>
    public CheckHolder(string name, SchemaRules rules, Func<TypeId, string> holderOf)
    {
        _names.Add(name);
        _holderOf = holderOf;
        _pending.Enqueue(new Pending("Check", "internal", rules, ""));
    }

    /// <summary>Writes all methods: each before those that it calls.</summary>
    public void Write(SourceWriter writer)
    {
        bool first = true;
        while (_pending.Count > 0)
        {
            Pending next = _pending.Dequeue();
            if (!first)
                writer.Line();
            first = false;
            var body = new CheckBody(this, next.Location);
            foreach (Constraint constraint in next.Rules.Constraints)
                KeywordTable.Of(constraint).Write(constraint, body);
            body.Write(writer, next.Access + " static bool " + next.Name + Parameters);
        }
    }

    /// <summary>The expression that checks a value, or null when every value is valid.</summary>
    /// <param name="rules">What the value must fulfil.</param>
    /// <param name="location">Keyword location of the subschema, from the schema of this holder.</param>
    /// <param name="token">The expression of the value's token.</param>
    public string? Expression(SchemaRules rules, string location, string token)
    {
        if (rules.Constraints.Count == 0)
            return null;
        if (rules.Constraints.Count == 1 && rules.Constraints[0] is ReferenceConstraint reference)
            return Reference(reference, location, token);
        return Method(rules, location) + "(ref run, " + token + ")";
    }

    /// <summary>The name of a method that checks a value.</summary>
    public string Method(SchemaRules rules, string location)
    {
        string name = NameOf(location);
        _pending.Enqueue(new Pending(name, "private", rules, location));
        return name;
    }

    /// <summary>The expression that checks a value against another schema; errors get its place in front.</summary>
    public string Reference(ReferenceConstraint reference, string location, string token)
    {
        string prefix = reference.IsInline ? location : location + "/$ref";
        string check = _holderOf(reference.Target) + ".Check(ref run, " + token + ")";
        return prefix.Length == 0
            ? check
            : "run.Enter(" + CSharpLiteral.String(prefix) + ") && " + check + " && run.Leave()";
    }

    /// <summary>A name made from the tokens that say what a subschema is for: <c>/properties/prompt</c> gives <c>Prompt</c>.</summary>
    private string NameOf(string location)
    {
        var name = new StringBuilder();
        foreach (string token in location.Split('/').Where(static t => t.Length > 0 && t is not "properties"))
            AppendWord(name, token);
        if (name.Length == 0 || char.IsDigit(name[0]))
            name.Insert(0, "Part");
        string unique = name.ToString();
        for (int i = 2; !_names.Add(unique); i++)
            unique = name.ToString() + "_" + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private static void AppendWord(StringBuilder name, string token)
    {
        bool upper = true;
        foreach (char c in token.Take(40))
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                name.Append(upper ? char.ToUpperInvariant(c) : c);
                upper = false;
            }
            else
            {
                upper = true;
            }
        }
    }

    private sealed record Pending(string Name, string Access, SchemaRules Rules, string Location);
}
