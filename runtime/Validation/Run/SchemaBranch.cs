using System;
using System.ComponentModel;
using System.Text;

namespace Seedance.Runtime;

/// <summary>One branch of <c>anyOf</c> or <c>oneOf</c>, and what is known of its values without running it. Emitted code makes it.</summary>
/// <param name="name">What messages call it.</param>
/// <param name="check">The check of the branch.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaBranch(string name, SchemaCheck check)
{
    private const JsonTypes AnyType = (JsonTypes)~0;

    private readonly byte[][] _required = [];
    private readonly MemberValues[] _constants = [];
    private readonly byte[][] _names = [];

    /// <summary>The JSON types that its values have; any, unless set.</summary>
    public JsonTypes Types { get; init; } = AnyType;

    /// <summary>Members that every object of the branch has, whichever way it travels.</summary>
    public string[] Required
    {
        init => _required = Array.ConvertAll(value, Encoding.UTF8.GetBytes);
    }

    /// <summary>Members of objects that have one of a few values wherever they are there, each with the JSON texts of these values.</summary>
    public (string Name, string[] Json)[] Constants
    {
        init => _constants = Array.ConvertAll(value, static member => new MemberValues(member.Name, member.Json));
    }

    /// <summary>The texts of the discriminator that mean this branch.</summary>
    public string[] Names
    {
        init => _names = Array.ConvertAll(value, Encoding.UTF8.GetBytes);
    }

    internal string Name { get; } = name;

    internal SchemaCheck Check { get; } = check;

    /// <summary>Whether the text is one of those that mean this branch.</summary>
    internal bool IsNamed(ref SchemaRun run, int text)
    {
        foreach (byte[] name in _names)
        {
            if (run.IsString(text, name)) return true;
        }

        return false;
    }

    /// <summary>How near a value comes to the branch, as far as can be told without running it.</summary>
    internal BranchReach Reach(ref SchemaRun run, int token)
    {
        if (!run.HasType(token, Types)) return BranchReach.OtherType;
        if (!run.IsObject(token)) return BranchReach.Open;

        foreach (MemberValues constant in _constants)
        {
            int value = run.Member(token, constant.Name);
            if (value >= 0 && !constant.Allows(ref run, value)) return BranchReach.OtherConstant;
        }

        foreach (byte[] required in _required)
        {
            if (run.Member(token, required) < 0) return BranchReach.LacksMember;
        }

        return BranchReach.Open;
    }

    /// <summary>The first member whose constant rules the value out; null when none does.</summary>
    internal MemberValues? OtherConstant(ref SchemaRun run, int token)
    {
        foreach (MemberValues constant in _constants)
        {
            int value = run.Member(token, constant.Name);
            if (value >= 0 && !constant.Allows(ref run, value)) return constant;
        }

        return null;
    }

    /// <summary>A member and the values that it may have.</summary>
    internal sealed class MemberValues(string name, string[] json)
    {
        private readonly byte[][] _json = Array.ConvertAll(json, Encoding.UTF8.GetBytes);
        private readonly bool _areTexts = Array.TrueForAll(json, static one => one[0] == '"' && !one.Contains('\\'));

        internal byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

        internal string[] Json => json;

        internal bool Allows(ref SchemaRun run, int value)
        {
            foreach (byte[] one in _json)
            {
                if (_areTexts ? run.IsString(value, one.AsSpan()[1..^1]) : run.IsJson(value, one)) return true;
            }

            return false;
        }
    }
}

/// <summary>How near a value comes to a branch; the greater, the nearer.</summary>
internal enum BranchReach
{
    /// <summary>It is of another type.</summary>
    OtherType,

    /// <summary>It is an object, and a member has a value that says it is another branch's.</summary>
    OtherConstant,

    /// <summary>It is an object without a member that the branch demands.</summary>
    LacksMember,

    /// <summary>Only running the branch tells.</summary>
    Open,
}
