using System;

namespace Seedance.Runtime;

// The keywords of objects.
public ref partial struct SchemaRun
{
    /// <summary>
    /// The names of an object's members, as tokens in order; none for any other value. A member's value is the token
    /// after its name.
    /// </summary>
    /// <param name="token">The value.</param>
    /// <returns>What <c>foreach</c> goes through.</returns>
    public SchemaMembers Members(int token)
    {
        bool isObject = _index.Kind(token) == TokenKind.Object && Take(1 + _index.Tokens[token].Count);
        return isObject ? new SchemaMembers(_index.Tokens, token) : default;
    }

    /// <summary>Whether a member has this name.</summary>
    /// <param name="name">The token of the member's name.</param>
    /// <param name="utf8">The name in UTF-8, without escapes.</param>
    /// <returns>True when it has, however it is escaped.</returns>
    public readonly bool NameIs(int name, scoped ReadOnlySpan<byte> utf8) => _index.TextEquals(name, utf8);

    /// <summary>Checks <c>minProperties</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The fewest members allowed.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.5.2.</remarks>
    public bool MinProperties(int token, long limit, string location) =>
        !IsObject(token) || _index.Tokens[token].Count >= limit
        || (Records && Record(token, "minProperties", location, SchemaMessages.MinProperties(_index.Tokens[token].Count, limit)));

    /// <summary>Checks <c>maxProperties</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The most members allowed.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.5.1.</remarks>
    public bool MaxProperties(int token, long limit, string location) =>
        !IsObject(token) || _index.Tokens[token].Count <= limit
        || (Records && Record(token, "maxProperties", location, SchemaMessages.MaxProperties(_index.Tokens[token].Count, limit)));

    /// <summary>Checks one name of <c>required</c>.</summary>
    /// <param name="present">Whether the member is there, or is not demanded in this direction.</param>
    /// <param name="token">The object; any other value passes.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.5.3.</remarks>
    public bool Required(bool present, int token, string name, string location) =>
        present || !IsObject(token) || (Records && Record(token, "required", location, SchemaMessages.Required(name)));

    /// <summary>A member that <c>additionalProperties: false</c> or a keyword like it forbids: always a failure.</summary>
    /// <param name="name">The token of the member's name.</param>
    /// <param name="location">Location of the keyword, whose last segment is the keyword's name.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 10.3.2.3.</remarks>
    public bool AdditionalMember(int name, string location) =>
        Records && Record(name, location[(location.LastIndexOf('/') + 1)..], location, SchemaMessages.AdditionalMember(_index, name));
}
