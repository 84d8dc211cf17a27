using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.JsonPath;

/// <summary>A node that a query selects.</summary>
internal readonly record struct PathMatch(NodeLocation Location, SpecNode Node);

/// <summary>Finds the nodes that a query selects.</summary>
/// <remarks>Bounded: queries and documents come from others, and descendants of descendants multiply.</remarks>
internal sealed class JsonPathEvaluator
{
    private const int MaxSteps = 5_000_000;

    private const int MaxDepth = 1_000;

    private readonly SpecNode _root;

    private int _steps;

    private bool _exhausted;

    private JsonPathEvaluator(SpecNode root) => _root = root;

    /// <summary>The selected nodes, each once, in document order; null when the query takes too many steps.</summary>
    public static IReadOnlyList<PathMatch>? Evaluate(JsonPathQuery query, SpecNode root)
    {
        var evaluator = new JsonPathEvaluator(root);
        List<PathMatch> matches = evaluator.Select(query.Segments, new PathMatch(NodeLocation.Root, root));
        if (evaluator._exhausted)
            return null;
        return query.Segments.Any(MayDisturb) ? InDocumentOrder(matches) : matches;
    }

    /// <summary>Whether a segment may select a node twice or out of order.</summary>
    private static bool MayDisturb(PathSegment segment) => segment.IsDescendant || segment.Selectors.Count > 1;

    private static List<PathMatch> InDocumentOrder(List<PathMatch> matches) =>
    [
        .. matches
            .Select(static match => (Match: match, Way: match.Location.Way()))
            .OrderBy(static pair => pair.Way, DocumentOrder.Comparer)
            .Select(static pair => pair.Match),
    ];

    private List<PathMatch> Select(IReadOnlyList<PathSegment> segments, PathMatch start)
    {
        List<PathMatch> matches = [start];
        foreach (PathSegment segment in segments)
        {
            var next = new List<PathMatch>();
            foreach (PathMatch match in matches)
                Apply(segment, match, next);
            matches = MayDisturb(segment) ? Distinct(next) : next;
        }

        return matches;
    }

    private static List<PathMatch> Distinct(List<PathMatch> matches)
    {
        var seen = new HashSet<NodeLocation>();
        matches.RemoveAll(match => !seen.Add(match.Location));
        return matches;
    }

    private void Apply(PathSegment segment, PathMatch match, List<PathMatch> output)
    {
        if (!Step(match.Location))
            return;
        foreach (PathSelector selector in segment.Selectors)
            Apply(selector, match, output);
        if (!segment.IsDescendant)
            return;
        foreach (PathMatch child in Children(match))
            Apply(segment, child, output);
    }

    private void Apply(PathSelector selector, PathMatch match, List<PathMatch> output)
    {
        switch (selector, match.Node)
        {
            case (NameSelector name, SpecObject mapping) when mapping[name.Name] is not null:
                output.Add(Member(match, mapping, name.Name));
                break;
            case (IndexSelector index, SpecArray sequence):
                long item = index.Index < 0 ? index.Index + sequence.Items.Count : index.Index;
                if (item >= 0 && item < sequence.Items.Count)
                    output.Add(new PathMatch(match.Location.Append((int)item), sequence.Items[(int)item]));
                break;
            case (WildcardSelector, _):
                foreach (PathMatch child in Children(match))
                {
                    if (!Step(child.Location))
                        return;
                    output.Add(child);
                }

                break;
            case (FilterSelector filter, _):
                foreach (PathMatch child in Children(match))
                {
                    if (!Step(child.Location))
                        return;
                    if (Holds(filter.Condition, child))
                        output.Add(child);
                }

                break;
        }
    }

    private static PathMatch Member(PathMatch parent, SpecObject mapping, string name)
    {
        int number = 0;
        while (mapping.Members[number].Name != name)
            number++;
        return new PathMatch(parent.Location.Append(number), mapping.Members[number].Value);
    }

    private static IEnumerable<PathMatch> Children(PathMatch parent)
    {
        switch (parent.Node)
        {
            case SpecObject mapping:
                for (int i = 0; i < mapping.Members.Count; i++)
                    yield return new PathMatch(parent.Location.Append(i), mapping.Members[i].Value);
                break;
            case SpecArray sequence:
                for (int i = 0; i < sequence.Items.Count; i++)
                    yield return new PathMatch(parent.Location.Append(i), sequence.Items[i]);
                break;
        }
    }

    private bool Holds(PathCondition condition, PathMatch match)
    {
        switch (condition)
        {
            case AnyOfCondition any:
                foreach (PathCondition part in any.Parts)
                {
                    if (Holds(part, match))
                        return true;
                }

                return false;
            case AllOfCondition all:
                foreach (PathCondition part in all.Parts)
                {
                    if (!Holds(part, match))
                        return false;
                }

                return true;
            case NotCondition not:
                return !Holds(not.Inner, match);
            case ExistsCondition exists:
                return Select(exists.Query.Segments, Start(exists.Query, match)).Count > 0;
            case EqualCondition equal:
                return NodeEquality.AreEqual(Value(equal.Left, match), Value(equal.Right, match)) != equal.Negated;
            default:
                return false;
        }
    }

    /// <summary>The value of an operand, or null when its query selects nothing.</summary>
    private SpecNode? Value(PathOperand operand, PathMatch match)
    {
        if (operand is LiteralOperand literal)
            return literal.Value;
        var query = (QueryOperand)operand;
        List<PathMatch> matches = Select(query.Segments, Start(query, match));
        return matches.Count == 0 ? null : matches[0].Node;
    }

    private PathMatch Start(QueryOperand query, PathMatch match) => query.FromRoot ? new PathMatch(NodeLocation.Root, _root) : match;

    private bool Step(NodeLocation location)
    {
        _exhausted |= ++_steps > MaxSteps || location.Depth > MaxDepth;
        return !_exhausted;
    }
}
