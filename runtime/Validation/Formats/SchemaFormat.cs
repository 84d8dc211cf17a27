using System;
using System.Buffers;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>A value of the keyword <c>format</c>, and how it is checked. See <see cref="SchemaFormats"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaFormat
{
    private const int StackBytes = 256;

    private readonly TextSyntax? _text;
    private readonly NumberRange? _number;

    private SchemaFormat(string name, TextSyntax? text, NumberRange? number)
    {
        Name = name;
        _text = text;
        _number = number;
    }

    /// <summary>Whether a text without escapes has the format.</summary>
    internal delegate bool TextSyntax(ReadOnlySpan<byte> utf8);

    /// <summary>Whether a number has the format.</summary>
    internal delegate bool NumberRange(in DecimalNumber number);

    /// <summary>The name that documents use, such as <c>date-time</c>.</summary>
    public string Name { get; }

    /// <summary>A format of strings; every other value has it.</summary>
    internal static SchemaFormat OfText(string name, TextSyntax syntax) => new(name, syntax, null);

    /// <summary>A format of numbers; every other value has it.</summary>
    internal static SchemaFormat OfNumber(string name, NumberRange range) => new(name, null, range);

    internal bool Accepts(in TokenIndex index, int token)
    {
        if (_number is not null) return index.Kind(token) != TokenKind.Number || _number(DecimalNumber.Parse(index.Text(token)));
        return _text is null || !index.IsText(token) || AcceptsText(_text, index, token);
    }

    private static bool AcceptsText(TextSyntax syntax, in TokenIndex index, int token)
    {
        ReadOnlySpan<byte> text = index.Text(token);
        if (!index.Tokens[token].IsEscaped) return syntax(text);

        byte[]? rented = text.Length > StackBytes ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        bool accepts = syntax(buffer[..EscapedText.Unescape(text, buffer)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return accepts;
    }
}
