using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>
/// The pass over the members of an object: what is checked of each, and which of them have been seen. Names are looked up in a
/// table of the runtime, so that thousands of them cost no more than a few.
/// </summary>
/// <param name="token">The expression of the object's token.</param>
/// <param name="marks">Whether it marks the members that are evaluated.</param>
internal sealed class MemberSwitch(string token, bool marks)
{
    private const int BitsPerWord = 64;

    private readonly Dictionary<string, Arm> _arms = new(StringComparer.Ordinal);
    private readonly List<Arm> _inOrder = [];
    private readonly List<string> _seen = [];

    private IReadOnlyList<string> _others = [];
    private bool _declaresOthers;

    /// <summary>The field with the table of names, once it is known.</summary>
    public string? Field { get; set; }

    public bool IsEmpty => _others.Count == 0
        && _seen.Count == 0
        && (marks ? _inOrder.Count == 0 && !_declaresOthers : _inOrder.All(static a => a.Terms.Count == 0));

    public bool HasNames => Names.Any();

    /// <summary>The names in the table: those that have to be seen come first, so that the number of a name is also its bit.</summary>
    public IEnumerable<string> Names => _seen.Concat(_inOrder.Where(a => a.Bit < 0 && Matters(a)).Select(static a => a.Name));

    /// <summary>Declares a member.</summary>
    public void Declare(string name, IReadOnlyList<string> terms)
    {
        Know(name);
        ArmOf(name).Terms = terms;
    }

    /// <summary>Says that a member is none of the others.</summary>
    public void Know(string name) => ArmOf(name).IsDeclared = true;

    /// <summary>Says what is checked of the members that are not declared.</summary>
    public void DeclareOthers(IReadOnlyList<string> terms)
    {
        _others = terms;
        _declaresOthers = true;
    }

    /// <summary>The expression that says, after the members, whether all of these were there.</summary>
    public string Seen(IReadOnlyCollection<string> names) => string.Join(" && ", SeenWords(names).Select(word =>
        "(" + word.Variable + " & " + word.Mask(names) + ")" + (names.Count == 1 ? " != 0" : " == " + word.Mask(names))));

    /// <summary>The variables in which these members are marked.</summary>
    public IReadOnlyList<SeenWord> SeenWords(IReadOnlyCollection<string> names) =>
        names.Select(BitOf).Select(static bit => bit / BitsPerWord).Distinct().OrderBy(static w => w)
            .Select(word => new SeenWord(word * BitsPerWord, Variable(word), some => Mask(some, word)))
            .ToList();

    public void Write(SourceWriter writer)
    {
        for (int word = 0; word * BitsPerWord < _seen.Count; word++)
            writer.Line("ulong " + Variable(word) + " = 0;");
        using (writer.Block("foreach (int name in run.Members(" + token + "))"))
        {
            // Where the others are spoken of, every member is.
            if (marks && _declaresOthers)
                writer.Line(CheckBody.Mark(token, "name"));
            if (!HasNames)
            {
                Chains.WriteGuard(writer, _others);
            }
            else
            {
                using (writer.Block("switch (run.NameIndex(name, " + Field + "))"))
                    WriteCases(writer);
            }
        }

        writer.Line();
    }

    private void WriteCases(SourceWriter writer)
    {
        int number = 0;
        foreach (string name in Names)
        {
            Arm arm = _arms[name];
            string label = "case " + number.ToString(CultureInfo.InvariantCulture) + ": // " + CSharpComment.Line(name);
            var first = new List<string>();
            if (arm.Bit >= 0)
                first.Add(Variable(arm.Bit / BitsPerWord) + " |= " + Mask([name], arm.Bit / BitsPerWord) + ";");
            if (marks && arm.IsDeclared && !_declaresOthers)
                first.Add(CheckBody.Mark(token, "name"));
            Chains.WriteCase(writer, label, arm.IsDeclared ? arm.Terms : _others, [.. first]);
            number++;
        }

        if (_others.Count > 0)
            Chains.WriteCase(writer, "default:", _others);
    }

    /// <summary>Whether a declared member is told apart from others.</summary>
    private bool Matters(Arm arm) => arm.Terms.Count > 0 || _others.Count > 0 || (marks && !_declaresOthers);

    private Arm ArmOf(string name)
    {
        if (!_arms.TryGetValue(name, out Arm arm))
        {
            arm = new Arm(name);
            _arms.Add(name, arm);
            _inOrder.Add(arm);
        }

        return arm;
    }

    private int BitOf(string name)
    {
        Arm arm = ArmOf(name);
        if (arm.Bit < 0)
        {
            arm.Bit = _seen.Count;
            _seen.Add(name);
        }

        return arm.Bit;
    }

    /// <summary>The bits of those members that are marked in this variable.</summary>
    private string Mask(IEnumerable<string> names, int word)
    {
        ulong mask = 0;
        foreach (int bit in names.Select(BitOf).Where(bit => bit / BitsPerWord == word))
            mask |= 1UL << (bit % BitsPerWord);
        return "0x" + mask.ToString("x", CultureInfo.InvariantCulture) + "UL";
    }

    private static string Variable(int word) => word == 0 ? "seen" : "seen" + word.ToString(CultureInfo.InvariantCulture);

    private sealed class Arm(string name)
    {
        public string Name => name;

        public bool IsDeclared { get; set; }

        public IReadOnlyList<string> Terms { get; set; } = [];

        public int Bit { get; set; } = -1;
    }
}

/// <summary>A variable that says which members were there.</summary>
/// <param name="First">The number of the member at its lowest bit.</param>
/// <param name="Variable">Its name.</param>
/// <param name="Mask">Gives the expression of a set of members, of those that it holds.</param>
internal sealed record SeenWord(int First, string Variable, Func<IEnumerable<string>, string> Mask);
