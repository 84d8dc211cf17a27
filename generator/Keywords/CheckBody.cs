using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>
/// The body of one check method while its keywords write themselves into it: terms that are checked one after another,
/// then one pass over the members of an object, one over the items of an array, then what the members are needed for.
/// </summary>
internal sealed class CheckBody(CheckHolder holder, string location)
{
    private readonly List<string> _terms = [];
    private readonly List<MemberArm> _members = [];
    private readonly Dictionary<string, MemberArm> _memberByName = new(StringComparer.Ordinal);
    private readonly List<string> _itemTerms = [];
    private readonly List<string> _lastTerms = [];
    private string? _otherMember;
    private int _seenCount;

    /// <summary>Adds a call of a check of the runtime, with one argument.</summary>
    public void Check(string method, string argument, string keyword) =>
        Term("run." + method + "(token, " + argument + ", " + LocationOf(keyword) + ")");

    /// <summary>Adds an expression that returns whether to go on.</summary>
    public void Term(string expression) => _terms.Add(expression);

    /// <summary>Keeps the value out of every message, those of the other keywords included.</summary>
    public void Conceal()
    {
        const string Term = "run.Conceal(token)";
        if (!_terms.Contains(Term))
            _terms.Insert(0, Term);
    }

    /// <summary>Adds an expression that is evaluated after the members have been seen.</summary>
    public void LastTerm(string expression) => _lastTerms.Add(expression);

    /// <summary>Adds the check of a subschema on the same value.</summary>
    public void Same(SchemaRules rules, params string[] tokens)
    {
        if (holder.Expression(rules, Below(tokens), "token") is { } expression)
            Term(expression);
    }

    /// <summary>Adds the check of a declared member.</summary>
    public void Member(string name, SchemaRules rules, params string[] tokens)
    {
        MemberArm arm = Arm(name);
        arm.IsDeclared = true;
        arm.Check = holder.Expression(rules, Below(tokens), "name + 1");
    }

    /// <summary>Adds the check of every member that is not declared.</summary>
    public void OtherMembers(SchemaRules rules, params string[] tokens) =>
        _otherMember = holder.Expression(rules, Below(tokens), "name + 1");

    /// <summary>Forbids every member that is not declared.</summary>
    public void NoOtherMembers(string keyword) => _otherMember = "run.AdditionalMember(name, " + LocationOf(keyword) + ")";

    /// <summary>Adds the check of every item.</summary>
    public void Items(SchemaRules rules, params string[] tokens)
    {
        if (holder.Expression(rules, Below(tokens), "item") is { } expression)
            _itemTerms.Add(expression);
    }

    /// <summary>The expression that says, after the members, whether one was there.</summary>
    public string Seen(string name)
    {
        MemberArm arm = Arm(name);
        if (arm.Bit < 0)
            arm.Bit = _seenCount++;
        return "(" + SeenVariable(arm.Bit) + " & " + Mask(arm.Bit) + ") != 0";
    }

    /// <summary>A method group that checks the same value against a subschema on its own.</summary>
    public string Branch(SchemaRules rules, params string[] tokens) => holder.Method(rules, Below(tokens));

    /// <summary>The expression that checks the same value against another schema.</summary>
    public string Reference(ReferenceConstraint reference) => holder.Reference(reference, location, "token");

    /// <summary>The literal of the keyword location below this schema.</summary>
    public string LocationOf(params string[] tokens) => CSharpLiteral.String(Below(tokens));

    /// <summary>Writes the method.</summary>
    public void Write(SourceWriter writer, string signature)
    {
        if (_members.Count == 0 && _itemTerms.Count == 0 && _otherMember is null)
        {
            List<string> all = [.. _terms, .. _lastTerms];
            writer.Line(signature + " =>");
            using (writer.Indent())
                WriteChain(writer, all, ";");
            return;
        }

        using (writer.Block(signature))
        {
            if (_terms.Count > 0)
                WriteTerms(writer);

            if (_members.Count > 0 || _otherMember is not null)
                WriteMembers(writer);
            if (_itemTerms.Count > 0)
                WriteItems(writer);
            WriteReturn(writer);
        }
    }

    private void WriteTerms(SourceWriter writer)
    {
        if (_terms.Count == 1)
        {
            WriteGuard(writer, _terms[0]);
        }
        else
        {
            writer.Line("bool goesOn =");
            using (writer.Indent())
                WriteChain(writer, _terms, ";");
            WriteGuard(writer, "goesOn");
        }

        writer.Line();
    }

    private void WriteMembers(SourceWriter writer)
    {
        for (int i = 0; i < _seenCount; i += 64)
            writer.Line("ulong " + SeenVariable(i) + " = 0;");
        using (writer.Block("foreach (int name in run.Members(token))"))
        {
            string word = "if";
            foreach (MemberArm arm in _members)
            {
                string? check = arm.IsDeclared ? arm.Check : _otherMember;
                using (writer.Block(word + " (run.NameIs(name, " + CSharpLiteral.Utf8(arm.Name) + "))"))
                {
                    if (arm.Bit >= 0)
                        writer.Line(SeenVariable(arm.Bit) + " |= " + Mask(arm.Bit) + ";");
                    WriteGuard(writer, check);
                }

                word = "else if";
            }

            if (_otherMember is not null && _members.Count > 0)
            {
                using (writer.Block("else"))
                    WriteGuard(writer, _otherMember);
            }
            else
            {
                WriteGuard(writer, _otherMember);
            }
        }

        writer.Line();
    }

    private void WriteItems(SourceWriter writer)
    {
        using (writer.Block("foreach (int item in run.Items(token))"))
        {
            foreach (string term in _itemTerms)
                WriteGuard(writer, term);
        }

        writer.Line();
    }

    private void WriteReturn(SourceWriter writer)
    {
        if (_lastTerms.Count < 2)
        {
            writer.Line("return " + (_lastTerms.Count == 0 ? "true" : _lastTerms[0]) + ";");
            return;
        }

        writer.Line("return");
        using (writer.Indent())
            WriteChain(writer, _lastTerms, ";");
    }

    private static void WriteGuard(SourceWriter writer, string? check)
    {
        if (check is null)
            return;
        writer.Line(check.Contains("&&") ? "if (!(" + check + "))" : "if (!" + check + ")");
        using (writer.Indent())
            writer.Line("return false;");
    }

    private static void WriteChain(SourceWriter writer, List<string> terms, string end)
    {
        if (terms.Count == 0)
            writer.Line("true" + end);
        for (int i = 0; i < terms.Count; i++)
            writer.Line((i == 0 ? "" : "&& ") + terms[i] + (i == terms.Count - 1 ? end : ""));
    }

    private MemberArm Arm(string name)
    {
        if (!_memberByName.TryGetValue(name, out MemberArm arm))
        {
            arm = new MemberArm(name);
            _memberByName.Add(name, arm);
            _members.Add(arm);
        }

        return arm;
    }

    private string Below(string[] tokens) => tokens.Aggregate(location, JsonPointer.Append);

    /// <summary>64 members share a variable.</summary>
    private static string SeenVariable(int bit) => bit < 64 ? "seen" : "seen" + (bit / 64).ToString(CultureInfo.InvariantCulture);

    private static string Mask(int bit) => "1UL << " + (bit % 64).ToString(CultureInfo.InvariantCulture);

    private sealed class MemberArm(string name)
    {
        public string Name { get; } = name;

        public bool IsDeclared { get; set; }

        public string? Check { get; set; }

        public int Bit { get; set; } = -1;
    }
}
