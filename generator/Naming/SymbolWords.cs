using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Seedance.Generator.Naming;

/// <summary>Names of texts that hold no letter and no digit: operators, punctuation, emoji, nothing at all.</summary>
internal static class SymbolWords
{
    /// <summary>More characters than this are not spelled out.</summary>
    private const int MaxCharacters = 8;

    private static readonly Dictionary<string, string> Operators = new()
    {
        [""] = "Empty",
        ["<="] = "LessOrEqual",
        [">="] = "GreaterOrEqual",
        ["!="] = "NotEqual",
        ["<>"] = "NotEqual",
        ["=="] = "EqualEqual",
        ["&&"] = "And",
        ["||"] = "Or",
        ["..."] = "Ellipsis",
    };

    private static readonly Dictionary<char, string> Symbols = new()
    {
        [' '] = "Space",
        ['!'] = "Exclamation",
        ['"'] = "Quote",
        ['#'] = "Hash",
        ['$'] = "Dollar",
        ['%'] = "Percent",
        ['&'] = "Ampersand",
        ['\''] = "Apostrophe",
        ['('] = "LeftParenthesis",
        [')'] = "RightParenthesis",
        ['*'] = "Star",
        ['+'] = "Plus",
        [','] = "Comma",
        ['-'] = "Minus",
        ['.'] = "Dot",
        ['/'] = "Slash",
        [':'] = "Colon",
        [';'] = "Semicolon",
        ['<'] = "Less",
        ['='] = "Equal",
        ['>'] = "Greater",
        ['?'] = "Question",
        ['@'] = "At",
        ['['] = "LeftBracket",
        ['\\'] = "Backslash",
        [']'] = "RightBracket",
        ['^'] = "Caret",
        ['_'] = "Underscore",
        ['`'] = "Backtick",
        ['{'] = "LeftBrace",
        ['|'] = "Pipe",
        ['}'] = "RightBrace",
        ['~'] = "Tilde",
    };

    /// <summary>The words of the symbols; <c>U1F600</c>, the code point, for one that has no word here.</summary>
    public static string Spell(string text)
    {
        if (Operators.TryGetValue(text, out string? known))
            return known;
        var name = new StringBuilder();
        for (int i = 0, count = 0; i < text.Length && count < MaxCharacters; i++, count++)
        {
            if (Symbols.TryGetValue(text[i], out string? word))
            {
                name.Append(word);
                continue;
            }

            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            int codePoint = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            name.Append('U').Append(codePoint.ToString("X4", CultureInfo.InvariantCulture));
            if (isPair)
                i++;
        }

        return name.ToString();
    }
}
