using System;
using System.Collections.Generic;
using System.Globalization;

namespace Seedance.Patterns;

/// <summary>The code points that the parts of a class stand for.</summary>
internal static class CodePoints
{
    /// <summary>Beyond this no plane is assigned, but for 14 (tags) and the private ones.</summary>
    private const int FirstEmptyPlane = 0x40000;
    private const int FirstSpecialPlane = 0xE0000;

    /// <summary>The two-letter names of the general categories, in the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary>The ranges of each general category. Made when a pattern first asks for one.</summary>
    private static readonly Lazy<CodePointSet[]> Categories = new(ReadCategories);

    internal static CodePointSet Of(CharacterNode node)
    {
        var all = new CodePointSet();
        foreach (CharacterItem item in node.Items) Add(all, item);
        return node.IsNegated ? all.Complement() : all;
    }

    private static void Add(CodePointSet set, CharacterItem item)
    {
        switch (item)
        {
            case RangeItem range:
                set.Add(range.First, range.Last);
                break;
            case EscapeItem escape:
                CodePointSet kind = Escape(char.ToLowerInvariant(escape.Letter));
                set.AddAll(char.IsUpper(escape.Letter) ? kind.Complement() : kind);
                break;
            case PropertyItem property:
                CodePointSet those = Property(property.Property);
                set.AddAll(property.IsNegated ? those.Complement() : those);
                break;
        }
    }

    /// <summary>ECMA-262, section 22.2.2.9.</summary>
    private static CodePointSet Escape(char letter)
    {
        ReadOnlySpan<(int First, int Last)> ranges = letter switch
        {
            'd' => [('0', '9')],
            'w' => [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
            _ =>
            [
                ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F),
                (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
            ],
        };
        var set = new CodePointSet();
        foreach ((int first, int last) in ranges) set.Add(first, last);
        return set;
    }

    private static CodePointSet Property(UnicodeProperty property)
    {
        switch (property.Kind)
        {
            case UnicodePropertyKind.Category:
                return Category(UnicodeProperty.Categories[property.Value]);
            case UnicodePropertyKind.Script:
                return Collect(ScriptTable.All(), range => range.Value == property.Value);
            default:
                string name = UnicodeProperty.Binary[property.Value].Split('=')[0];
                return name is "Assigned" ? Category("=Cn").Complement() : BinaryPropertyTable.Find(name);
        }
    }

    /// <summary>The categories that a row of <see cref="UnicodeProperty.Categories"/> ends with.</summary>
    private static CodePointSet Category(string row)
    {
        var set = new CodePointSet();
        foreach (string name in row.Substring(row.LastIndexOf('=') + 1).Split(' '))
            set.AddAll(Categories.Value[Array.IndexOf(CategoryNames, name)]);
        return set;
    }

    internal static CodePointSet Collect(PackedRanges ranges, Func<(int Start, int End, byte Value), bool> fits)
    {
        var set = new CodePointSet();
        while (ranges.MoveNext())
        {
            if (fits((ranges.Start, ranges.End, ranges.Value))) set.Add(ranges.Start, ranges.End - 1);
        }

        return set;
    }

    private static CodePointSet[] ReadCategories()
    {
        var sets = new List<CodePointSet>();
        foreach (string _ in CategoryNames) sets.Add(new CodePointSet());
        int start = 0;
        UnicodeCategory category = CategoryOf(0);
        for (int codePoint = 1; codePoint <= CodePointSet.Last; codePoint++)
        {
            if (codePoint == FirstEmptyPlane) codePoint = FirstSpecialPlane;
            UnicodeCategory next = CategoryOf(codePoint);
            if (next == category) continue;
            sets[(int)category].Add(start, codePoint - 1);
            start = codePoint;
            category = next;
        }

        sets[(int)category].Add(start, CodePointSet.Last);
        return [.. sets];
    }

    private static UnicodeCategory CategoryOf(int codePoint) =>
#if NET
        CharUnicodeInfo.GetUnicodeCategory(codePoint);
#else
        codePoint is >= 0xD800 and <= 0xDFFF
            ? UnicodeCategory.Surrogate
            : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
#endif
}
