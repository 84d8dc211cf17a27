using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Support;

namespace Seedance.Generator.CSharp;

/// <summary>The lines of one doc comment, up to a bound. What has been opened is closed beyond the bound as well.</summary>
internal sealed class XmlDocLines(SourceWriter writer, int maxLines)
{
    private int _left = maxLines;

    public bool IsFull => _left <= 0;

    /// <param name="element">Name and attributes of the element, already XML.</param>
    public void Open(string element) => Line("<" + element + ">");

    public void Close(string element) => Line("</" + element + ">");

    /// <summary>Writes well-formed content, which may hold several lines.</summary>
    public void Text(string xml)
    {
        foreach (string line in xml.Split('\n'))
            Line(line);
    }

    /// <summary>Writes inline Markdown inside of elements, cut to the lines that are left; nothing when there are none.</summary>
    public void Inline(string markdown, IReadOnlyDictionary<string, string> links, params string[] elements)
    {
        if (IsFull)
            return;
        string[] lines = markdown.Split('\n');
        if (lines.Length > _left)
            markdown = string.Join("\n", lines.Take(_left)) + "…";
        string open = string.Concat(elements.Select(static e => "<" + e + ">"));
        string close = string.Concat(Enumerable.Reverse(elements).Select(static e => "</" + e + ">"));
        Text(open + MarkdownInline.Render(markdown, links) + close);
    }

    /// <summary>Writes a block of code as it is, cut to the lines that are left.</summary>
    public void Code(IReadOnlyList<string> code)
    {
        Open("code");
        foreach (string line in code.Take(Math.Max(0, _left)))
            Line(XmlText.Escape(line));
        Close("code");
    }

    private void Line(string xml)
    {
        writer.Line(xml.Length == 0 ? "///" : "/// " + xml);
        _left--;
    }
}
