using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

namespace Seedance.Generator.CSharp;

/// <summary>
/// Renders inline Markdown as the content of a doc comment: code as <c>&lt;c&gt;</c>, links to absolute addresses as
/// <c>&lt;see href&gt;</c>, images as their text; emphasis loses its marks; everything else, HTML included, is text.
/// </summary>
internal sealed class MarkdownInline
{
    /// <summary>Brackets nested deeper than this are text.</summary>
    private const int MaxDepth = 4;
    private const int MaxEntityLength = 32;

    private readonly string _text;
    private readonly MarkdownSpans _spans;
    private readonly IReadOnlyDictionary<string, string> _links;
    private readonly StringBuilder _result = new();

    private MarkdownInline(string text, IReadOnlyDictionary<string, string> links)
    {
        _text = text;
        _links = links;
        _spans = MarkdownSpans.Find(text);
    }

    /// <param name="text">Inline Markdown, already <see cref="XmlText.Readable"/>.</param>
    /// <param name="links">Addresses of reference links by their label in lower case.</param>
    /// <returns>Well-formed XML content with the line ends of the text.</returns>
    public static string Render(string text, IReadOnlyDictionary<string, string> links)
    {
        var inline = new MarkdownInline(text, links);
        inline.Append(0, text.Length, isInLink: false, depth: 0);
        return inline._result.ToString();
    }

    private void Append(int start, int end, bool isInLink, int depth)
    {
        int i = start;
        while (i < end)
        {
            char c = _text[i];
            if (c == '\\' && i + 1 < end && MarkdownSpans.IsAsciiPunctuation(_text[i + 1]))
            {
                XmlText.AppendEscaped(_result, _text[i + 1]);
                i += 2;
            }
            else if (_spans.Codes.TryGetValue(i, out (int Content, int ContentEnd, int End) code))
            {
                AppendCode(_text.Substring(code.Content, code.ContentEnd - code.Content));
                i = code.End;
            }
            else if (_spans.DroppedMarks.TryGetValue(i, out int length))
            {
                i += length;
            }
            else if (_spans.Autolinks.TryGetValue(i, out int close))
            {
                string address = _text.Substring(i + 1, close - i - 1);
                AppendLink(address, isInLink, () => AppendText(address));
                i = close + 1;
            }
            else if (depth < MaxDepth && c == '!' && i + 1 < end && TryLink(i + 1, end, out int altEnd, out int imageEnd, out _))
            {
                Append(i + 2, altEnd, isInLink: true, depth + 1);
                i = imageEnd;
            }
            else if (depth < MaxDepth && c == '[' && TryLink(i, end, out int textEnd, out int linkEnd, out string target))
            {
                int textStart = i + 1;
                AppendLink(target, isInLink, () => Append(textStart, textEnd, isInLink: true, depth + 1));
                i = linkEnd;
            }
            else if (c == '&' && TryEntity(i, end, out string decoded, out int entityEnd))
            {
                AppendText(decoded);
                i = entityEnd;
            }
            else
            {
                XmlText.AppendEscaped(_result, c);
                i++;
            }
        }
    }

    private void AppendCode(string content)
    {
        content = content.Replace('\n', ' ');
        if (content.Length > 2 && content[0] == ' ' && content[content.Length - 1] == ' ')
            content = content.Substring(1, content.Length - 2);
        _result.Append("<c>");
        AppendText(content);
        _result.Append("</c>");
    }

    private void AppendLink(string address, bool isInLink, Action appendContent)
    {
        bool isLink = !isInLink && IsAbsolute(address);
        if (isLink)
            _result.Append("<see href=\"").Append(XmlText.Escape(address)).Append("\">");
        int length = _result.Length;
        appendContent();
        if (isLink)
        {
            // A link without text, around an image without a description for example, shows its address.
            if (_result.Length == length)
                AppendText(address);
            _result.Append("</see>");
        }
    }

    private void AppendText(string text)
    {
        foreach (char c in text)
            XmlText.AppendEscaped(_result, c);
    }

    /// <summary>Reads <c>[text](address "title")</c>, <c>[text][label]</c>, <c>[label][]</c> or <c>[label]</c> at an opening bracket.</summary>
    private bool TryLink(int open, int end, out int textEnd, out int linkEnd, out string target)
    {
        target = "";
        linkEnd = 0;
        if (!_spans.Brackets.TryGetValue(open, out textEnd) || textEnd >= end)
            return false;
        int next = textEnd + 1;
        if (next < end && _text[next] == '(' && MarkdownDestination.TryRead(_text, next, end, out target, out linkEnd))
            return true;
        string label = _text.Substring(open + 1, Math.Min(textEnd - open - 1, MarkdownDestination.MaxLength));
        linkEnd = next;
        if (next < end && _text[next] == '[' && _spans.Brackets.TryGetValue(next, out int labelEnd) && labelEnd < end)
        {
            if (labelEnd > next + 1)
                label = _text.Substring(next + 1, Math.Min(labelEnd - next - 1, MarkdownDestination.MaxLength));
            linkEnd = labelEnd + 1;
        }

        return _links.Count > 0 && _links.TryGetValue(label.ToLowerInvariant(), out target!);
    }

    private bool TryEntity(int start, int end, out string decoded, out int entityEnd)
    {
        decoded = "";
        entityEnd = 0;
        int close = _text.IndexOf(';', start, Math.Min(MaxEntityLength, end - start));
        if (close < 0)
            return false;
        string entity = _text.Substring(start, close - start + 1);
        decoded = WebUtility.HtmlDecode(entity);
        if (decoded == entity)
            return false;
        // A reference such as &#x2028; must not bring in what was taken out before.
        decoded = XmlText.Readable(decoded).Replace('\n', ' ');
        entityEnd = close + 1;
        return true;
    }

    private static bool IsAbsolute(string address)
    {
        bool hasScheme = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        return hasScheme && Uri.TryCreate(address, UriKind.Absolute, out _);
    }
}
