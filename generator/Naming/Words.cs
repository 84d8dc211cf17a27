using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Seedance.Generator.CSharp;

namespace Seedance.Generator.Naming;

/// <summary>Turns a document's words into C# identifiers. The same text gives the same name on every machine.</summary>
/// <remarks>
/// Words are split at everything that is neither letter nor digit, never at a change of case. The first letter of each
/// word is upper-cased and the rest kept (<c>taskId</c> is <c>TaskId</c>, <c>HTTPStatus</c> stays), but for a screaming
/// name: without any lower-case letter, and of two or more words or of more than three letters. Its words are lowered
/// (<c>TASK_ID</c> is <c>TaskId</c>, <c>PENDING</c> is <c>Pending</c>; <c>URL</c> and <c>MP4</c> stay). Between two digits
/// a separator is kept as <c>_</c>, and <c>:</c>, <c>/</c> and <c>×</c> as <c>x</c>. A sign in front counts
/// (<c>-1</c> is <c>Minus1</c>). Letters that C# knows are kept in normal form C; a text without any is spelled out.
/// </remarks>
internal static class Words
{
    /// <summary>No name made here is longer, so that a chain of names stays far below the compiler's limit of 1023 bytes.</summary>
    public const int MaxLength = 100;

    /// <summary>The text as a name in PascalCase; always a valid identifier.</summary>
    public static string Pascal(string text)
    {
        string clean = Clean(text);
        var words = new List<string>();
        var separators = new List<string>();
        int i = 0;
        while (i < clean.Length)
        {
            int start = i;
            while (i < clean.Length && !IsWordCharacter(clean[i]))
                i++;
            int word = i;
            while (i < clean.Length && IsWordCharacter(clean[i]))
                i++;
            if (i > word)
            {
                separators.Add(clean.Substring(start, word - start));
                words.Add(clean.Substring(word, i - word));
            }
        }

        if (words.Count == 0)
            return SymbolWords.Spell(text);

        bool isScreaming = IsScreaming(words);
        var name = new StringBuilder(Sign(separators[0]));
        for (int w = 0; w < words.Count; w++)
        {
            string word = isScreaming ? words[w].ToLowerInvariant() : words[w];
            string glue = w > 0 && EndsWithDigit(name) && char.IsDigit(word[0]) ? Glue(separators[w]) : "";
            if (w > 0 && name.Length + glue.Length + word.Length > MaxLength)
                break;
            name.Append(glue).Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        if (!CSharpIdentifier.IsStart(name[0]))
            name.Insert(0, '_');
        return Cut(name.ToString());
    }

    /// <summary>The text as a name in camelCase: a parameter or a local. It may be a keyword.</summary>
    public static string Camel(string text) => LowerFirst(Pascal(text));

    /// <summary>
    /// The name that somebody chose: as it is given when C# allows it, with its first letter in upper case; otherwise
    /// <see cref="Pascal"/> of it.
    /// </summary>
    public static string Chosen(string text)
    {
        string name = text.Trim();
        if (!CSharpIdentifier.IsValid(name) || name.Length > MaxLength)
            return Pascal(text);
        name = name.Normalize(NormalizationForm.FormC);
        bool isName = CSharpIdentifier.IsValid(name) && name.Any(char.IsLetterOrDigit);
        return isName ? char.ToUpperInvariant(name[0]) + name.Substring(1) : Pascal(text);
    }

    /// <summary>Two names as one. The mark in front of a digit goes where a letter is in front of it now.</summary>
    public static string Join(string first, string second)
    {
        bool hasSpareMark = first.Length > 0 && second.Length > 1 && second[0] == '_' && char.IsDigit(second[1])
            && !char.IsDigit(first[first.Length - 1]);
        return first + (hasSpareMark ? second.Substring(1) : second);
    }

    /// <summary>At most <see cref="MaxLength"/> characters of a name.</summary>
    public static string Cut(string name) => name.Length <= MaxLength ? name : name.Substring(0, MaxLength);

    /// <summary>A name in PascalCase as one in camelCase: <c>HTTPStatus</c> is <c>httpStatus</c>.</summary>
    public static string LowerFirst(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            bool isLastOfRun = i + 1 < letters.Length && !char.IsUpper(letters[i + 1]);
            // The last capital of a run begins the next word, unless a digit follows: the run is a word then.
            if (i > 0 && isLastOfRun && char.IsLower(letters[i + 1]))
                break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>Whether the text holds a letter or a digit that can be in a name.</summary>
    public static bool HasWords(string text) => Clean(text).Any(IsWordCharacter);

    /// <summary>
    /// ASCII and the word characters of the text in normal form C; a space for everything else. Normalizing throws on lone
    /// surrogates and noncharacters, so they are out of it before.
    /// </summary>
    private static string Clean(string text)
    {
        if (text.All(static c => c < 0x80))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
            clean.Append(c < 0x80 || IsWordCharacter(c) ? c : c == '×' ? ':' : ' ');
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsWordCharacter(char c) => c != '_' && CSharpIdentifier.IsPart(c)
        && (c < 0x80 || System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.ConnectorPunctuation);

    private static bool IsScreaming(List<string> words)
    {
        int letters = 0;
        foreach (char c in words.SelectMany(static w => w))
        {
            if (char.IsLower(c))
                return false;
            if (char.IsUpper(c))
                letters++;
        }

        return letters > 3 || (letters > 0 && words.Count > 1);
    }

    private static string Sign(string separator) => separator switch
    {
        "-" => "Minus",
        "+" => "Plus",
        _ => "",
    };

    private static string Glue(string separator) => separator.Trim() is ":" or "/" ? "x" : "_";

    private static bool EndsWithDigit(StringBuilder name) => char.IsDigit(name[name.Length - 1]);
}
