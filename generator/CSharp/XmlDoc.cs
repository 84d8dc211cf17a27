using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.CSharp;

/// <summary>
/// Writes XML doc comments. The XML is always well-formed and never leaves its comment; one comment has a bounded number
/// of lines and characters, so that a description as long as a book does not become one.
/// </summary>
internal static class XmlDoc
{
    /// <summary>Lines that the descriptions of one comment may fill; closing tags, limits, default and example come on top.</summary>
    public const int MaxLines = 180;

    /// <summary>Characters of one description; the rest is cut off.</summary>
    public const int MaxCharacters = 10_000;

    /// <summary>Characters of a <c>title</c> or <c>summary</c>.</summary>
    private const int MaxSummaryCharacters = 1000;

    /// <summary>Characters of a default value, an example or a limit.</summary>
    private const int MaxValueCharacters = 500;
    private const int MaxLimits = 20;

    /// <summary>Writes <c>&lt;summary&gt;</c> and, where there is more to say, <c>&lt;remarks&gt;</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="docs">What the document says.</param>
    /// <param name="fallbackSummary">The summary, plain text, where the document has none.</param>
    public static void Write(SourceWriter writer, Documentation docs, string fallbackSummary)
    {
        var lines = new XmlDocLines(writer, MaxLines);
        MarkdownText description = Read(docs.Description);
        IReadOnlyList<MarkdownBlock> blocks = description.Blocks;
        int first = 0;
        if (!string.IsNullOrWhiteSpace(docs.Summary))
        {
            MarkdownText summary = Read(docs.Summary);
            bool isParagraph = summary.Blocks.Count > 0 && summary.Blocks[0] is MarkdownParagraph;
            string line = isParagraph ? ((MarkdownParagraph)summary.Blocks[0]).Text : docs.Summary!;
            lines.Inline(XmlText.Readable(XmlText.Cut(line, MaxSummaryCharacters)), summary.Links, "summary");
            if (string.Equals(docs.Summary!.Trim(), docs.Description?.Trim(), StringComparison.Ordinal))
                first = blocks.Count;
        }
        else if (blocks.Count > 0 && blocks[0] is MarkdownParagraph paragraph)
        {
            lines.Inline(paragraph.Text, description.Links, "summary");
            first = 1;
        }
        else
        {
            lines.Text("<summary>" + XmlText.EscapeLine(fallbackSummary) + "</summary>");
        }

        if (first < blocks.Count || docs.Limits.Count > 0 || docs.Default is not null || docs.Example is not null)
        {
            lines.Open("remarks");
            WriteBlocks(lines, description, blocks, first);
            WriteFacts(lines, docs);
            lines.Close("remarks");
        }
    }

    /// <summary>Writes a summary of one line from plain text.</summary>
    public static void Summary(SourceWriter writer, string text) => Element(writer, "summary", "summary", text);

    /// <summary>Writes remarks of one line from plain text.</summary>
    public static void Remarks(SourceWriter writer, string text) => Element(writer, "remarks", "remarks", text);

    /// <summary>Writes <c>&lt;returns&gt;</c> from plain text.</summary>
    public static void Returns(SourceWriter writer, string text) => Element(writer, "returns", "returns", text);

    /// <summary>Writes <c>&lt;param&gt;</c> from plain text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The parameter, as code writes it: an <c>@</c> in front is taken off.</param>
    /// <param name="text">What it is.</param>
    public static void Param(SourceWriter writer, string name, string text) =>
        Element(writer, $"param name=\"{XmlText.EscapeLine(name.TrimStart('@'))}\"", "param", text);

    /// <summary>Writes <c>&lt;param&gt;</c> from a document's words.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The parameter, as code writes it: an <c>@</c> in front is taken off.</param>
    /// <param name="docs">What the document says.</param>
    /// <param name="fallback">What it is, plain text, where the document says nothing.</param>
    public static void Param(SourceWriter writer, string name, Documentation docs, string fallback)
    {
        var lines = new XmlDocLines(writer, MaxLines);
        MarkdownText text = Read(string.IsNullOrWhiteSpace(docs.Description) ? docs.Summary : docs.Description);
        lines.Open($"param name=\"{XmlText.EscapeLine(name.TrimStart('@'))}\"");
        if (text.Blocks.Count == 0)
            lines.Text(XmlText.EscapeLine(fallback));
        else if (text.Blocks.Count == 1 && text.Blocks[0] is MarkdownParagraph only)
            lines.Inline(only.Text, text.Links);
        else
            WriteBlocks(lines, text, text.Blocks, 0);
        WriteFacts(lines, docs);
        lines.Close("param");
    }

