using System.Collections.Generic;

namespace Seedance.Generator.CSharp;

/// <summary>A block of a Markdown text, as far as doc comments can show one. Texts are inline Markdown, not yet rendered.</summary>
internal abstract record MarkdownBlock;

internal sealed record MarkdownParagraph(string Text) : MarkdownBlock;

internal sealed record MarkdownCode(IReadOnlyList<string> Lines) : MarkdownBlock;

internal sealed record MarkdownList(bool IsOrdered, IReadOnlyList<IReadOnlyList<MarkdownBlock>> Items) : MarkdownBlock;

/// <summary>A table; its first row is the header.</summary>
internal sealed record MarkdownTable(IReadOnlyList<IReadOnlyList<string>> Rows) : MarkdownBlock;

/// <summary>A Markdown text that has been read.</summary>
/// <param name="Blocks">Its blocks; headings are paragraphs, quotations are their content.</param>
/// <param name="Links">Addresses of reference links by their label in lower case.</param>
internal sealed record MarkdownText(IReadOnlyList<MarkdownBlock> Blocks, IReadOnlyDictionary<string, string> Links);
