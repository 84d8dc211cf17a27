using System;
using System.Text;

namespace Seedance.Generator.Support;

/// <summary>
/// Writes indented source text. Line ends are always <c>\n</c>; the text of a call may hold several lines, each of which
/// is indented, so that a raw string literal reads like the output that it makes.
/// </summary>
internal sealed class SourceWriter
{
    private const string IndentUnit = "    ";

    private readonly StringBuilder _text = new();

    private int _indent;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes one or more lines at the present indentation. Empty lines stay empty.</summary>
    public void Line(string text)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            int length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                for (int i = 0; i < _indent; i++)
                    _text.Append(IndentUnit);
                _text.Append(text, start, length);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes <paramref name="header"/> and an opening brace; disposing the result closes it.</summary>
    /// <param name="header">The line or lines in front of the brace.</param>
    /// <param name="end">What follows the closing brace on its line, for example <c>;</c>.</param>
    public BlockScope Block(string header, string end = "")
    {
        Line(header);
        Line("{");
        _indent++;
        return new BlockScope(this, end);
    }

    /// <summary>Indents until the result is disposed.</summary>
    public IndentScope Indent()
    {
        _indent++;
        return new IndentScope(this);
    }

    /// <exception cref="InvalidOperationException">A block was left open.</exception>
    public override string ToString() =>
        _indent == 0 ? _text.ToString() : throw new InvalidOperationException("A block was left open.");

    internal readonly struct BlockScope(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            writer.Line("}" + end);
        }
    }

    internal readonly struct IndentScope(SourceWriter writer) : IDisposable
    {
        public void Dispose() => writer._indent--;
    }
}
