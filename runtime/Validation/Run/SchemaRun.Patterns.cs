using System;
using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Seedance.Runtime;

// The keywords with regular expressions.
public ref partial struct SchemaRun
{
    private const int StackCharacters = 256;

    /// <summary>How many matches that take as long as they may end the run.</summary>
    private const int MaxSlowMatches = 4;

    /// <summary>Whether a match has taken too long.</summary>
    internal readonly bool HasSlowMatch => _slowMatch is not null;

    /// <summary>Checks <c>pattern</c>.</summary>
    /// <param name="token">The value.</param>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>
    /// JSON Schema 2020-12 Validation, section 6.3.3. A match that takes too long ends the run with an error that says so.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public bool Pattern(int token, SchemaPattern pattern, string location) =>
        !_index.IsText(token) || Matches(token, pattern, "pattern", location)
        || (Records && Record(token, "pattern", location, SchemaMessages.Pattern(_index, token, pattern.Text)));

    /// <summary>Whether the name of a member matches a pattern of <c>patternProperties</c>.</summary>
    /// <param name="name">The token of the member's name.</param>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>True when it matches.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 10.3.2.2. A match that takes too long ends the run with an error that says so.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public bool NameMatches(int name, SchemaPattern pattern, string location) => Matches(name, pattern, "patternProperties", location);

    private bool Matches(int token, SchemaPattern pattern, string keyword, string location)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ReadOnlySpan<byte> text = _index.Text(token);
        if (!Take(1 + (text.Length >> 2))) return false;

        // No character takes fewer bytes than units.
        char[]? rented = text.Length > StackCharacters ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> buffer = rented ?? stackalloc char[StackCharacters];
        int length = _index.Tokens[token].IsEscaped ? EscapedText.Unescape(text, buffer) : Encoding.UTF8.GetChars(text, buffer);
        bool matches = Matches(buffer[..length], pattern, out bool isTooSlow);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        if (!isTooSlow) return matches;

        // The second run, which knows where references were entered, says it better; but it may be the faster one.
        if (_collects || _slowMatch is null)
        {
            string whole = _collects ? KeywordLocation(location) : location;
            _slowMatch = new Failure(token, keyword, whole, SchemaMessages.SlowPattern(_index, token, pattern.Text));
        }

        _steps = -1;
        return false;
    }

    private bool Matches(scoped ReadOnlySpan<char> text, SchemaPattern pattern, out bool isTooSlow)
    {
        long start = pattern.MayGoBack ? Stopwatch.GetTimestamp() : 0;
        bool matches = false;
        isTooSlow = false;
        try
        {
            matches = pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            isTooSlow = true;
        }

        if (start == 0) return matches;
        _patternTime += Stopwatch.GetTimestamp() - start;
        isTooSlow |= _patternTime > MaxSlowMatches * SchemaPattern.MatchTimeout.TotalSeconds * Stopwatch.Frequency;
        return matches;
    }
}
