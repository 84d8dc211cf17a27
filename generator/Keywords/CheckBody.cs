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
/// <param name="rules">What the schema demands.</param>
/// <param name="location">Keyword location of the schema.</param>
/// <param name="token">The expression of the value's token.</param>
/// <param name="marks">Whether a schema around it, on the same value, asks which members and items are evaluated.</param>
internal sealed class CheckBody(CheckHolder holder, SchemaRules rules, string location, string token, bool marks)
{
    private const string MemberValue = "name + 1";
    private const string ItemValue = "item";

    private readonly List<string> _terms = [];
    private readonly List<string> _lastTerms = [];
    private readonly List<IReadOnlyList<string>> _prefixItems = [];
    private readonly List<string> _items = [];
    private readonly List<(string Loop, IReadOnlyList<string> Terms)> _unevaluated = [];
    private readonly MemberSwitch _members = new(token, marks);
    private bool _goesThroughItems;

    /// <summary>The expression of the value's token.</summary>
    public string Token => token;

    /// <summary>Whether it marks the members and items that it evaluates.</summary>
    public bool Marks => marks;

    /// <summary>What the keywords of the schema but those that ask for it evaluate.</summary>
    public Evaluation Beside => holder.Beside(rules);

    /// <summary>Adds a call of a check of the runtime, with one argument.</summary>
    public void Check(string method, string argument, string keyword) =>
        Term("run." + method + "(" + token + ", " + argument + ", " + LocationOf(keyword) + ")");

    /// <summary>Adds an expression that returns whether to go on.</summary>
    public void Term(string expression) => _terms.Add(expression);

    /// <summary>Keeps the value out of every message, those of the other keywords included.</summary>
    public void Conceal()
    {
        string term = "run.Conceal(" + token + ")";
        if (!_terms.Contains(term))
            _terms.Insert(0, term);
    }

    /// <summary>Adds an expression that is evaluated after the members have been seen.</summary>
    public void LastTerm(string expression) => _lastTerms.Add(expression);

    /// <summary>Adds the check of a subschema on the same value.</summary>
    public void Same(SchemaRules rules, params string[] tokens) => _terms.AddRange(holder.Terms(rules, Below(tokens), token, marks));

    /// <summary>Adds the checks of keywords on the same value, unless that is null.</summary>
    public void UnlessNull(SchemaRules rules)
    {
        int terms = _terms.Count;
        int lastTerms = _lastTerms.Count;
        foreach (Constraint constraint in rules.Constraints)
            KeywordTable.Of(constraint).Write(constraint, this);
        UnlessNull(_terms, terms);
        UnlessNull(_lastTerms, lastTerms);
    }

    private void UnlessNull(List<string> terms, int start)
    {
        List<string> added = terms.GetRange(start, terms.Count - start);
        if (added.Count == 0)
            return;
        terms.RemoveRange(start, added.Count);
        terms.Add("run.IsNull(" + token + ") || " + Chains.All(added));
    }

    /// <summary>Adds the check of a declared member.</summary>
    public void Member(string name, SchemaRules rules, params string[] tokens) => _members.Declare(name, Part(rules, tokens, MemberValue));

    /// <summary>Says that a member is none of the others.</summary>
    public void Known(string name) => _members.Know(name);

    /// <summary>Adds the check of every member that is not declared.</summary>
    public void OtherMembers(SchemaRules rules, params string[] tokens) => _members.DeclareOthers(Part(rules, tokens, MemberValue));

    /// <summary>Forbids every member that is not declared.</summary>
    public void NoOtherMembers(string keyword) => _members.DeclareOthers([NoMember(keyword)]);

    /// <summary>Adds the check of every member whose name matches a regular expression.</summary>
    public void MembersLike(string pattern, SchemaRules rules, string keyword) => _members.DeclareLike(
        "run.NameMatches(name, " + Pattern(pattern) + ", " + LocationOf(keyword) + ")", Part(rules, [keyword, pattern], MemberValue));

    /// <summary>Adds the check of every member's name.</summary>
    public void MemberNames(SchemaRules rules, string keyword) => _members.DeclareNames(Part(rules, [keyword], "name"));

    /// <summary>The field of a regular expression.</summary>
    public string Pattern(string pattern) => holder.Pattern(pattern, location);

    /// <summary>Adds the check of one of the first items.</summary>
    public void PrefixItem(int index, SchemaRules rules, params string[] tokens)
    {
        Prefix(index + 1);
        _prefixItems[index] = Part(rules, tokens, ItemValue);
    }

    /// <summary>Adds the check of every item after the first ones.</summary>
    public void Items(SchemaRules rules, params string[] tokens)
    {
        _goesThroughItems = true;
        _items.AddRange(Part(rules, tokens, ItemValue));
    }

    /// <summary>Adds the check of the items from a place on; without rules there must be none.</summary>
    public void ItemsFrom(int index, SchemaRules? rules, string keyword)
    {
        Prefix(index);
        if (rules is null)
            _items.Add(NoItem(keyword));
        else
            Items(rules, keyword);
    }

