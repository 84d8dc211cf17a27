using System;
using System.Numerics;

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

    /// <summary>Which of the names a member has.</summary>
    /// <param name="name">The token of the member's name.</param>
    /// <param name="names">The names.</param>
    /// <returns>The index of the name, however it is escaped in the text; -1 when it is none of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public readonly int NameIndex(int name, MemberNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        ReadOnlySpan<byte> text = _index.Text(name);
        return _index.Tokens[name].IsEscaped ? names.IndexOfEscaped(text) : names.IndexOf(text);
    }

    /// <summary>Whether a member has this name.</summary>
    /// <param name="name">The token of the member's name.</param>
    /// <param name="utf8">The name in UTF-8, without escapes.</param>
    /// <returns>True when it has, however it is escaped.</returns>
    public readonly bool NameIs(int name, scoped ReadOnlySpan<byte> utf8) => _index.TextEquals(name, utf8);

    /// <summary>The value of an object's first member of this name; -1 when there is none.</summary>
    internal int Member(int token, scoped ReadOnlySpan<byte> utf8)
    {
        int end = _index.Tokens[token].End;
        Take(StepsFor(16 * _index.Tokens[token].Count));
        for (int name = token + 1; name < end; name = _index.Tokens[name + 1].End)
        {
            if (NameIs(name, utf8)) return name + 1;
        }

        return -1;
    }

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

    /// <summary>Checks <c>required</c>, or as much of it as 64 bits say.</summary>
    /// <param name="token">The object; any other value passes.</param>
    /// <param name="names">The names of members.</param>
    /// <param name="first">The index of the name that the lowest bit speaks of.</param>
    /// <param name="missing">A bit for each member that is demanded and is not there.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.5.3.</remarks>
    public bool Required(int token, MemberNames names, int first, ulong missing, string location)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (missing == 0 || !IsObject(token)) return true;

        bool goesOn = Records;
        for (; missing != 0 && goesOn; missing &= missing - 1)
        {
            string name = names[first + BitOperations.TrailingZeroCount(missing)];
            goesOn = Record(token, "required", location, SchemaMessages.Required(name));
        }

        return goesOn;
    }

    /// <summary>Checks <c>dependentRequired</c> for one member that is there, or as much of it as 64 bits say.</summary>
    /// <param name="token">The object; any other value passes.</param>
    /// <param name="name">The member that is there.</param>
    /// <param name="names">The names of members.</param>
    /// <param name="first">The index of the name that the lowest bit speaks of.</param>
    /// <param name="missing">A bit for each member that is demanded beside it and is not there.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.5.4.</remarks>
    public bool DependentRequired(int token, string name, MemberNames names, int first, ulong missing, string location)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (missing == 0) return true;

        bool goesOn = Records;
        for (; missing != 0 && goesOn; missing &= missing - 1)
        {
            string other = names[first + BitOperations.TrailingZeroCount(missing)];
            goesOn = Record(token, "dependentRequired", location, SchemaMessages.DependentRequired(other, name));
        }

        return goesOn;
    }

    /// <summary>The members that are demanded in this direction.</summary>
    /// <param name="all">A bit for each required member.</param>
    /// <param name="readOnly">Those of them that only the server writes: a request need not have them.</param>
    /// <param name="writeOnly">Those of them that only the client writes: a response need not have them.</param>
    /// <returns>The bits that are left.</returns>
    /// <remarks>OpenAPI Specification 3.0.4, section 4.7.24.1 "Fixed Fields" of the Schema Object.</remarks>
    public readonly ulong Demanded(ulong all, ulong readOnly, ulong writeOnly) => Direction switch
    {
        SchemaDirection.Request => all & ~readOnly,
        SchemaDirection.Response => all & ~writeOnly,
        _ => all,
    };

    /// <summary>A member that <c>additionalProperties: false</c> or a keyword like it forbids: always a failure.</summary>
    /// <param name="name">The token of the member's name.</param>
    /// <param name="location">Location of the keyword, whose last segment is the keyword's name.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 10.3.2.3.</remarks>
    public bool AdditionalMember(int name, string location) =>
        Records && Record(name, location[(location.LastIndexOf('/') + 1)..], location, SchemaMessages.AdditionalMember(_index, name));
}
