using System;
using System.Buffers.Text;

namespace Seedance.Runtime;

// The keywords of numbers. Each has an overload with the limit's digits for limits that no long holds; all are exact.
public ref partial struct SchemaRun
{
    /// <summary>Checks <c>minimum</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The least number allowed.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.4.</remarks>
    public bool Minimum(int token, long limit, string location) =>
        !IsNumber(token) || CompareNumber(token, limit) >= 0
        || (Records && Record(token, "minimum", location, SchemaMessages.Minimum(_index, token, SchemaMessages.Digits(limit))));

    /// <summary>Checks <c>minimum</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The least number allowed, as JSON.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.4.</remarks>
    public bool Minimum(int token, scoped ReadOnlySpan<byte> limit, string location) =>
        !IsNumber(token) || CompareNumber(token, limit) >= 0
        || (Records && Record(token, "minimum", location, SchemaMessages.Minimum(_index, token, SchemaMessages.Digits(limit))));

    /// <summary>Checks <c>maximum</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The largest number allowed.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.2.</remarks>
    public bool Maximum(int token, long limit, string location) =>
        !IsNumber(token) || CompareNumber(token, limit) <= 0
        || (Records && Record(token, "maximum", location, SchemaMessages.Maximum(_index, token, SchemaMessages.Digits(limit))));

    /// <summary>Checks <c>maximum</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The largest number allowed, as JSON.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.2.</remarks>
    public bool Maximum(int token, scoped ReadOnlySpan<byte> limit, string location) =>
        !IsNumber(token) || CompareNumber(token, limit) <= 0
        || (Records && Record(token, "maximum", location, SchemaMessages.Maximum(_index, token, SchemaMessages.Digits(limit))));

    /// <summary>Checks <c>exclusiveMinimum</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The number that it must be above.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.5.</remarks>
    public bool ExclusiveMinimum(int token, long limit, string location) =>
        !IsNumber(token) || CompareNumber(token, limit) > 0
        || (Records && Record(token, "exclusiveMinimum", location, SchemaMessages.ExclusiveMinimum(_index, token, SchemaMessages.Digits(limit))));

    /// <summary>Checks <c>exclusiveMinimum</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The number that it must be above, as JSON.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.5.</remarks>
    public bool ExclusiveMinimum(int token, scoped ReadOnlySpan<byte> limit, string location) =>
        !IsNumber(token) || CompareNumber(token, limit) > 0
        || (Records && Record(token, "exclusiveMinimum", location, SchemaMessages.ExclusiveMinimum(_index, token, SchemaMessages.Digits(limit))));

    /// <summary>Checks <c>exclusiveMaximum</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The number that it must be below.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.3.</remarks>
    public bool ExclusiveMaximum(int token, long limit, string location) =>
        !IsNumber(token) || CompareNumber(token, limit) < 0
        || (Records && Record(token, "exclusiveMaximum", location, SchemaMessages.ExclusiveMaximum(_index, token, SchemaMessages.Digits(limit))));

    /// <summary>Checks <c>exclusiveMaximum</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The number that it must be below, as JSON.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.3.</remarks>
    public bool ExclusiveMaximum(int token, scoped ReadOnlySpan<byte> limit, string location) =>
        !IsNumber(token) || CompareNumber(token, limit) < 0
        || (Records && Record(token, "exclusiveMaximum", location, SchemaMessages.ExclusiveMaximum(_index, token, SchemaMessages.Digits(limit))));

    /// <summary>Checks <c>multipleOf</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="divisor">What it must be a multiple of; one that is not above zero checks nothing.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.1.</remarks>
    public bool MultipleOf(int token, long divisor, string location) =>
        !IsNumber(token) || IsMultiple(token, divisor)
        || (Records && Record(token, "multipleOf", location, SchemaMessages.MultipleOf(_index, token, SchemaMessages.Digits(divisor))));

    /// <summary>Checks <c>multipleOf</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="divisor">What it must be a multiple of, as JSON; one that is not above zero checks nothing.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.2.1.</remarks>
    public bool MultipleOf(int token, scoped ReadOnlySpan<byte> divisor, string location) =>
        !IsNumber(token) || IsMultiple(token, divisor)
        || (Records && Record(token, "multipleOf", location, SchemaMessages.MultipleOf(_index, token, SchemaMessages.Digits(divisor))));

    private bool IsMultiple(int token, long divisor)
    {
        if (divisor <= 0) return true;
        ReadOnlySpan<byte> text = _index.Text(token);
        if (Utf8Parser.TryParse(text, out long value, out int read) && read == text.Length) return value % divisor == 0;

        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(divisor, digits, out int written);
        return IsMultiple(token, digits[..written]);
    }

    private bool IsMultiple(int token, scoped ReadOnlySpan<byte> divisor)
    {
        ReadOnlySpan<byte> text = _index.Text(token);
        Take(text.Length);
        return DecimalMultiple.Of(DecimalNumber.Parse(text), DecimalNumber.Parse(divisor));
    }
}
