using System.Collections.Generic;
using System.Globalization;

namespace Seedance.Patterns;

/// <summary>
/// Reads regular expressions of ECMA-262 (section 22.2.1) as the flag <c>u</c> has them, and takes what real documents write though
/// that flag forbids it, where Annex B.1.2 gives it a meaning: any punctuation behind a backslash, braces and closing brackets that
/// stand for themselves, <c>[\w-.]</c>, quantified lookaheads, and octal escapes that begin with 0.
/// </summary>
/// <remarks>
/// The generator compiles this file as well, to report at build time what cannot be checked. What is read here is all that
/// <c>PatternTranslator</c> can translate.
/// </remarks>
internal sealed partial class PatternParser
{
    /// <summary>Groups nested deeper than this are refused.</summary>
    private const int MaxDepth = 200;

    private readonly string _text;
    private readonly PatternGroups _groups;
    private int _at;
    private int _depth;
    private int _opened;
    private string? _error;

    private PatternParser(string text)
    {
        _text = text;
        _groups = PatternGroups.Of(text);
    }

    private bool IsAtEnd => _at == _text.Length;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern, without slashes around it.</param>
    /// <param name="error">What is wrong with it and where, as the rest of a sentence about it; null when it is read.</param>
    /// <returns>The pattern; null when it is none.</returns>
    internal static PatternNode? Parse(string text, out string? error)
    {
        var parser = new PatternParser(text);
        PatternNode? pattern = parser.Alternatives();
        if (pattern is not null && !parser.IsAtEnd) pattern = parser.Fail("a group is closed that was not opened");
        error = parser._error;
        return pattern;
    }

    private PatternNode? Alternatives()
    {
        var options = new List<PatternNode>();
        do
        {
            if (Sequence() is not { } option) return null;
            options.Add(option);
        }
        while (Take('|'));

        return options.Count == 1 ? options[0] : new AlternativesNode(options);
    }

    private PatternNode? Sequence()
    {
        var terms = new List<PatternNode>();
        while (!IsAtEnd && _text[_at] is not ('|' or ')'))
        {
            if (Term() is not { } term) return null;
            terms.Add(term);
        }

        return terms.Count == 1 ? terms[0] : new SequenceNode(terms);
    }

    private PatternNode? Term()
    {
        int start = _at;
        PatternNode? atom = Atom();
        if (atom is null) return null;

        int quantifier = _at;
        if (!TakeQuantifier(out int least, out int? most)) return _error is null ? atom : null;
        if (atom is AssertionNode or LookNode { IsBehind: true })
        {
            _at = quantifier;
            return Fail($"'{_text.Substring(start, quantifier - start)}' cannot be repeated");
        }

        return new RepeatNode(atom, least, most, isLazy: Take('?'));
    }

    private PatternNode? Atom()
    {
        switch (_text[_at])
        {
            case '^' or '$':
                return new AssertionNode(_text[_at++]);
            case '(':
                return Group();
            case '[':
                return Class();
            case '.':
                _at++;
                return new CharacterNode([Single('\n'), Single('\r'), Single(0x2028), Single(0x2029)], isNegated: true);
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                return Fail("there is nothing to repeat");
            case '{' when TakeQuantifier(out _, out _) || _error is not null:
                return _error is null ? Fail("there is nothing to repeat") : null;
            default:
                return Literal(CodePoint());
        }
    }

    private PatternNode? Group()
    {
        int start = _at++;
        int number = 0;
        bool isLook = false;
        bool isBehind = false;
        bool isNegated = false;
        if (!Take('?')) number = ++_opened;
        else if (Take("<=") || Take("<!"))
        {
            isLook = isBehind = true;
            isNegated = _text[_at - 1] == '!';
        }
        else if (Take("=") || Take("!"))
        {
            isLook = true;
            isNegated = _text[_at - 1] == '!';
        }
        else if (Take("<"))
        {
            number = ++_opened;
            if (GroupName() is not { } name) return null;
            if (_groups.Find(name) != number) return Fail($"two groups have the name '{name}'");
        }
        else if (!Take(":"))
        {
            _at = start;
            return Fail("'(?' does not begin a group of ECMA-262");
        }

        if (++_depth > MaxDepth) return Fail("groups are nested too deep");
        PatternNode? body = Alternatives();
        _depth--;
        if (body is null) return null;
        if (!Take(')'))
        {
            _at = start;
            return Fail("a group is not closed");
        }

        if (isLook) return new LookNode(body, isBehind, isNegated);
        return number > 0 ? new GroupNode(body, number) : body is CharacterNode ? body : new SequenceNode([body]);
    }

    /// <summary>The name of a group and the bracket behind it.</summary>
    private string? GroupName()
    {
        int start = _at;
        while (!IsAtEnd && (_text[_at] is '$' or '_' || char.IsLetterOrDigit(_text[_at]) || char.IsSurrogate(_text[_at]))) _at++;
        string name = _text.Substring(start, _at - start);
        if (name.Length > 0 && !char.IsDigit(name[0]) && Take('>')) return name;
        Fail("a group's name is none");
        return null;
    }

    /// <summary>Takes <c>*</c>, <c>+</c>, <c>?</c> or numbers in braces, if that is what comes next. Other braces stand for themselves.</summary>
    private bool TakeQuantifier(out int least, out int? most)
    {
        least = 0;
        most = null;
        if (Take('*')) return true;
        if (Take('+'))
        {
            least = 1;
            return true;
        }

        if (Take('?'))
        {
            most = 1;
            return true;
        }

        int start = _at;
        if (Take('{') && Number() is { } first)
        {
            least = first;
            most = first;
            bool isOpen = Take(',');
            if (isOpen) most = Number();
            if (Take('}'))
            {
                if (most >= least || most is null) return true;
                _at = start;
                Fail("the numbers of a quantifier are out of order");
                return false;
            }
        }

        _at = start;
        return false;
    }

    /// <summary>Digits, if these come next. More than an <c>int</c> holds is the most that it holds: no text is longer.</summary>
    private int? Number()
    {
        int start = _at;
        while (!IsAtEnd && _text[_at] is >= '0' and <= '9') _at++;
        if (_at == start) return null;
        return int.TryParse(_text.Substring(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : int.MaxValue;
    }

    /// <summary>The code point at hand.</summary>
    private int CodePoint()
    {
        int codePoint = char.IsHighSurrogate(_text[_at]) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1])
            ? char.ConvertToUtf32(_text[_at], _text[_at + 1])
            : _text[_at];
        _at += codePoint > 0xFFFF ? 2 : 1;
        return codePoint;
    }

    private static CharacterNode Literal(int codePoint) => new([Single(codePoint)], isNegated: false);

    private static RangeItem Single(int codePoint) => new(codePoint, codePoint);

    private bool Take(char expected)
    {
        if (IsAtEnd || _text[_at] != expected) return false;
        _at++;
        return true;
    }

    private bool Take(string expected)
    {
        if (string.CompareOrdinal(_text, _at, expected, 0, expected.Length) != 0) return false;
        _at += expected.Length;
        return true;
    }

    /// <summary>Notes what is wrong at the place that is being read.</summary>
    private PatternNode? Fail(string what)
    {
        _error ??= what + " (at character " + (_at + 1).ToString(CultureInfo.InvariantCulture) + ")";
        return null;
    }
}
