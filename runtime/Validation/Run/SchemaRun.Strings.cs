using System;

namespace Seedance.Runtime;

// The keywords of strings. Lengths count Unicode code points.
public ref partial struct SchemaRun
{
    /// <summary>Checks <c>minLength</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The fewest code points allowed.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.3.2.</remarks>
    public bool MinLength(int token, long limit, string location)
    {
        if (!_index.IsText(token)) return true;

        // So many code points there are at least; mostly that settles it.
        int longest = _index.Tokens[token].IsEscaped ? EscapedText.MaxBytesPerCodePoint : 4;
        if ((_index.Tokens[token].Length + longest - 1) / longest >= limit) return true;

        int length = Length(token);
        return length >= limit || (Records && Record(token, "minLength", location, SchemaMessages.MinLength(length, limit)));
    }

    /// <summary>Checks <c>maxLength</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="limit">The most code points allowed.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Validation, section 6.3.1.</remarks>
    public bool MaxLength(int token, long limit, string location)
    {
        // No code point takes less than a byte; mostly that settles it.
        if (!_index.IsText(token) || _index.Tokens[token].Length <= limit) return true;

        int length = Length(token);
        return length <= limit || (Records && Record(token, "maxLength", location, SchemaMessages.MaxLength(length, limit)));
    }

    private int Length(int token)
    {
        ReadOnlySpan<byte> text = _index.Text(token);
        Take(StepsFor(text.Length));
        return EscapedText.CountCodePoints(text, _index.Tokens[token].IsEscaped);
    }
}
