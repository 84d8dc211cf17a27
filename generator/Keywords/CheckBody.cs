using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>
/// The body of one check while its keywords write themselves into it: terms that are checked one after another, then one
/// pass over the members of an object, one over the items of an array, then what the members are needed for.
/// </summary>
/// <param name="holder">The methods that it is one of.</param>
/// <param name="location">Keyword location of the schema.</param>
/// <param name="token">The expression of the value's token.</param>
internal sealed class CheckBody(CheckHolder holder, string location, string token)
{
    private const string MemberValue = "name + 1";

    private readonly List<string> _terms = [];
    private readonly List<string> _lastTerms = [];
    private readonly List<IReadOnlyList<string>> _prefixItems = [];
    private readonly List<string> _items = [];
    private readonly MemberSwitch _members = new();

    /// <summary>The expression of the value's token.</summary>
    public string Token => token;

    /// <summary>Adds a call of a check of the runtime, with one argument.</summary>
    public void Check(string method, string argument, string keyword) =>
        Term("run." + method + "(" + token + ", " + argument + ", " + LocationOf(keyword) + ")");

    /// <summary>Adds an expression that returns whether to go on.</summary>
    public void Term(string expression) => _terms.Add(expression);

    /// <summary>Adds an expression that is evaluated after the members have been seen.</summary>
    public void LastTerm(string expression) => _lastTerms.Add(expression);

    /// <summary>Adds the check of a subschema on the same value.</summary>
    public void Same(SchemaRules rules, params string[] tokens) => _terms.AddRange(holder.Terms(rules, Below(tokens), token));

    /// <summary>Adds the check of a declared member.</summary>
    public void Member(string name, SchemaRules rules, params string[] tokens) =>
        _members.Declare(name, holder.Terms(rules, Below(tokens), MemberValue));

    /// <summary>Adds the check of every member that is not declared.</summary>
    public void OtherMembers(SchemaRules rules, params string[] tokens) =>
        _members.Others = holder.Terms(rules, Below(tokens), MemberValue);

    /// <summary>Forbids every member that is not declared.</summary>
    public void NoOtherMembers(string keyword) => _members.Others = ["run.AdditionalMember(name, " + LocationOf(keyword) + ")"];

    /// <summary>Adds the checks of the first items, one for each.</summary>
    public void PrefixItem(SchemaRules rules, params string[] tokens) => _prefixItems.Add(holder.Terms(rules, Below(tokens), "item"));

    /// <summary>Adds the check of every item after the first ones.</summary>
    public void Items(SchemaRules rules, params string[] tokens) => _items.AddRange(holder.Terms(rules, Below(tokens), "item"));

    /// <summary>The expression that says, after the members, whether all of these were there.</summary>
    public string Seen(IReadOnlyCollection<string> names) => _members.Seen(names);

    /// <summary>The variables that hold, after the members, which of these were there: each holds 64 members.</summary>
    public IReadOnlyList<SeenWord> SeenWords(IReadOnlyCollection<string> names) => _members.SeenWords(names);

    /// <summary>The arguments that name the members of a variable: the table, and where in it they begin.</summary>
    public string NamesFrom(SeenWord word) => Names + ", " + word.First.ToString(CultureInfo.InvariantCulture);

    /// <summary>The field with the names of the members.</summary>
    private string Names => _members.Field ??= holder.FieldName(location, "Names");

    /// <summary>A method group that checks the same value against a subschema on its own.</summary>
    public string Branch(SchemaRules rules, params string[] tokens) => holder.Method(rules, Below(tokens));

    /// <summary>The expressions that check the same value against a subschema, one after another.</summary>
    public IReadOnlyList<string> Terms(SchemaRules rules, params string[] tokens) => holder.Terms(rules, Below(tokens), token);

    /// <summary>The expressions that check the same value against another schema.</summary>
    public void Reference(ReferenceConstraint reference) => _terms.AddRange(holder.Reference(reference, location, token));

    /// <summary>What tells the values of a subschema apart.</summary>
    public SchemaFacts FactsOf(SchemaRules rules) => holder.FactsOf(rules);

    /// <summary>Adds a field that is made once, and gives its name.</summary>
    public string Field(string type, IReadOnlyList<string> items, params string[] tokens) =>
        holder.Field(type, holder.FieldName(Below(tokens), ""), items);

    /// <summary>The literal of the keyword location below this schema.</summary>
    public string LocationOf(params string[] tokens) => CSharpLiteral.String(Below(tokens));

    /// <summary>The terms of a body that is nothing but terms.</summary>
    public IReadOnlyList<string> OnlyTerms()
    {
        if (!_members.IsEmpty || HasItems || _lastTerms.Count > 0)
            throw new InvalidOperationException("The check at " + location + " goes through members or items.");
        return _terms;
    }

    private bool HasItems => _items.Count > 0 || _prefixItems.Any(static p => p.Count > 0);

    /// <summary>Writes the method, and the field of names that it needs in front of it.</summary>
    public void Write(SourceWriter writer, string signature)
    {
        if (_members.IsEmpty && !HasItems)
        {
            writer.Line(signature + " =>");
            using (writer.Indent())
                Chains.Write(writer, [.. _terms, .. _lastTerms]);
            return;
        }

        if (_members.HasNames)
        {
            Chains.WriteField(writer, KnownTypes.Runtime + ".MemberNames", Names, _members.Names.Select(CSharpLiteral.String).ToList(), "(", ")");
            writer.Line();
        }

        using (writer.Block(signature))
        {
            Chains.WriteGuard(writer, _terms);
            if (_terms.Count > 0)
                writer.Line();
            if (!_members.IsEmpty)
                _members.Write(writer, token);
            if (HasItems)
                WriteItems(writer);
            if (_lastTerms.Count < 2)
            {
                writer.Line("return " + (_lastTerms.Count == 0 ? "true" : _lastTerms[0]) + ";");
                return;
            }

            writer.Line("return");
            using (writer.Indent())
                Chains.Write(writer, _lastTerms);
        }
    }

    private void WriteItems(SourceWriter writer)
    {
        bool counts = _prefixItems.Count > 0;
        if (counts)
            writer.Line("int position = 0;");
        using (writer.Block("foreach (int item in run.Items(" + token + "))"))
        {
            if (counts)
                WritePrefixItems(writer);
            else
                Chains.WriteGuard(writer, _items);
        }

        writer.Line();
    }

    private void WritePrefixItems(SourceWriter writer)
    {
        using (writer.Block("switch (position++)"))
        {
            for (int i = 0; i < _prefixItems.Count; i++)
                Chains.WriteCase(writer, "case " + i.ToString(CultureInfo.InvariantCulture) + ":", _prefixItems[i]);
            if (_items.Count > 0)
                Chains.WriteCase(writer, "default:", _items);
        }
    }

    private string Below(string[] tokens) => tokens.Aggregate(location, Parsing.JsonPointer.Append);
}
