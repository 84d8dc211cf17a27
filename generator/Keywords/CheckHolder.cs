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

    /// <summary>A schema of so few checks, none of which goes through members or items, is checked where it is used.</summary>
    private const int MaxInline = 4;

    private readonly Func<TypeId, SchemaTarget> _targetOf;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { "Check", "Validator" };
    private readonly Queue<Pending> _pending = new();
    private readonly List<Action<SourceWriter>> _fields = [];
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);
    private readonly CheckTraits _traits;

    /// <param name="name">The holder class, after which no method can be called.</param>
    /// <param name="rules">What the schema demands.</param>
    /// <param name="traits">What the other schemas ask of its checks.</param>
    /// <param name="targetOf">A schema that others refer to.</param>
    public CheckHolder(string name, SchemaRules rules, CheckTraits traits, Func<TypeId, SchemaTarget> targetOf)
    {
        _names.Add(name);
        _targetOf = targetOf;
        _traits = traits;
        _pending.Enqueue(traits.IsRemembered || traits.Resource is not null
            ? new Pending(Reserve("Rules"), "private", rules, "", traits.Marks)
            : new Pending("Check", "internal", rules, "", traits.Marks));
    }

    /// <summary>Writes all methods: each before those that it calls.</summary>
    public void Write(SourceWriter writer)
    {
        bool first = !WriteTraits(writer);
        while (_pending.Count > 0)
        {
            Pending next = _pending.Dequeue();
            if (!first)
                writer.Line();
            first = false;
            Write(writer, next);
        }
    }

    /// <summary>Writes the methods around that of the rules themselves. False when there are none.</summary>
    private bool WriteTraits(SourceWriter writer)
    {
        string signature = "internal static bool Check";
        if (_traits.Resource is { } resource)
        {
            List<string> anchors = [CSharpLiteral.String(resource.Id)];
            anchors.AddRange(resource.Anchors.Select(static a => "(" + CSharpLiteral.String(a.Name) + ", " + a.Holder + ".Check)"));
            string field = Reserve("Resource");
            string next = _traits.IsRemembered ? Reserve("Remembered") : "Rules";
            Chains.WriteField(writer, KnownTypes.Runtime + ".SchemaResource", field, anchors, "(", ")");
            writer.Line();
            writer.Line(signature + Parameters + " => run.Scope(" + field + ", " + next + ", token);");
            signature = "private static bool " + next;
            if (_traits.IsRemembered)
                writer.Line();
        }

        if (_traits.IsRemembered)
            writer.Line(signature + Parameters + " => run.Remember(Validator, Rules, token);");
        return _traits.IsRemembered || _traits.Resource is not null;
    }

    private void Write(SourceWriter writer, Pending method)
    {
        bool tracks = Tracks(method.Rules);
        var body = new CheckBody(this, method.Rules, method.Location, "token", method.Marks || tracks);
        foreach (Constraint constraint in method.Rules.Constraints)
            KeywordTable.Of(constraint).Write(constraint, body);
        foreach (Action<SourceWriter> field in _fields)
        {
            field(writer);
            writer.Line();
        }

        _fields.Clear();
        string signature = method.Access + " static bool " + method.Name + Parameters;
        if (!tracks)
        {
            body.Write(writer, signature);
            return;
        }

        string evaluated = Reserve(method.Name + "Evaluated");
        string rest = Reserve(method.Name + "Rest");
        writer.Line(signature + " => run.Track(" + evaluated + ", " + rest + ", token);");
        writer.Line();
        body.Write(writer, "private static bool " + evaluated + Parameters);
        writer.Line();
        body.WriteUnevaluated(writer, "private static bool " + rest + Parameters);
    }

    /// <summary>What the keywords of a schema but those that ask for it evaluate.</summary>
    public Evaluation Beside(SchemaRules rules) => Evaluation.Beside(rules, id => _targetOf(id).Evaluation);

    private bool Tracks(SchemaRules rules) =>
        rules.Constraints.Any(c => KeywordTable.Of(c).AsksForEvaluation && KeywordTable.Of(c).TracksEvaluation(c, Beside(rules)));

    /// <summary>The expressions that check a value one after another; none when every value is valid.</summary>
    /// <param name="rules">What the value must fulfil.</param>
    /// <param name="location">Keyword location of the subschema, from the schema of this holder.</param>
    /// <param name="token">The expression of the value's token.</param>
    /// <param name="marks">Whether a schema around it, on the same value, asks which members and items are evaluated.</param>
    public IReadOnlyList<string> Terms(SchemaRules rules, string location, string token, bool marks)
    {
        if (rules.Constraints.Count == 1 && rules.Constraints[0] is ReferenceConstraint reference)
            return Reference(reference, location, token);
        if (rules.Constraints.Count > MaxInline || !rules.Constraints.All(static c => KeywordTable.Of(c).IsAssertion))
            return [Method(rules, location, marks) + "(ref run, " + token + ")"];

        var body = new CheckBody(this, rules, location, token, marks: false);
        foreach (Constraint constraint in rules.Constraints)
            KeywordTable.Of(constraint).Write(constraint, body);
        return body.OnlyTerms();
    }

    /// <summary>The name of a method that checks a value.</summary>
    public string Method(SchemaRules rules, string location, bool marks)
    {
        string name = Reserve(NameOf(location));
        _pending.Enqueue(new Pending(name, "private", rules, location, marks));
        return name;
    }

    /// <summary>The expressions that check a value against another schema; errors get its place in front.</summary>
    public IReadOnlyList<string> Reference(ReferenceConstraint reference, string location, string token)
    {
        string prefix = reference.IsInline ? location : location + "/$ref";
        string check = CheckOf(reference.Target) + "(ref run, " + token + ")";
        return prefix.Length == 0 ? [check] : ["run.Enter(" + CSharpLiteral.String(prefix) + ")", check, "run.Leave()"];
    }

    /// <summary>The method that checks a value against another schema.</summary>
    public string CheckOf(TypeId schema) => _targetOf(schema).Holder + ".Check";

    /// <summary>What tells the values of a schema apart.</summary>
    public SchemaFacts FactsOf(SchemaRules rules) => SchemaFacts.Of(rules, id => _targetOf(id).Facts);

    /// <summary>A free name for a field that belongs to the schema at a place.</summary>
    public string FieldName(string location, string suffix) => Reserve((location.Length == 0 ? "" : NameOf(location)) + suffix);

    /// <summary>Adds a field in front of the method that is being written.</summary>
    public string Field(string type, string name, IReadOnlyList<string> items)
    {
        _fields.Add(writer => Chains.WriteField(writer, type, name, items));
        return name;
    }

    /// <summary>The field of a regular expression: one for each, however often it is used.</summary>
    public string Pattern(string pattern, string location)
    {
        if (!_patterns.TryGetValue(pattern, out string field))
        {
            field = FieldName(location, "Pattern");
            _patterns.Add(pattern, field);
            const string Type = KnownTypes.Runtime + ".SchemaPattern";
            string value = Type + ".Of(" + CSharpLiteral.String(pattern) + ")";
            _fields.Add(writer => writer.Line("private static readonly " + Type + " " + field + " = " + value + ";"));
        }

        return field;
    }

    /// <summary>A name made from the tokens that say what a subschema is for: <c>/properties/prompt</c> gives <c>Prompt</c>.</summary>
    private string NameOf(string location)
    {
        var name = new StringBuilder();
        foreach (string token in location.Split('/').Where(static t => t.Length > 0 && t is not "properties"))
            AppendWord(name, token);
        if (name.Length == 0 || char.IsDigit(name[0]))
            name.Insert(0, "Part");
        return name.ToString();
    }

    private string Reserve(string name)
    {
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
            unique = name + "_" + i.ToString(CultureInfo.InvariantCulture);
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

    private sealed record Pending(string Name, string Access, SchemaRules Rules, string Location, bool Marks);
}
