using System.Runtime.CompilerServices;
using Seedance.Generator.Support;

namespace Seedance.Generator.Parsing;

/// <summary>
/// Looks for characters that neither YAML nor JSON allows and that readers take badly: NUL ends the text for a YAML
/// reader, and half a surrogate pair cannot be written as UTF-8.
/// </summary>
internal static class TextCheck
{
    [MethodImpl(Jit.OptimizeAtOnce)]
    public static void ThrowIfInvalid(string path, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\0')
                throw SpecTextException.Malformed(PositionOf(path, text, i), "The text contains a NUL character, so it is no text in UTF-8; save it as UTF-8, and unpack it where it is an archive");
            if (!char.IsSurrogate(c))
                continue;
            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                throw SpecTextException.Malformed(PositionOf(path, text, i), "The text contains half a surrogate pair");
            i++;
        }
    }

    /// <summary>The position of a character.</summary>
    public static SpecPosition PositionOf(string path, string text, int index)
    {
        int line = 0;
        int lineStart = 0;
        for (int i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SpecPosition(path, line, index - lineStart);
    }
}
