using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Seedance.Generator.CSharp;

/// <summary>C# identifiers (C# specification, section 6.4.3), as the compiler reads them: UTF-16 code unit by code unit.</summary>
internal static class CSharpIdentifier
{
    /// <summary>Reserved keywords, and the contextual ones that would mean something else as the name of a type, parameter or local.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue", "_", "and", "async", "await", "dynamic", "extension", "field",
        "file", "from", "global", "init", "managed", "nameof", "nint", "not", "notnull", "nuint", "or", "partial", "record",
        "required", "scoped", "unmanaged", "var", "when", "where", "with", "yield",
    };

    /// <summary>
    /// The name as it is written in code: with <c>@</c> in front of a keyword.
    /// </summary>
    /// <exception cref="ArgumentException">The name is no identifier. The check keeps a document's text from becoming code.</exception>
    public static string Escape(string name)
    {
        if (!IsValid(name))
            throw new ArgumentException("The name is no C# identifier.", nameof(name));
        return Keywords.Contains(name) ? "@" + name : name;
    }

    /// <summary>A dotted name, such as a namespace, with each part escaped.</summary>
    /// <exception cref="ArgumentException">A part is no identifier.</exception>
    public static string EscapeQualified(string name) => string.Join(".", name.Split('.').Select(Escape));

    /// <summary>Whether the text is an identifier, perhaps a keyword; without <c>@</c>, escapes and format characters.</summary>
    public static bool IsValid(string name)
    {
        if (name.Length == 0 || !IsStart(name[0]))
            return false;
        for (int i = 1; i < name.Length; i++)
        {
            if (!IsPart(name[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether an identifier may begin with the character.</summary>
    public static bool IsStart(char c) => c < 0x80
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
        : IsLetter(CharUnicodeInfo.GetUnicodeCategory(c));

    /// <summary>
    /// Whether an identifier may hold the character after its first. Format characters, which C# allows and ignores, are
    /// left out: names that look alike would be different ones.
    /// </summary>
    public static bool IsPart(char c)
    {
        if (c < 0x80)
            return IsStart(c) || c is >= '0' and <= '9';
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
        return IsLetter(category) || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;
    }

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
}