    /// <summary>Writes <c>&lt;exception&gt;</c> from plain text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The exception, from <see cref="KnownTypes"/> or a generated type: a name that the compiler finds.</param>
    /// <param name="text">When it is thrown.</param>
    public static void Exception(SourceWriter writer, string type, string text) =>
        Element(writer, $"exception cref=\"{XmlText.EscapeLine(type)}\"", "exception", text);

    private static void Element(SourceWriter writer, string open, string close, string text) =>
        writer.Line($"/// <{open}>{XmlText.EscapeLine(XmlText.Cut(text, MaxCharacters))}</{close}>");

    private static MarkdownText Read(string? markdown) =>
        MarkdownReader.Read(XmlText.Readable(XmlText.Cut(markdown ?? "", MaxCharacters)));

    /// <summary>Limits, default and example: few lines, so they are written even when a long description has filled the comment.</summary>
    private static void WriteFacts(XmlDocLines lines, Documentation docs)
    {
        foreach (string limit in docs.Limits.Take(MaxLimits))
            lines.Text("<para>" + XmlText.EscapeLine(XmlText.Cut(limit, MaxValueCharacters)) + "</para>");
        if (docs.Default is not null)
            lines.Text("<para>Default: <c>" + XmlText.EscapeLine(XmlText.Cut(docs.Default, MaxValueCharacters)) + "</c></para>");
        if (docs.Example is not null)
            lines.Text("<para>Example: <c>" + XmlText.EscapeLine(XmlText.Cut(docs.Example, MaxValueCharacters)) + "</c></para>");
    }

    private static void WriteBlocks(XmlDocLines lines, MarkdownText text, IReadOnlyList<MarkdownBlock> blocks, int first)
    {
        for (int i = first; i < blocks.Count && !lines.IsFull; i++)
        {
            switch (blocks[i])
            {
                case MarkdownParagraph paragraph:
                    lines.Inline(paragraph.Text, text.Links, "para");
                    break;
                case MarkdownCode code:
                    lines.Code(code.Lines);
                    break;
                case MarkdownList list:
                    WriteList(lines, text, list);
                    break;
                case MarkdownTable table:
                    WriteTable(lines, text, table);
                    break;
            }
        }
    }

    private static void WriteList(XmlDocLines lines, MarkdownText text, MarkdownList list)
    {
        lines.Open($"list type=\"{(list.IsOrdered ? "number" : "bullet")}\"");
        foreach (IReadOnlyList<MarkdownBlock> item in list.Items)
        {
            if (lines.IsFull)
                break;
            if (item.Count == 1 && item[0] is MarkdownParagraph only)
            {
                lines.Inline(only.Text, text.Links, "item", "description");
                continue;
            }

            lines.Open("item");
            lines.Open("description");
            WriteBlocks(lines, text, item, 0);
            lines.Close("description");
            lines.Close("item");
        }

        lines.Close("list");
    }

    private static void WriteTable(XmlDocLines lines, MarkdownText text, MarkdownTable table)
    {
        lines.Open("list type=\"table\"");
        for (int i = 0; i < table.Rows.Count && !lines.IsFull; i++)
        {
            string element = i == 0 ? "listheader" : "item";
            var cells = new List<string>();
            foreach (string cell in table.Rows[i])
                cells.Add(MarkdownInline.Render(cell, text.Links));
            string term = cells.Count > 0 ? cells[0] : "";
            string description = cells.Count > 1 ? string.Join("; ", cells.GetRange(1, cells.Count - 1)) : "";
            lines.Text($"<{element}><term>{term}</term><description>{description}</description></{element}>");
        }

        lines.Close("list");
    }
}
