using System;

namespace Seedance.Patterns;

/// <summary>What <c>\p{…}</c> may name (ECMA-262, section 22.2.1.10), as far as it can be checked.</summary>
internal enum UnicodePropertyKind
{
    /// <summary>A general category, or several of them.</summary>
    Category,

    /// <summary>A script, by its place in <see cref="ScriptNames"/>.</summary>
    Script,

    /// <summary>A property that is yes or no, by its place in <see cref="UnicodeProperty.Binary"/>.</summary>
    Binary,
}

/// <summary>A property of code points.</summary>
/// <param name="kind">Of which kind it is.</param>
/// <param name="value">A category's row in <see cref="Categories"/>, a script's or a binary property's place.</param>
internal readonly struct UnicodeProperty(UnicodePropertyKind kind, int value)
{
    internal UnicodePropertyKind Kind { get; } = kind;

    internal int Value { get; } = value;

    /// <summary>
    /// Each general category, or group of them: its names with equals signs between them, the two-letter ones of which it consists last.
    /// </summary>
    internal static readonly string[] Categories =
    [
        "C=Other=Cc Cf Cs Co Cn", "Cc=Control=cntrl=Cc", "Cf=Format=Cf", "Cn=Unassigned=Cn", "Co=Private_Use=Co", "Cs=Surrogate=Cs",
        "L=Letter=Lu Ll Lt Lm Lo", "LC=Cased_Letter=Lu Ll Lt", "Ll=Lowercase_Letter=Ll", "Lm=Modifier_Letter=Lm", "Lo=Other_Letter=Lo",
        "Lt=Titlecase_Letter=Lt", "Lu=Uppercase_Letter=Lu",
        "M=Mark=Combining_Mark=Mn Mc Me", "Mc=Spacing_Mark=Mc", "Me=Enclosing_Mark=Me", "Mn=Nonspacing_Mark=Mn",
        "N=Number=Nd Nl No", "Nd=Decimal_Number=digit=Nd", "Nl=Letter_Number=Nl", "No=Other_Number=No",
        "P=Punctuation=punct=Pc Pd Ps Pe Pi Pf Po", "Pc=Connector_Punctuation=Pc", "Pd=Dash_Punctuation=Pd", "Pe=Close_Punctuation=Pe",
        "Pf=Final_Punctuation=Pf", "Pi=Initial_Punctuation=Pi", "Po=Other_Punctuation=Po", "Ps=Open_Punctuation=Ps",
        "S=Symbol=Sm Sc Sk So", "Sc=Currency_Symbol=Sc", "Sk=Modifier_Symbol=Sk", "Sm=Math_Symbol=Sm", "So=Other_Symbol=So",
        "Z=Separator=Zs Zl Zp", "Zl=Line_Separator=Zl", "Zp=Paragraph_Separator=Zp", "Zs=Space_Separator=Zs",
    ];

    /// <summary>Each binary property: its names with equals signs between them.</summary>
    internal static readonly string[] Binary =
    [
        "Any", "ASCII", "Assigned", "ASCII_Hex_Digit=AHex", "Alphabetic=Alpha", "Emoji", "Emoji_Presentation=EPres",
        "Extended_Pictographic=ExtPict", "Lowercase=Lower", "Uppercase=Upper", "White_Space=space",
    ];

    /// <summary>Finds what stands between the braces; null for what is no property, or none that can be checked.</summary>
    internal static UnicodeProperty? Find(string text)
    {
        int equals = text.IndexOf('=');
        if (equals < 0) return Category(text) ?? Of(UnicodePropertyKind.Binary, IndexOf(Binary, text));

        string value = text.Substring(equals + 1);
        return text.Substring(0, equals) switch
        {
            "General_Category" or "gc" => Category(value),
            "Script" or "sc" => Of(UnicodePropertyKind.Script, ScriptNames.Find(value)),
            _ => null,
        };
    }

    private static UnicodeProperty? Category(string name) => Of(UnicodePropertyKind.Category, IndexOf(Categories, name));

    private static UnicodeProperty? Of(UnicodePropertyKind kind, int value) => value < 0 ? null : new UnicodeProperty(kind, value);

    private static int IndexOf(string[] rows, string name)
    {
        if (name.Length == 0 || name.IndexOf(' ') >= 0 || name.IndexOf('=') >= 0) return -1;
        return Array.FindIndex(rows, row => Array.IndexOf(row.Split('='), name) >= 0);
    }
}
