using System;
using System.Buffers.Text;

namespace Seedance.Runtime;

// The keywords enum and const, and the comparisons that they are made of.
public ref partial struct SchemaRun
{
    /// <summary>Checks <c>enum</c>.</summary>
    /// <param name="fits">Whether the value is one of those allowed.</param>
    /// <param name="token">The value.</param>
    /// <param name="allowed">The allowed values as JSON, separated by commas; for the message.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.1.2.</remarks>
    public bool Enum(bool fits, int token, string allowed, string location) =>
        fits || (Records && Record(token, "enum", location, SchemaMessages.Enum(_index, token, allowed)));

    /// <summary>Checks <c>const</c>.</summary>
    /// <param name="fits">Whether the value is the one allowed.</param>
    /// <param name="token">The value.</param>
    /// <param name="allowed">The allowed value as JSON; for the message.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.1.3.</remarks>
    public bool Const(bool fits, int token, string allowed, string location) =>
        fits || (Records && Record(token, "const", location, SchemaMessages.Const(_index, token, allowed)));

    /// <summary>Whether the value is this string.</summary>
    /// <param name="token">The value.</param>
    /// <param name="utf8">The string in UTF-8, without escapes.</param>
    /// <returns>True when it is, however it is escaped.</returns>
    public readonly bool IsString(int token, scoped ReadOnlySpan<byte> utf8) => _index.IsText(token) && _index.TextEquals(token, utf8);

    /// <summary>Whether the value is this number.</summary>
    /// <param name="token">The value.</param>
    /// <param name="number">The number.</param>
    /// <returns>True when it is, however it is written.</returns>
    public bool IsNumber(int token, long number) => IsNumber(token) && CompareNumber(token, number) == 0;

    /// <summary>Whether the value equals another one: numbers by value, members in any order.</summary>
    /// <param name="token">The value.</param>
    /// <param name="json">The other value as JSON, which is well-formed.</param>
    /// <returns>True when they are equal.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not JSON.</exception>
    /// <remarks>JSON Schema 2020-12 Core, section 4.2.2.</remarks>
    public bool IsJson(int token, scoped ReadOnlySpan<byte> json)
    {
        // Mostly the first byte settles it, or leads to numbers; only the rest has to be read.
        if (!json.IsEmpty)
        {
            if (json[0] == '{' && !IsObject(token)) return false;
            if (json[0] == '[' && !IsArray(token)) return false;
            if (json[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9')) return IsNumber(token) && CompareNumber(token, json) == 0;
        }

        if (!Take(1 + StepsFor(json.Length))) return false;
        if (!TokenReader.TryRead(json, out TokenIndex other, out TokenFault fault)) throw new ArgumentException(fault.Message, nameof(json));
        try
        {
            return TokenEquality.Equals(_index, token, other, 0, ref _steps);
        }
        finally
        {
            other.Return();
        }
    }

    private int CompareNumber(int token, long other)
    {
        ReadOnlySpan<byte> text = _index.Text(token);
        if (Utf8Parser.TryParse(text, out long value, out int read) && read == text.Length) return value.CompareTo(other);

        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(other, digits, out int written);
        return CompareNumber(token, digits[..written]);
    }

    private int CompareNumber(int token, scoped ReadOnlySpan<byte> other)
    {
        ReadOnlySpan<byte> text = _index.Text(token);
        Take(StepsFor(text.Length));
        return DecimalNumber.Compare(DecimalNumber.Parse(text), DecimalNumber.Parse(other));
    }
}
