using System;
using System.Text;

namespace Seedance.Runtime;

/// <summary>The characters beyond ASCII that an IRI may have: <c>ucschar</c> and <c>iprivate</c> (RFC 3987, section 2.2).</summary>
internal static class IriCharacters
{
    /// <summary>The length in bytes of the one at the start; 0 when it is none.</summary>
    internal static int Length(ReadOnlySpan<byte> utf8, bool mayBePrivate)
    {
        Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
        return IsGeneral(rune.Value) || (mayBePrivate && IsPrivate(rune.Value)) ? length : 0;
    }

    /// <summary>Beyond the first plane: all but the last two of each, and the tags at the start of plane 14.</summary>
    private static bool IsGeneral(int codePoint) =>
        codePoint is (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF)
        || (codePoint is (>= 0x10000 and <= 0xDFFFF) or (>= 0xE1000 and <= 0xEFFFF) && (codePoint & 0xFFFF) <= 0xFFFD);

    private static bool IsPrivate(int codePoint) =>
        codePoint is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);
}
