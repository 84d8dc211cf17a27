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

    private readonly int Position(int array, int item)
    {
        int position = 0;
        for (int at = array + 1; at < item; at = _index.Tokens[at].End) position++;
        return position;
    }
}
