using System;

namespace Seedance.Runtime;

// The keywords of arrays.
public ref partial struct SchemaRun
{
    /// <summary>The items of an array, as tokens in order; none for any other value.</summary>
    /// <param name="token">The value.</param>
    /// <returns>What <c>foreach</c> goes through.</returns>
    public SchemaItems Items(int token)
    {
        bool isArray = _index.Kind(token) == TokenKind.Array && Take(1 + _index.Tokens[token].Count);
        return isArray ? new SchemaItems(_index.Tokens, token) : default;
    }

    /// <summary>Checks <c>contains</c>, with <c>minContains</c> and <c>maxContains</c>.</summary>
    /// <param name="check">What items are counted: those that pass it.</param>
    /// <param name="token">The value.</param>
    /// <param name="minimum">How many there must be.</param>
    /// <param name="maximum">How many there may be.</param>
    /// <param name="location">Location of <c>contains</c>; the others stand beside it.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Core, section 10.3.1.3; Validation, sections 6.4.4 and 6.4.5.</remarks>
    public bool Contains(SchemaCheck check, int token, long minimum, long maximum, string location)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (!IsArray(token)) return true;

        int found = 0;
        bool countsAll = Tracks(token) || maximum != long.MaxValue;
        foreach (int item in Items(token))
        {
            if (!countsAll && found >= minimum) break;
            if (!Passes(check, item)) continue;
            found++;
            Mark(token, item);
        }

        if (found >= minimum && found <= maximum) return !IsHalted;
        if (!Records) return false;
        if (found > maximum) return Record(token, "maxContains", Beside(location, "maxContains"), SchemaMessages.MaxContains(found, maximum));
        return minimum == 1
            ? Record(token, "contains", location, SchemaMessages.Contains())
            : Record(token, "minContains", Beside(location, "minContains"), SchemaMessages.MinContains(found, minimum));
    }

    /// <summary>An item where there must be none: always a failure.</summary>
    /// <param name="item">The item.</param>
    /// <param name="location">Location of the keyword, whose last segment is the keyword's name.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 11.2.</remarks>
    public bool AdditionalItem(int item, string location) =>
        Records && Record(item, location[(location.LastIndexOf('/') + 1)..], location, SchemaMessages.AdditionalItem());

    /// <summary>Checks <c>minItems</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The fewest items allowed.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.4.2.</remarks>
    public bool MinItems(int token, long limit, string location) =>
        !IsArray(token) || _index.Tokens[token].Count >= limit
        || (Records && Record(token, "minItems", location, SchemaMessages.MinItems(_index.Tokens[token].Count, limit)));

    /// <summary>Checks <c>maxItems</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The most items allowed.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.4.1.</remarks>
    public bool MaxItems(int token, long limit, string location) =>
        !IsArray(token) || _index.Tokens[token].Count <= limit
        || (Records && Record(token, "maxItems", location, SchemaMessages.MaxItems(_index.Tokens[token].Count, limit)));

    /// <summary>Checks <c>uniqueItems: true</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.4.3.</remarks>
    public bool UniqueItems(int token, string location)
    {
        if (!IsArray(token) || !EqualItems.Find(_index, token, ref _steps, out int first, out int second)) return true;
        return Records && Record(token, "uniqueItems", location, SchemaMessages.UniqueItems(Position(token, first), Position(token, second)));
    }

    private static string Beside(string location, string keyword) => string.Concat(location.AsSpan(0, location.LastIndexOf('/') + 1), keyword);

    private readonly int Position(int array, int item)
    {
        int position = 0;
        for (int at = array + 1; at < item; at = _index.Tokens[at].End) position++;
        return position;
    }
}
