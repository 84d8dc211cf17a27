using System.Linq;

namespace Seedance.Generator.CSharp;

/// <summary>One line of a Markdown text and what it could begin.</summary>
internal readonly struct MarkdownLine
{
    private readonly string _line;

    public MarkdownLine(string line)
    {
        _line = line;
        Content = line.TrimStart(' ');
        Indent = line.Length - Content.Length;
        Content = Content.TrimEnd();
    }

    /// <summary>The line without white space at its ends.</summary>
    public string Content { get; }

    public int Indent { get; }

    public bool IsBlank => Content.Length == 0;

    /// <summary>Length of the code fence that the line begins with, or 0.</summary>
    public int FenceLength
    {
        get
        {
            if (IsBlank || Indent >= 4 || Content[0] is not ('`' or '~'))
                return 0;
            int length = Run(Content[0]);
            bool isInlineCode = Content[0] == '`' && Content.IndexOf('`', length) >= 0;
            return length >= 3 && !isInlineCode ? length : 0;
        }
    }

    /// <summary>Text of an ATX heading, or null.</summary>
    public string? Heading
    {
        get
        {
            int level = Run('#');
            if (level is 0 or > 6 || (Content.Length > level && Content[level] != ' '))
                return null;
            string text = Content.Substring(level).Trim();
            return text.TrimEnd('#').TrimEnd() is { Length: > 0 } heading ? heading : text;
        }
    }

    /// <summary>Whether the line underlines a heading.</summary>
    public bool IsUnderline => !IsBlank && Content[0] is '=' && Run('=') == Content.Length;

    public bool IsThematicBreak
    {
        get
        {
            if (IsBlank || Content[0] is not ('-' or '*' or '_'))
                return false;
            char mark = Content[0];
            return Content.Count(c => c == mark) >= 3 && Content.All(c => c == mark || c == ' ');
        }
    }

    /// <summary>The list marker that the line begins with, or null.</summary>
    public MarkdownMarker? Marker
    {
        get
        {
            if (IsBlank || IsThematicBreak)
                return null;
            int digits = 0;
            while (digits < Content.Length && digits < 10 && Content[digits] is >= '0' and <= '9')
                digits++;
            bool isOrdered = digits is > 0 and < 10 && digits < Content.Length && Content[digits] is '.' or ')';
            if (!isOrdered && Content[0] is not ('-' or '*' or '+'))
                return null;
            int length = isOrdered ? digits + 1 : 1;
            if (length < Content.Length && Content[length] != ' ')
                return null;
            int spaces = 0;
            while (length + spaces < Content.Length && Content[length + spaces] == ' ')
                spaces++;
            bool isEmpty = length == Content.Length;
            // Five spaces and more belong to a code block inside the item (CommonMark 0.31, section 5.2).
            int width = Indent + length + (isEmpty ? 0 : spaces > 4 ? 1 : spaces);
            bool mayInterrupt = !isEmpty && (!isOrdered || Content.Substring(0, digits) == "1");
            return new MarkdownMarker(Content[length - 1], isOrdered, width, mayInterrupt);
        }
    }

    /// <summary>Whether the line goes on with the paragraph of a list item although it is not indented.</summary>
    public bool ContinuesParagraph =>
        Marker is null && FenceLength == 0 && Heading is null && !IsThematicBreak && Content[0] != '>';

    public bool ClosesFence(MarkdownLine open) =>
        !IsBlank && Content[0] == open.Content[0] && Run(Content[0]) == Content.Length && Content.Length >= open.FenceLength;

    /// <summary>The line without its first <paramref name="width"/> columns of indentation.</summary>
    public string WithoutIndent(int width) => _line.Substring(Indent < width ? Indent : width);

    private int Run(char c)
    {
        int length = 0;
        while (length < Content.Length && Content[length] == c)
            length++;
        return length;
    }
}

/// <summary>The marker of a list item.</summary>
/// <param name="Kind">The bullet, or the character behind the number: a list ends where it changes.</param>
/// <param name="IsOrdered">Whether it is a number.</param>
/// <param name="Width">Columns in front of the item's text.</param>
/// <param name="MayInterrupt">Whether it begins a list in the middle of a paragraph.</param>
internal sealed record MarkdownMarker(char Kind, bool IsOrdered, int Width, bool MayInterrupt);