    /// <summary>Adds the check of the members that no other keyword has evaluated, as the run tells; without rules there must be none.</summary>
    public void UnevaluatedMembers(SchemaRules? rules, string keyword) => _unevaluated.Add((
        "foreach (int name in run.UnevaluatedMembers(token))",
        rules is null ? [NoMember(keyword)] : Part(rules, [keyword], MemberValue)));

    /// <summary>Adds the check of the items that no other keyword has evaluated, as the run tells; without rules there must be none.</summary>
    public void UnevaluatedItems(SchemaRules? rules, string keyword) => _unevaluated.Add((
        "foreach (int item in run.UnevaluatedItems(token))",
        rules is null ? [NoItem(keyword)] : Part(rules, [keyword], ItemValue)));

    /// <summary>The expression that says, after the members, whether all of these were there.</summary>
    public string Seen(IReadOnlyCollection<string> names) => _members.Seen(names);

    /// <summary>The variables that hold, after the members, which of these were there: each holds 64 members.</summary>
    public IReadOnlyList<SeenWord> SeenWords(IReadOnlyCollection<string> names) => _members.SeenWords(names);

    /// <summary>The arguments that name the members of a variable: the table, and where in it they begin.</summary>
    public string NamesFrom(SeenWord word) => Names + ", " + word.First.ToString(CultureInfo.InvariantCulture);

    /// <summary>The field with the names of the members.</summary>
    private string Names => _members.Field ??= holder.FieldName(location, "Names");

    /// <summary>The expression that says, after the members, that this one was not there.</summary>
    public string Unseen(string name)
    {
        SeenWord word = _members.SeenWords([name])[0];
        return "(" + word.Variable + " & " + word.Mask([name]) + ") == 0";
    }

    /// <summary>A method group that checks the same value against a subschema on its own.</summary>
    public string Branch(SchemaRules rules, params string[] tokens) => holder.Method(rules, Below(tokens), marks);

    /// <summary>A method group that checks a member or an item against a subschema on its own.</summary>
    public string PartBranch(SchemaRules rules, params string[] tokens) => holder.Method(rules, Below(tokens), marks: false);

    /// <summary>The expressions that check the same value against another schema.</summary>
    public void Reference(ReferenceConstraint reference) => _terms.AddRange(holder.Reference(reference, location, token));

    /// <summary>A method group that checks a value against another schema.</summary>
    public string CheckOf(TypeId schema) => holder.CheckOf(schema);

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

    private bool HasItems =>
        _items.Count > 0 || _prefixItems.Any(static p => p.Count > 0) || (marks && (_goesThroughItems || _prefixItems.Count > 0));

    /// <summary>The call that says in a run that a member or an item has been evaluated.</summary>
    public static string Mark(string token, string part) => "run.Mark(" + token + ", " + part + ");";

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
                _members.Write(writer);
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

    /// <summary>Writes the method that checks what the keywords of the other method have not evaluated.</summary>
    public void WriteUnevaluated(SourceWriter writer, string signature)
    {
        using (writer.Block(signature))
        {
            foreach ((string loop, IReadOnlyList<string> terms) in _unevaluated)
            {
                using (writer.Block(loop))
                    Chains.WriteGuard(writer, terms);
                writer.Line();
            }

            writer.Line("return true;");
        }
    }

    private void WriteItems(SourceWriter writer)
    {
        if (_prefixItems.Count > 0)
            writer.Line("int position = 0;");
        using (writer.Block("foreach (int item in run.Items(" + token + "))"))
        {
            string? mark = marks ? Mark(token, ItemValue) : null;
            if (_prefixItems.Count > 0)
            {
                using (writer.Block("switch (position++)"))
                    WritePrefixItems(writer, mark);
            }
            else
            {
                if (mark is not null)
                    writer.Line(mark);
                Chains.WriteGuard(writer, _items);
            }
        }

        writer.Line();
    }

    private void WritePrefixItems(SourceWriter writer, string? mark)
    {
        for (int i = 0; i < _prefixItems.Count; i++)
            Chains.WriteCase(writer, "case " + i.ToString(CultureInfo.InvariantCulture) + ":", _prefixItems[i], mark);
        if (_items.Count > 0 || (marks && _goesThroughItems))
            Chains.WriteCase(writer, "default:", _items, mark);
    }

    private IReadOnlyList<string> Part(SchemaRules rules, string[] tokens, string part) => holder.Terms(rules, Below(tokens), part, marks: false);

    private string NoMember(string keyword) => "run.AdditionalMember(name, " + LocationOf(keyword) + ")";

    private string NoItem(string keyword) => "run.AdditionalItem(item, " + LocationOf(keyword) + ")";

    private void Prefix(int count)
    {
        while (_prefixItems.Count < count)
            _prefixItems.Add([]);
    }

    private string Below(string[] tokens) => tokens.Aggregate(location, Parsing.JsonPointer.Append);
}
