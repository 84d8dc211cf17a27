using System.Collections.Generic;
using Seedance.Generator.Model;

namespace Seedance.Generator.Baselines;

/// <summary>One thing of an API that callers can depend on.</summary>
/// <param name="Kind">What it is: <c>operation</c>, <c>parameter</c>, <c>type</c>, <c>member</c> or <c>value</c>.</param>
/// <param name="Owner">The operation of a parameter, the type of a member or a value; empty for the others.</param>
/// <param name="Name">Its name: in C# for operations and types, on the wire for parameters, members and values.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Facts">What callers depend on, as JSON by name; in the order in which they are written.</param>
internal sealed record SurfaceEntry(string Kind, string Owner, string Name, TypeId Place, IReadOnlyList<KeyValuePair<string, string>> Facts)
{
    /// <summary>Whether callers send it.</summary>
    public bool IsSent { get; init; } = true;

    /// <summary>Whether servers send it.</summary>
    public bool IsReceived { get; init; }

    /// <summary>What a baseline calls it.</summary>
    public string Key => Owner.Length == 0 ? Kind + " " + Name : Kind + " " + Owner + " " + Name;

    /// <summary>What messages call it.</summary>
    public string Words => Owner.Length == 0 ? $"the {Kind} '{Name}'" : $"the {Kind} '{Name}' of '{Owner}'";
}
