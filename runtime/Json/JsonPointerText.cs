using System;

namespace Seedance.Runtime;

/// <summary>The reference tokens of JSON Pointers (RFC 6901, sections 3 and 4).</summary>
internal static class JsonPointerText
{
    /// <summary>Escapes a member's name.</summary>
    internal static string Escape(string name) =>
        name.AsSpan().IndexOfAny('~', '/') < 0
            ? name
            : name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The member's name that a reference token stands for.</summary>
    internal static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
