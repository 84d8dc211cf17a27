using System.Collections.Generic;

namespace Seedance.Patterns;

// Escapes and classes.
internal sealed partial class PatternParser
{
    /// <summary>Letters behind a backslash that stand for a control character.</summary>
    private const string ControlLetters = "fnrtv";
    private const string Controls = "\f\n\r\t\v";

    /// <summary>What begins with a backslash outside a class.</summary>
    private PatternNode? Escape()
    {
        if (_at + 1 == _text.Length) return Fail("a backslash stands at the end");
        char letter = _text[_at + 1];
        switch (letter)
        {
            case 'b' or 'B':
                _at += 2;
                return new AssertionNode(letter);
            case 'k':
                return NamedReference();
            case >= '1' and <= '9':
                return NumberedReference();
            default:
                return ClassEscape() is { } item ? new CharacterNode([item], isNegated: false) : null;
        }
    }

    private PatternNode? NumberedReference()
    {
        int start = _at++;
        int number = Number() ?? 0;
        if (number <= _groups.Count) return new BackReferenceNode(number);
        _at = start;
        return Fail($"there is no group {number}");
    }

    private PatternNode? NamedReference()
    {
        int start = _at;
        _at += 2;
        if (!Take('<'))
        {
            _at = start;
            return Fail("'\\k' has no name");
        }

        if (GroupName() is not { } name) return null;
        int number = _groups.Find(name);
        if (number > 0) return new BackReferenceNode(number);
        _at = start;
        return Fail($"there is no group '{name}'");
    }

    private PatternNode? Class()
    {
        int start = _at++;
        bool isNegated = Take('^');
        var items = new List<CharacterItem>();
        while (!Take(']'))
        {
            if (IsAtEnd)
            {
                _at = start;
                return Fail("a class is not closed");
            }

            int rangeStart = _at;
            if (ClassAtom() is not { } first) return null;
            items.Add(first);

            // A hyphen at the end of the class, and one beside a class escape, stands for itself.
            if (_at + 1 >= _text.Length || _text[_at] != '-' || _text[_at + 1] == ']') continue;
            _at++;
            if (ClassAtom() is not { } last) return null;
            if (first is RangeItem low && last is RangeItem high)
            {
                if (low.First > high.First)
                {
                    _at = rangeStart;
                    return Fail("a range of characters is out of order");
                }

                items[items.Count - 1] = new RangeItem(low.First, high.First);
            }
            else
            {
                items.Add(Single('-'));
                items.Add(last);
            }
        }

        return new CharacterNode(items, isNegated);
    }

    private CharacterItem? ClassAtom()
    {
        if (_text[_at] != '\\') return Single(CodePoint());
        if (!Take("\\b")) return ClassEscape();
        return Single('\b');
    }

    /// <summary>An escape that means the same inside and outside of a class: characters, of a kind or a single one.</summary>
    private CharacterItem? ClassEscape()
    {
        int start = _at++;
        if (IsAtEnd) return NoEscape(start, "a backslash stands at the end");
        char letter = _text[_at++];
        switch (letter)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                return new EscapeItem(letter);
            case 'p' or 'P':
                return Property(start, letter == 'P');
            case 'c' when !IsAtEnd && IsAsciiLetter(_text[_at]):
                return Single(_text[_at++] % 32);
            case 'x':
                return Hexadecimal(2) is { } unit ? Single(unit) : NoEscape(start, "'\\x' needs two hexadecimal digits");
            case 'u':
                return UnicodeEscape() is { } codePoint
                    ? Single(codePoint)
                    : NoEscape(start, "'\\u' needs four hexadecimal digits, or some in braces");
            case '0':
                return Single(Octal());
            case 'f' or 'n' or 'r' or 't' or 'v':
                return Single(Controls[ControlLetters.IndexOf(letter)]);
            default:
                if (IsAsciiLetter(letter) || letter is >= '1' and <= '9') return NoEscape(start, $"'\\{letter}' is no escape of ECMA-262");
                _at--;
                return Single(CodePoint());
        }
    }

    private CharacterItem? Property(int start, bool isNegated)
    {
        int end = Take('{') ? _text.IndexOf('}', _at) : -1;
        if (end < 0) return NoEscape(start, "'\\p' needs a name in braces");
        string name = _text.Substring(_at, end - _at);
        if (UnicodeProperty.Find(name) is not { } property)
            return NoEscape(start, $"'{name}' is no category or script of Unicode that can be checked");
        _at = end + 1;
        return new PropertyItem(property, isNegated);
    }

    /// <summary>What follows <c>\u</c>. Two escapes that are a surrogate pair are one code point.</summary>
    private int? UnicodeEscape()
    {
        if (Take('{'))
        {
            int start = _at;
            int value = 0;
            while (!IsAtEnd && HexadecimalDigit(_text[_at]) is >= 0 and var digit && value <= 0x10FFFF)
            {
                value = (value * 16) + digit;
                _at++;
            }

            return _at > start && value <= 0x10FFFF && Take('}') ? value : null;
        }

        if (Hexadecimal(4) is not { } first) return null;
        int behind = _at;
        if (first is >= 0xD800 and <= 0xDBFF && Take("\\u") && Hexadecimal(4) is >= 0xDC00 and <= 0xDFFF and var second)
            return char.ConvertToUtf32((char)first, (char)second);
        _at = behind;
        return first;
    }

    private int? Hexadecimal(int digits)
    {
        if (_at + digits > _text.Length) return null;
        int value = 0;
        for (int i = 0; i < digits; i++)
        {
            int digit = HexadecimalDigit(_text[_at + i]);
            if (digit < 0) return null;
            value = (value * 16) + digit;
        }

        _at += digits;
        return value;
    }

    /// <summary>Up to two more octal digits behind a 0.</summary>
    private int Octal()
    {
        int value = 0;
        for (int i = 0; i < 2 && !IsAtEnd && _text[_at] is >= '0' and <= '7'; i++) value = (value * 8) + (_text[_at++] - '0');
        return value;
    }

    private CharacterItem? NoEscape(int start, string what)
    {
        _at = start;
        Fail(what);
        return null;
    }

    private static int HexadecimalDigit(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };

    private static bool IsAsciiLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
