using System;
using System.Collections.Generic;
using System.Linq;

namespace Seedance.Generator.CSharp;

/// <summary>
/// Reads the blocks of a Markdown text: what CommonMark 0.31 and GitHub's tables have in common with the descriptions of
/// real documents. Every line is looked at a fixed number of times for each level of nesting, and the levels are bounded.
/// </summary>
internal sealed class MarkdownReader
{
    /// <summary>Lists and quotations nested deeper than this are read as paragraphs.</summary>
    private const int MaxDepth = 5;

    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    private MarkdownReader()
    {
    }

    /// <param name="text">The text, with <c>\n</c> as its only line end.</param>
    public static MarkdownText Read(string text)
    {
        var reader = new MarkdownReader();
        List<MarkdownBlock> blocks = reader.Blocks([.. text.Replace("\t", "    ").Split('\n')], 0);
        return new MarkdownText(blocks, reader._links);
    }

    private List<MarkdownBlock> Blocks(List<string> lines, int depth)
    {
        var blocks = new List<MarkdownBlock>();
        var paragraph = new List<string>();
        int i = 0;
        while (i < lines.Count)
        {
            var line = new MarkdownLine(lines[i]);
            if (line.IsBlank)
            {
                EndParagraph();
                i++;
            }
            else if (line.FenceLength > 0)
            {
                EndParagraph();
                blocks.Add(FencedCode(lines, ref i));
            }
            else if (line.Indent >= 4 && paragraph.Count == 0)
            {
                blocks.Add(IndentedCode(lines, ref i));
            }
            else if (line.Heading is { } heading)
            {
                EndParagraph();
                paragraph.Add(heading);
                EndParagraph();
                i++;
            }
            else if (line.IsUnderline || line.IsThematicBreak)
            {
                EndParagraph();
                i++;
            }
            else if (depth < MaxDepth && line.Content[0] == '>')
            {
                EndParagraph();
                blocks.AddRange(Blocks(Quotation(lines, ref i), depth + 1));
            }
            else if (depth < MaxDepth && line.Marker is { } marker && (paragraph.Count == 0 || marker.MayInterrupt))
            {
                EndParagraph();
                blocks.Add(List(lines, ref i, marker, depth));
            }
            else if (paragraph.Count == 0 && IsTable(lines, i))
            {
                blocks.Add(Table(lines, ref i));
            }
            else
            {
                if (paragraph.Count > 0 || !IsDefinition(line.Content))
                    paragraph.Add(line.Content.TrimEnd());
                i++;
            }
        }

        EndParagraph();
        return blocks;

        void EndParagraph()
        {
            if (paragraph.Count > 0)
                blocks.Add(new MarkdownParagraph(string.Join("\n", paragraph)));
            paragraph.Clear();
        }
    }

    private static MarkdownCode FencedCode(List<string> lines, ref int i)
    {
        var open = new MarkdownLine(lines[i++]);
        var code = new List<string>();
        while (i < lines.Count)
        {
            var line = new MarkdownLine(lines[i++]);
            if (line.ClosesFence(open))
                break;
            code.Add(line.WithoutIndent(open.Indent));
        }

        return new MarkdownCode(code);
    }

    private static MarkdownCode IndentedCode(List<string> lines, ref int i)
    {
        var code = new List<string>();
        for (; i < lines.Count; i++)
        {
            var line = new MarkdownLine(lines[i]);
            if (!line.IsBlank && line.Indent < 4)
                break;
            code.Add(line.WithoutIndent(4));
        }

        while (code.Count > 0 && code[code.Count - 1].Trim().Length == 0)
            code.RemoveAt(code.Count - 1);
        return new MarkdownCode(code);
    }

    private static List<string> Quotation(List<string> lines, ref int i)
    {
        var quoted = new List<string>();
        for (; i < lines.Count; i++)
        {
            var line = new MarkdownLine(lines[i]);
            if (line.IsBlank || line.Content[0] != '>')
                break;
            quoted.Add(line.Content.Length > 1 && line.Content[1] == ' ' ? line.Content.Substring(2) : line.Content.Substring(1));
        }

        return quoted;
    }

    private MarkdownList List(List<string> lines, ref int i, MarkdownMarker first, int depth)
    {
        var items = new List<IReadOnlyList<MarkdownBlock>>();
        while (i < lines.Count && new MarkdownLine(lines[i]).Marker is { } marker && marker.Kind == first.Kind)
            items.Add(Blocks(Item(lines, ref i, marker), depth + 1));
        return new MarkdownList(first.IsOrdered, items);
    }

    /// <summary>The lines of one list item, without their indentation. Leaves <paramref name="i"/> at the next item or behind the list.</summary>
    private static List<string> Item(List<string> lines, ref int i, MarkdownMarker marker)
    {
        var item = new List<string> { lines[i++].Substring(marker.Width) };
        int blanks = 0;
        for (; i < lines.Count; i++)
        {
            var line = new MarkdownLine(lines[i]);
            if (line.IsBlank)
            {
                blanks++;
                continue;
            }

            bool belongs = line.Indent >= marker.Width || (blanks == 0 && line.ContinuesParagraph);
            if (!belongs)
                break;
            for (; blanks > 0; blanks--)
                item.Add("");
            item.Add(line.WithoutIndent(marker.Width));
        }

        return item;
    }

    private static bool IsTable(List<string> lines, int i) =>
        i + 1 < lines.Count && lines[i].IndexOf('|') >= 0 && lines[i + 1].IndexOf('|') >= 0 && lines[i + 1].IndexOf('-') >= 0
        && lines[i + 1].All(static c => c is '|' or '-' or ':' or ' ');

    private static MarkdownTable Table(List<string> lines, ref int i)
    {
        var rows = new List<IReadOnlyList<string>> { Cells(lines[i]) };
        for (i += 2; i < lines.Count && lines[i].IndexOf('|') >= 0; i++)
            rows.Add(Cells(lines[i]));
        return new MarkdownTable(rows);
    }

    private static List<string> Cells(string row)
    {
        row = row.Trim();
        var cells = new List<string>();
        int start = row[0] == '|' ? 1 : 0;
        for (int i = start; i < row.Length; i++)
        {
            if (row[i] == '\\')
            {
                i++;
            }
            else if (row[i] == '|')
            {
                cells.Add(row.Substring(start, i - start).Replace("\\|", "|").Trim());
                start = i + 1;
            }
        }

        if (start < row.Length)
            cells.Add(row.Substring(start).Replace("\\|", "|").Trim());
        return cells;
    }

    /// <summary>Takes note of a link reference definition: <c>[label]: address</c>.</summary>
    private bool IsDefinition(string content)
    {
        int end = content.IndexOf("]:", StringComparison.Ordinal);
        if (content[0] != '[' || end < 2)
            return false;
        string address = content.Substring(end + 2).Trim().Split(' ')[0].Trim('<', '>');
        string label = content.Substring(1, end - 1).ToLowerInvariant();
        if (address.Length == 0)
            return false;
        if (!_links.ContainsKey(label))
            _links.Add(label, address);
        return true;
    }
}
