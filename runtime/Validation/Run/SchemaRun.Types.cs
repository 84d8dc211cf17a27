using System;

namespace Seedance.Runtime;

// The keyword type, and the questions after a value's type.
public ref partial struct SchemaRun
{
    /// <summary>Checks <c>type</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="types">The types that it may have.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.1.1.</remarks>
    public bool Type(int token, JsonTypes types, string location)
    {
        if (HasType(token, types))
        {
            bool fits = _index.Kind(token) != TokenKind.Number || (types & JsonTypes.Number) != 0 || IsInteger(token);
            if (fits) return true;
        }

        return Records && Record(token, "type", location, SchemaMessages.Type(types, TypeOf(token)));
    }

    /// <summary>Whether the value is an object.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for an object.</returns>
    public readonly bool IsObject(int token) => _index.Kind(token) == TokenKind.Object;

    /// <summary>Whether the value is an array.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for an array.</returns>
    public readonly bool IsArray(int token) => _index.Kind(token) == TokenKind.Array;

    /// <summary>Whether the value is a string, or a member's name.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for a string.</returns>
    public readonly bool IsString(int token) => _index.IsText(token);

    /// <summary>Whether the value is a number.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for a number.</returns>
    public readonly bool IsNumber(int token) => _index.Kind(token) == TokenKind.Number;

    /// <summary>Whether the value is a number without a fraction, however it is written.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for <c>1</c>, <c>1.0</c> and <c>1e2</c>.</returns>
    public bool IsInteger(int token)
    {
        if (!IsNumber(token)) return false;
        ReadOnlySpan<byte> text = _index.Text(token);
        Take(StepsFor(text.Length));
        return text.IndexOfAny(".eE"u8) < 0 || DecimalNumber.Parse(text).IsInteger;
    }

    /// <summary>Whether the value is <c>true</c> or <c>false</c>.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for either.</returns>
    public readonly bool IsBoolean(int token) => IsTrue(token) || IsFalse(token);

    /// <summary>Whether the value is <c>true</c>.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for <c>true</c>.</returns>
    public readonly bool IsTrue(int token) => _index.Kind(token) == TokenKind.True;

    /// <summary>Whether the value is <c>false</c>.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for <c>false</c>.</returns>
    public readonly bool IsFalse(int token) => _index.Kind(token) == TokenKind.False;

    /// <summary>Whether the value is <c>null</c>.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True for <c>null</c>.</returns>
    public readonly bool IsNull(int token) => _index.Kind(token) == TokenKind.Null;

    /// <summary>Whether the value has one of the types; every number counts as an integer.</summary>
    internal readonly bool HasType(int token, JsonTypes types) => (types & Types(_index.Kind(token))) != 0;

    /// <summary>The types that allow a value of this kind, if it is the right number.</summary>
    private static JsonTypes Types(TokenKind kind) => kind switch
    {
        TokenKind.Null => JsonTypes.Null,
        TokenKind.False or TokenKind.True => JsonTypes.Boolean,
        TokenKind.Number => JsonTypes.Integer | JsonTypes.Number,
        TokenKind.Array => JsonTypes.Array,
        TokenKind.Object => JsonTypes.Object,
        _ => JsonTypes.String,
    };

    private JsonTypes TypeOf(int token) => _index.Kind(token) != TokenKind.Number
        ? Types(_index.Kind(token))
        : IsInteger(token) ? JsonTypes.Integer : JsonTypes.Number;
}
