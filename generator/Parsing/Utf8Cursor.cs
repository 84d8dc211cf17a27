using System.Runtime.CompilerServices;
using Seedance.Generator.Support;

namespace Seedance.Generator.Parsing;

/// <summary>
/// Turns byte offsets of a UTF-8 text into lines and UTF-16 columns, in one pass forward. Lines end with <c>\n</c>,
/// <c>\r\n</c> or <c>\r</c>, as editors and compilers count them.
/// </summary>
internal struct Utf8Cursor(string path, byte[] utf8)
{
    private int _offset;
    private int _line;
    private int _column;

    /// <summary>The position of a byte that does not stand before the last one asked for.</summary>
    [MethodImpl(Jit.OptimizeAtOnce)]
    public SpecPosition MoveTo(int offset)
    {
        for (; _offset < offset; _offset++)
        {
            byte b = utf8[_offset];
            if (b is >= 0x20 and < 0x80)
                _column++;
            else if (IsLineEnd(b))
                (_line, _column) = (_line + 1, 0);
            else
                _column += Width(b);
        }

        return new SpecPosition(path, _line, _column);
    }

    private readonly bool IsLineEnd(byte b) =>
        b == '\n' || (b == '\r' && (_offset + 1 == utf8.Length || utf8[_offset + 1] != '\n'));

    /// <summary>UTF-16 code units of the character that starts with this byte; none for a byte that continues one.</summary>
    private static int Width(byte b) => b switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };
}
