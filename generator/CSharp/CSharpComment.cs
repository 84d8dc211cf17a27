using System.Text;

namespace Seedance.Generator.CSharp;

/// <summary>Makes text fit for a comment.</summary>
internal static class CSharpComment
{
    /// <summary>
    /// The text on one line, without anything that ends a comment (a line terminator, <c>*/</c>), hides in it or turns
    /// its direction. For <c>//</c> and for <c>/* */</c> alike.
    /// </summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in XmlText.Readable(text))
        {
            char shown = c is '\n' or '\t' ? ' ' : c;
            if (shown == '/' && line.Length > 0 && line[line.Length - 1] == '*')
                line.Append(' ');
            line.Append(shown);
        }

        return line.ToString().Trim();
    }
}
