using System.Collections.Generic;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>Merges what an overlay brings into a node of a document.</summary>
internal static class NodeMerge
{
    /// <summary>
    /// Updates a selected node: an object takes the members of an object, an array takes one more item, whatever that is
    /// (Overlay Specification 1.0.0, section 4.4.3.1).
    /// </summary>
    public static SpecNode Update(SpecNode target, OverlayAction action, List<Problem> problems)
    {
        switch (target, action.Update)
        {
            case (SpecObject mapping, SpecObject update):
                return Merge(mapping, update, problems);
            case (SpecArray sequence, { } item):
                return new SpecArray(sequence.Position, [.. sequence.Items, item]);
            case (_, { } update):
                problems.Add(Misfit(update, "An object can be updated with an object only"));
                return target;
            default:
                return target;
        }
    }

    private static SpecObject Merge(SpecObject target, SpecObject update, List<Problem> problems)
    {
        var members = new List<SpecMember>(target.Members.Count + update.Members.Count);
        foreach (SpecMember member in target.Members)
        {
            members.Add(update[member.Name] is { } value
                ? member with { Value = Merge(member, value, problems) }
                : member);
        }

        foreach (SpecMember member in update.Members)
        {
            if (target[member.Name] is null)
                members.Add(member);
        }

        return new SpecObject(target.Position, members);
    }

    private static SpecNode Merge(SpecMember member, SpecNode update, List<Problem> problems)
    {
        switch (member.Value, update)
        {
            case (SpecObject first, SpecObject second):
                return Merge(first, second, problems);
            case (SpecArray first, SpecArray second):
                return new SpecArray(first.Position, [.. first.Items, .. second.Items]);
            case (SpecScalar, SpecScalar):
            case (SpecScalar { Kind: SpecScalarKind.Null }, _):
                return update;
            case (_, SpecScalar { Kind: SpecScalarKind.Null }):
                // The specification's own example of a structured overlay leaves members empty that it does not change.
                return member.Value;
            default:
                problems.Add(Misfit(
                    update,
                    $"'{member.Name}' is {Kind(update)} here and {Kind(member.Value)} in the document; "
                    + "remove that one with an action before this one"));
                return member.Value;
        }
    }

    private static string Kind(SpecNode node) => node switch
    {
        SpecObject => "an object",
        SpecArray => "an array",
        _ => "a scalar",
    };

    private static Problem Misfit(SpecNode update, string message) =>
        Problem.At(DiagnosticTable.MalformedOverlay, update.Position, message);
}
