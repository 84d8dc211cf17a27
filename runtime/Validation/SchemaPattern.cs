using System;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.RegularExpressions;
using Seedance.Patterns;

namespace Seedance.Runtime;

/// <summary>A regular expression of a schema: ECMA-262, with the flag <c>u</c>, matched anywhere in a text.</summary>
/// <remarks>
/// JSON Schema 2020-12 Core, section 6.4. It is translated for .NET when it is first matched: by the engine that never goes back,
/// whose time grows with the length of the text alone, or where that cannot do it (lookarounds, back references), by the other one,
/// which is stopped after a quarter of a second.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaPattern
{
    /// <summary>How long one text may take; one run may take four times as much altogether.</summary>
    internal static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(0.25);

    private static readonly ConcurrentDictionary<string, SchemaPattern> Known = new(StringComparer.Ordinal);

    private volatile Regex? _regex;

    private SchemaPattern(string text) => Text = text;

    /// <summary>The pattern as the document has it.</summary>
    public string Text { get; }

    /// <summary>Whether matching may take long, so that its time is counted.</summary>
    internal bool MayGoBack => (Engine.Options & RegexOptions.NonBacktracking) == 0;

    private Regex Engine => _regex ??= Create(Text);

    /// <summary>The pattern of a text: always the same one.</summary>
    /// <param name="pattern">The regular expression, without slashes around it; the generator has checked it.</param>
    /// <returns>The pattern; its engine is made when it is first used.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public static SchemaPattern Of(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Known.GetOrAdd(pattern, static text => new SchemaPattern(text));
    }

    /// <exception cref="RegexMatchTimeoutException">It took too long.</exception>
    internal bool IsMatch(ReadOnlySpan<char> text) => Engine.IsMatch(text);

    private static Regex Create(string text)
    {
        PatternNode node = PatternParser.Parse(text, out string? error) ?? throw new ArgumentException($"'{text}' is no pattern: {error}");
        string translated = PatternTranslator.Translate(node);
        try
        {
            return new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant, MatchTimeout);
        }
    }
}
