using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents.JsonPath;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>What came of applying an overlay to one document.</summary>
/// <param name="Root">The changed document. Nodes that no action touched are those of the original.</param>
/// <param name="MatchCounts">For each action, in its order, how many places it selected.</param>
/// <param name="Problems">Actions that do not fit what they selected.</param>
internal sealed record OverlayApplication(SpecNode Root, IReadOnlyList<int> MatchCounts, IReadOnlyList<Problem> Problems);

/// <summary>Applies overlays to documents.</summary>
/// <remarks>
/// What version 1.0.0 leaves open about members that both sides have is done as 1.1.0 spells it out: objects merge, arrays
/// are joined, scalars are replaced, anything else does not fit and is reported.
/// </remarks>
internal static class OverlayApplier
{
    /// <summary>How many nodes one overlay may insert; actions that feed each other grow without end.</summary>
    private const int MaxInsertedNodes = 250_000;

    public static OverlayApplication Apply(SpecNode root, Overlay overlay)
    {
        var counts = new int[overlay.Actions.Count];
        var problems = new List<Problem>();
        long inserted = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            OverlayAction action = overlay.Actions[i];
            IReadOnlyList<PathMatch>? matches = JsonPathEvaluator.Evaluate(action.Query, root);
            if (matches is null)
            {
                problems.Add(Malformed(action.TargetPosition, $"The target '{action.Target}' visits too many places in this document"));
                break;
            }

            counts[i] = matches.Count;
            if (action.Update is not null && !action.Remove)
                inserted += (long)matches.Count * Size(action.Update);
            if (inserted > MaxInsertedNodes)
            {
                problems.Add(Malformed(action.TargetPosition, $"The actions up to the target '{action.Target}' insert too much"));
                break;
            }

            root = Apply(root, action, matches, problems);
        }

        return new OverlayApplication(root, counts, [.. problems.Distinct()]);
    }

    private static SpecNode Apply(SpecNode root, OverlayAction action, IReadOnlyList<PathMatch> matches, List<Problem> problems)
    {
        var places = new EditedPlace();
        foreach (PathMatch match in matches)
        {
            if (match.Node is SpecScalar)
            {
                problems.Add(Malformed(
                    action.TargetPosition,
                    $"The target '{action.Target}' selects a scalar; targets select objects or arrays, so select the object around it"));
            }
            else if (action.Remove && match.Location.Depth == 0)
            {
                problems.Add(Malformed(action.TargetPosition, "The root of a document cannot be removed"));
            }
            else
            {
                places.Add(match.Location);
            }
        }

        return action.Remove || action.Update is not null ? Rewrite(root, places, action, problems) : root;
    }

    /// <summary>Rebuilds the nodes on the way to the edited places, the innermost first.</summary>
    private static SpecNode Rewrite(SpecNode node, EditedPlace place, OverlayAction action, List<Problem> problems)
    {
        if (place.Children.Count > 0)
        {
            node = node switch
            {
                SpecObject mapping => new SpecObject(mapping.Position, RewriteMembers(mapping, place, action, problems)),
                SpecArray sequence => new SpecArray(sequence.Position, RewriteItems(sequence, place, action, problems)),
                _ => node,
            };
        }

        return place.IsSelected && !action.Remove ? NodeMerge.Update(node, action, problems) : node;
    }

    private static List<SpecMember> RewriteMembers(SpecObject mapping, EditedPlace place, OverlayAction action, List<Problem> problems)
    {
        var members = new List<SpecMember>(mapping.Members.Count);
        for (int i = 0; i < mapping.Members.Count; i++)
        {
            SpecMember member = mapping.Members[i];
            if (!place.Children.TryGetValue(i, out EditedPlace child))
                members.Add(member);
            else if (!(child.IsSelected && action.Remove))
                members.Add(member with { Value = Rewrite(member.Value, child, action, problems) });
        }

        return members;
    }

    private static List<SpecNode> RewriteItems(SpecArray sequence, EditedPlace place, OverlayAction action, List<Problem> problems)
    {
        var items = new List<SpecNode>(sequence.Items.Count);
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            if (!place.Children.TryGetValue(i, out EditedPlace child))
                items.Add(sequence.Items[i]);
            else if (!(child.IsSelected && action.Remove))
                items.Add(Rewrite(sequence.Items[i], child, action, problems));
        }

        return items;
    }

    private static long Size(SpecNode node) => node switch
    {
        SpecObject mapping => 1 + mapping.Members.Sum(static member => Size(member.Value)),
        SpecArray sequence => 1 + sequence.Items.Sum(Size),
        _ => 1,
    };

    private static Problem Malformed(SpecPosition position, string message) =>
        Problem.At(DiagnosticTable.MalformedOverlay, position, message);

    /// <summary>The selected places as a tree, so that one walk edits them all and no edit moves the next one's place.</summary>
    private sealed class EditedPlace
    {
        public Dictionary<int, EditedPlace> Children { get; } = [];

        public bool IsSelected { get; private set; }

        public void Add(NodeLocation location)
        {
            EditedPlace place = this;
            foreach (int number in location.Way())
            {
                if (!place.Children.TryGetValue(number, out EditedPlace child))
                    place.Children.Add(number, child = new EditedPlace());
                place = child;
            }

            place.IsSelected = true;
        }
    }
}
