using System;
using System.Buffers.Text;
using System.Text;

namespace Seedance.Runtime;

/// <summary>
/// Reads what stands between the quotation marks of a JSON string (RFC 8259, section 7) without making a string of it. The text
/// is known to be well-formed: the token index was read from it.
/// </summary>
internal static class EscapedText
{
    /// <summary>The most bytes that one character takes: two <c>\uXXXX</c> escapes of a surrogate pair.</summary>
    internal const int MaxBytesPerCodePoint = 12;

    /// <summary>Reads the character at <paramref name="at"/> and moves behind it.</summary>
    internal static Rune Next(ReadOnlySpan<byte> text, ref int at)
    {
        if (text[at] != '\\')
        {
            Rune.DecodeFromUtf8(text[at..], out Rune plain, out int consumed);
            at += consumed;
            return plain;
        }

        if (text[at + 1] != 'u')
        {
            at += 2;
            return new Rune(Short(text[at - 1]));
        }

        char first = Unit(text, at);
        at += 6;
        if (!char.IsHighSurrogate(first)) return new Rune(first);

        at += 6;
        return new Rune(first, Unit(text, at - 6));
    }

    /// <summary>Whether the text, read with its escapes, is <paramref name="utf8"/>, which has none.</summary>
    internal static bool EqualsPlain(ReadOnlySpan<byte> text, ReadOnlySpan<byte> utf8)
    {
        Span<byte> encoded = stackalloc byte[4];
        int at = 0;
        while (at < text.Length)
        {
            int length = Next(text, ref at).EncodeToUtf8(encoded);
            if (!utf8.StartsWith(encoded[..length])) return false;
            utf8 = utf8[length..];
        }

        return utf8.IsEmpty;
    }

    /// <summary>Whether two texts with escapes read the same.</summary>
    internal static bool EqualsEscaped(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int leftAt = 0;
        int rightAt = 0;
        while (leftAt < left.Length && rightAt < right.Length)
        {
            if (Next(left, ref leftAt) != Next(right, ref rightAt)) return false;
        }

        return leftAt == left.Length && rightAt == right.Length;
    }

    /// <summary>Writes the text without escapes, which is never longer than with them.</summary>
    /// <returns>The number of bytes written.</returns>
    internal static int Unescape(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        int at = 0;
        int written = 0;
        while (at < text.Length) written += Next(text, ref at).EncodeToUtf8(destination[written..]);
        return written;
    }

    /// <summary>Writes the text without escapes in UTF-16.</summary>
    /// <returns>The number of units written.</returns>
    internal static int Unescape(ReadOnlySpan<byte> text, Span<char> destination)
    {
        int at = 0;
        int written = 0;
        while (at < text.Length) written += Next(text, ref at).EncodeToUtf16(destination[written..]);
        return written;
    }

    /// <summary>Counts Unicode code points, an escaped surrogate pair as one.</summary>
    internal static int CountCodePoints(ReadOnlySpan<byte> text, bool isEscaped)
    {
        int count = 0;
        if (isEscaped)
        {
            for (int at = 0; at < text.Length; count++) Next(text, ref at);
            return count;
        }

        foreach (byte unit in text)
        {
            // Every byte but a continuation byte (10xxxxxx) begins a code point.
            if ((unit & 0xC0) != 0x80) count++;
        }

        return count;
    }

    /// <summary>Where an escape names half of a surrogate pair without the other half; -1 when there is none.</summary>
    internal static int FindLoneSurrogate(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int skip = text[at..].IndexOf((byte)'\\');
            if (skip < 0) return -1;

            at += skip;
            if (text[at + 1] != 'u')
            {
                at += 2;
                continue;
            }

            char unit = Unit(text, at);
            if (char.IsLowSurrogate(unit)) return at;
            if (char.IsHighSurrogate(unit))
            {
                int next = at + 6;
                bool isPair = text.Length >= next + 6 && text[next] == '\\' && text[next + 1] == 'u' && char.IsLowSurrogate(Unit(text, next));
                if (!isPair) return at;
                at = next;
            }

            at += 6;
        }

        return -1;
    }

    private static char Short(byte letter) => letter switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)letter,
    };

    /// <summary>The UTF-16 unit of the <c>\uXXXX</c> at <paramref name="at"/>.</summary>
    private static char Unit(ReadOnlySpan<byte> text, int at)
    {
        Utf8Parser.TryParse(text.Slice(at + 2, 4), out ushort unit, out _, 'X');
        return (char)unit;
    }
}
