using System;
using System.Collections.Generic;

namespace Seedance.Generator.CSharp;

/// <summary>Where the spans of an inline Markdown text begin and end, found in one pass.</summary>
internal sealed class MarkdownSpans
{
    private readonly string _text;

    /// <summary>Openers of emphasis that wait for their closer, by mark and length.</summary>
    private readonly Dictionary<(char Mark, int Length), Stack<int>> _openMarks = [];
    private readonly Stack<int> _openBrackets = new();

    /// <summary>Lengths of backtick runs that have no closer any more: looked for once only.</summary>
    private readonly HashSet<int> _unclosedRuns = [];

    private MarkdownSpans(string text) => _text = text;

    /// <summary>Code spans by the place of their first backtick.</summary>
    public Dictionary<int, (int Content, int ContentEnd, int End)> Codes { get; } = [];

    /// <summary>Closing brackets by their opening bracket.</summary>
    public Dictionary<int, int> Brackets { get; } = [];

    /// <summary>Closing angle brackets of <c>&lt;https://…&gt;</c> by their opening one.</summary>
    public Dictionary<int, int> Autolinks { get; } = [];

    /// <summary>Lengths of the marks of emphasis, by place.</summary>
    public Dictionary<int, int> DroppedMarks { get; } = [];

    public static MarkdownSpans Find(string text)
    {
        var spans = new MarkdownSpans(text);
        spans.Scan();
        return spans;
    }

    public static bool IsAsciiPunctuation(char c) =>
        c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    private void Scan()
    {
        int i = 0;
        while (i < _text.Length)
        {
            switch (_text[i])
            {
                case '\\' when i + 1 < _text.Length && IsAsciiPunctuation(_text[i + 1]):
                    i += 2;
                    break;
                case '`':
                    i = Code(i);
                    break;
                case '<':
                    i = Autolink(i);
                    break;
                case '[':
                    _openBrackets.Push(i++);
                    break;
                case ']':
                    if (_openBrackets.Count > 0)
                        Brackets.Add(_openBrackets.Pop(), i);
                    i++;
                    break;
                case '*' or '_' or '~':
                    i = Emphasis(i);
                    break;
                default:
                    i++;
                    break;
            }
        }
    }

    private int Code(int start)
    {
        int content = EndOfRun(start);
        int length = content - start;
        if (_unclosedRuns.Contains(length))
            return content;
        for (int i = content; i < _text.Length;)
        {
            int close = _text.IndexOf('`', i);
            if (close < 0)
                break;
            i = EndOfRun(close);
            if (i - close == length)
            {
                Codes.Add(start, (content, close, i));
                return i;
            }
        }

        _unclosedRuns.Add(length);
        return content;
    }

    private int Autolink(int start)
    {
        int i = start + 1;
        while (i < _text.Length && _text[i] is not ('<' or '>' or ' ' or '\n' or '"'))
            i++;
        bool isAddress = i < _text.Length && _text[i] == '>'
            && (StartsWith(start + 1, "http://") || StartsWith(start + 1, "https://") || StartsWith(start + 1, "mailto:"));
        if (!isAddress)
            return start + 1;
        Autolinks.Add(start, i);
        return i + 1;
    }

    private int Emphasis(int start)
    {
        char mark = _text[start];
        int end = EndOfRun(start);
        int length = end - start;
        if (length > 3 || (mark == '~' && length != 2))
            return end;
        char before = start > 0 ? _text[start - 1] : ' ';
        char after = end < _text.Length ? _text[end] : ' ';
        bool isLeft = IsLeftFlanking(before, after);
        bool isRight = IsLeftFlanking(after, before);
        // An underscore within a word is part of the word (CommonMark 0.31, section 6.2).
        bool opens = isLeft && (mark != '_' || !isRight || !char.IsLetterOrDigit(before));
        bool closes = isRight && (mark != '_' || !isLeft || !char.IsLetterOrDigit(after));
        if (!_openMarks.TryGetValue((mark, length), out Stack<int>? waiting))
            _openMarks.Add((mark, length), waiting = new Stack<int>());
        if (closes && waiting.Count > 0)
        {
            DroppedMarks.Add(waiting.Pop(), length);
            DroppedMarks.Add(start, length);
        }
        else if (opens)
        {
            waiting.Push(start);
        }

        return end;
    }

    private static bool IsLeftFlanking(char before, char after) =>
        !char.IsWhiteSpace(after) && (char.IsLetterOrDigit(after) || !char.IsLetterOrDigit(before));

    private bool StartsWith(int start, string prefix) =>
        string.Compare(_text, start, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int EndOfRun(int start)
    {
        int end = start;
        while (end < _text.Length && _text[end] == _text[start])
            end++;
        return end;
    }
}
