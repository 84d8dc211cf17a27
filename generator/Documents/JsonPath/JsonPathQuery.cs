using System.Collections.Generic;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.JsonPath;

/// <summary>A JSONPath query (RFC 9535): the part of it that overlays need.</summary>
/// <remarks>
/// Read: names, wildcards, indices, unions of them, descendants, and filters by existence, <c>==</c> and <c>!=</c>, joined
/// by <c>&amp;&amp;</c>, <c>||</c>, <c>!</c> and parentheses. Refused with an error that says so: slices, functions and the
/// comparisons by order.
/// </remarks>
/// <param name="Text">The query as it was written.</param>
/// <param name="Segments">What follows the root identifier (RFC 9535, section 2.5).</param>
internal sealed record JsonPathQuery(string Text, IReadOnlyList<PathSegment> Segments)
{
    /// <summary>Reads a query.</summary>
    /// <returns>The query, or the error that says why there is none.</returns>
    public static (JsonPathQuery? Query, JsonPathError? Error) Parse(string text)
    {
        try
        {
            return (new JsonPathParser(text).ParseQuery(), null);
        }
        catch (JsonPathFormatException exception)
        {
            return (null, exception.Error);
        }
    }
}

/// <summary>Why a query cannot be used.</summary>
/// <param name="Column">One-based column in the query.</param>
/// <param name="Message">The reason, a sentence without its full stop.</param>
internal sealed record JsonPathError(int Column, string Message);

/// <summary>One step of a query: selectors that are applied to each node, or to each node and all that is below it.</summary>
internal sealed record PathSegment(bool IsDescendant, IReadOnlyList<PathSelector> Selectors);

internal abstract record PathSelector;

/// <summary>The member of a name.</summary>
internal sealed record NameSelector(string Name) : PathSelector;

/// <summary>The item at an index; a negative one counts from the end.</summary>
internal sealed record IndexSelector(long Index) : PathSelector;

/// <summary>All children.</summary>
internal sealed record WildcardSelector : PathSelector;

/// <summary>The children that fulfil a condition.</summary>
internal sealed record FilterSelector(PathCondition Condition) : PathSelector;

internal abstract record PathCondition;

internal sealed record AnyOfCondition(IReadOnlyList<PathCondition> Parts) : PathCondition;

internal sealed record AllOfCondition(IReadOnlyList<PathCondition> Parts) : PathCondition;

internal sealed record NotCondition(PathCondition Inner) : PathCondition;

/// <summary>The query selects at least one node.</summary>
internal sealed record ExistsCondition(QueryOperand Query) : PathCondition;

/// <summary>Both sides are equal (or, with <paramref name="Negated"/>, are not). Two absent sides are equal.</summary>
internal sealed record EqualCondition(PathOperand Left, PathOperand Right, bool Negated) : PathCondition;

internal abstract record PathOperand;

internal sealed record LiteralOperand(SpecScalar Value) : PathOperand;

/// <summary>A query that starts at the node at hand (<c>@</c>) or at the root (<c>$</c>).</summary>
internal sealed record QueryOperand(bool FromRoot, IReadOnlyList<PathSegment> Segments) : PathOperand
{
    /// <summary>Whether it selects at most one node (RFC 9535, section 2.3.5.1); only such a query has a value to compare.</summary>
    public bool IsSingular
    {
        get
        {
            foreach (PathSegment segment in Segments)
            {
                if (segment.IsDescendant || segment.Selectors.Count != 1 || segment.Selectors[0] is not (NameSelector or IndexSelector))
                    return false;
            }

            return true;
        }
    }
}
