using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Seedance.Patterns;

/// <summary>
/// Writes a pattern as one that .NET's engines match alike on well-formed UTF-16: code points beyond the first plane as surrogate
/// pairs, classes as the characters that ECMA-262 means, groups only where something refers to them.
/// </summary>
/// <remarks>One difference is left: in ECMA-262 each round of a loop forgets what the groups inside it matched in the one before.</remarks>
internal sealed class PatternTranslator
{
    private const string Word = "[0-9A-Z_a-z]";

    private readonly StringBuilder _output = new();
    private bool _usesLooks;
    private bool _refersBack;

    /// <summary>The pattern for <see cref="System.Text.RegularExpressions.Regex"/>, without options that change meanings.</summary>
    internal static string Translate(PatternNode pattern)
    {
        var translator = new PatternTranslator();
        translator.Inspect(pattern);

        // No match begins inside a surrogate pair. What consumes characters cannot; what only looks around could.
        if (translator._usesLooks) translator._output.Append(@"(?<![\uD800-\uDBFF])(?:");
        translator.Write(pattern);
        if (translator._usesLooks) translator._output.Append(')');
        return translator._output.ToString();
    }

    private void Inspect(PatternNode node)
    {
        switch (node)
        {
            case AlternativesNode { Options: var options }:
                foreach (PatternNode option in options) Inspect(option);
                break;
            case SequenceNode { Terms: var terms }:
                foreach (PatternNode term in terms) Inspect(term);
                break;
            case RepeatNode { Body: var body }:
                Inspect(body);
                break;
            case GroupNode { Body: var body }:
                Inspect(body);
                break;
            case LookNode { Body: var body }:
                _usesLooks = true;
                Inspect(body);
                break;
            case AssertionNode { Kind: 'b' or 'B' }:
                _usesLooks = true;
                break;
            case BackReferenceNode:
                _refersBack = true;
                break;
        }
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case AlternativesNode { Options: var options }:
                for (int i = 0; i < options.Count; i++)
                {
                    if (i > 0) _output.Append('|');
                    Write(options[i]);
                }

                break;
            case SequenceNode { Terms: var terms }:
                foreach (PatternNode term in terms)
                {
                    if (term is AlternativesNode) WriteGroup("(?:", term);
                    else Write(term);
                }

                break;
            case RepeatNode repeat:
                WriteRepeat(repeat);
                break;
            case CharacterNode characters:
                CharacterWriter.Write(_output, CodePoints.Of(characters));
                break;
            case AssertionNode { Kind: var kind }:
                WriteAssertion(kind);
                break;
            case LookNode look:
                WriteGroup((look.IsBehind ? "(?<" : "(?") + (look.IsNegated ? "!" : "="), look.Body);
                break;
            case GroupNode group:
                WriteGroup(_refersBack ? "(?<" + Digits(group.Number) + ">" : "(?:", group.Body);
                break;
            case BackReferenceNode { Number: var number }:
                // .NET fails where the group has not matched; ECMA-262 goes on.
                _output.Append("(?(").Append(Digits(number)).Append(@")\k<").Append(Digits(number)).Append(">|)");
                break;
        }
    }

    private void WriteRepeat(RepeatNode repeat)
    {
        // Any number of code points is any number of units, as long as pairs are not counted.
        if (repeat is { Body: CharacterNode characters, Least: <= 1, Most: null }
            && CharacterWriter.TryWriteUnits(_output, CodePoints.Of(characters)))
        {
            _output.Append(repeat.Least == 0 ? '*' : '+');
        }
        else
        {
            WriteGroup("(?:", repeat.Body);
            _output.Append((repeat.Least, repeat.Most) switch
            {
                (0, null) => "*",
                (1, null) => "+",
                (0, 1) => "?",
                (_, null) => "{" + Digits(repeat.Least) + ",}",
                _ => "{" + Digits(repeat.Least) + "," + Digits(repeat.Most.Value) + "}",
            });
        }

        if (repeat.IsLazy) _output.Append('?');
    }

    private void WriteAssertion(char kind) => _output.Append(kind switch
    {
        '^' => @"\A",
        '$' => @"\z",
        'b' => $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))",
        _ => $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))",
    });

    private void WriteGroup(string opening, PatternNode body)
    {
        _output.Append(opening);
        Write(body);
        _output.Append(')');
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
