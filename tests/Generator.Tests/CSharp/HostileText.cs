using System.Text;

namespace Seedance.Generator.Tests.CSharp;

/// <summary>Texts that try to leave a literal, an identifier or a comment. Random ones are the same on every run.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "\"", "\\", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\0", "\t", "\v", "\f", "*/", "/*", "//", "///", "\"\"\"", "{", "}", "{{",
        "\\u000A", "\\\"", "\uD800", "\uDC00", "\uD83D\uDE00", "\u202E", "\u2066", "\u200D", "\uFEFF", "\uFFFE", "\uFFFF", "\u00A0", "a", "7",
        "'", "$", "@", "#if", "\n#error x\n", "<", ">", "&", "&amp;", "&#x2028;", "&#10;", "]]>", "<!--", "-->", "</summary>", "<c>", "<see cref=\"X\"/>",
        "`", "```", "~~~", "*", "**", "_", "[", "]", "(", ")", "![", "](http://x \"y\")", "](javascript:x)", "<https://a.b/?c=\"&d>", "[x]: http://y",
        "- ", "1. ", "\n- ", "\n  - ", "\n    ", "\n> ", "|", "\n|---|---|\n", "# ", " ", "  ", "é", "中", "\u0301", "\u007F", "\u009F",
    ];

    public static IEnumerable<string> Texts(int count)
    {
        foreach (string piece in Pieces)
            yield return piece;
        var random = new Random(20260224);
        for (int i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            int length = random.Next(1, 40);
            for (int p = 0; p < length; p++)
            {
                if (random.Next(6) == 0)
                    text.Append((char)random.Next(0x10000));
                else
                    text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            yield return text.ToString();
        }
    }
}
