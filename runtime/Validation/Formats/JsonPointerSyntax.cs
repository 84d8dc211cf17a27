using System;

namespace Seedance.Runtime;

/// <summary>
/// The formats <c>json-pointer</c> (RFC 6901, section 3) and <c>relative-json-pointer</c>
/// (draft-bhutton-relative-json-pointer-00, section 3).
/// </summary>
internal static class JsonPointerSyntax
{
    /// <summary>Nothing, or segments that each begin with a slash; a tilde is followed by 0 or 1.</summary>
    internal static bool IsPointer(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.IsEmpty && utf8[0] != '/') return false;
        while (true)
        {
            int tilde = utf8.IndexOf((byte)'~');
            if (tilde < 0) return true;
            if (tilde + 1 == utf8.Length || utf8[tilde + 1] is not ((byte)'0' or (byte)'1')) return false;
            utf8 = utf8[(tilde + 2)..];
        }
    }

    /// <summary>How many levels to go up, maybe how many items to go on or back, and then a pointer or a number sign.</summary>
    internal static bool IsRelativePointer(ReadOnlySpan<byte> utf8)
    {
        int levels = NumberLength(utf8);
        if (levels == 0) return false;
        utf8 = utf8[levels..];
        if (!utf8.IsEmpty && utf8[0] is (byte)'+' or (byte)'-')
        {
            int items = NumberLength(utf8[1..]);
            if (items == 0 || utf8[1] == '0') return false;
            utf8 = utf8[(items + 1)..];
        }

        return utf8.SequenceEqual("#"u8) || IsPointer(utf8);
    }

    /// <summary>The number of digits at the start; 1 where the first is a zero.</summary>
    private static int NumberLength(ReadOnlySpan<byte> utf8)
    {
        int end = utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (end < 0) end = utf8.Length;
        return end > 1 && utf8[0] == '0' ? 1 : end;
    }
}
