using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>
/// The formats <c>uri</c> and <c>uri-reference</c>, by the grammar of RFC 3986, appendix A, and <c>iri</c> and <c>iri-reference</c>,
/// which have more characters (RFC 3987, section 2.2).
/// </summary>
internal static class UriSyntax
{
    /// <summary>The unreserved characters beside letters and digits.</summary>
    private const string Marks = "-._~";
    private const string SubDelims = "!$&'()*+,;=";

    // Percent escapes are looked at one by one, so '%' is in none of these sets.
    private static readonly SearchValues<byte> SchemeBytes = AsciiText.Bytes("+-.");
    private static readonly SearchValues<byte> NameBytes = AsciiText.Bytes(Marks + SubDelims);
    private static readonly SearchValues<byte> UserBytes = AsciiText.Bytes(Marks + SubDelims + ":");
    private static readonly SearchValues<byte> PathBytes = AsciiText.Bytes(Marks + SubDelims + ":@/");
    private static readonly SearchValues<byte> QueryBytes = AsciiText.Bytes(Marks + SubDelims + ":@/?");

    /// <summary><c>URI</c>: it has a scheme.</summary>
    internal static bool IsUri(ReadOnlySpan<byte> utf8) => IsAbsolute(utf8, isIri: false);

    /// <summary><c>URI-reference</c>: a URI, or a relative reference.</summary>
    internal static bool IsUriReference(ReadOnlySpan<byte> utf8) => IsReference(utf8, isIri: false);

    /// <summary><c>IRI</c>: it has a scheme.</summary>
    internal static bool IsIri(ReadOnlySpan<byte> utf8) => IsAbsolute(utf8, isIri: true);

    /// <summary><c>IRI-reference</c>: an IRI, or a relative reference.</summary>
    internal static bool IsIriReference(ReadOnlySpan<byte> utf8) => IsReference(utf8, isIri: true);

    private static bool IsAbsolute(ReadOnlySpan<byte> utf8, bool isIri)
    {
        int colon = utf8.IndexOf((byte)':');
        return colon > 0 && IsScheme(utf8[..colon]) && IsRelative(utf8[(colon + 1)..], isIri);
    }

    private static bool IsReference(ReadOnlySpan<byte> utf8, bool isIri)
    {
        // A colon in the first segment ends a scheme (path-noscheme).
        int end = utf8.IndexOfAny(":/?#"u8);
        return end >= 0 && utf8[end] == ':' ? IsAbsolute(utf8, isIri) : IsRelative(utf8, isIri);
    }

    private static bool IsScheme(ReadOnlySpan<byte> utf8) => char.IsAsciiLetter((char)utf8[0]) && !utf8.ContainsAnyExcept(SchemeBytes);

    /// <summary>What follows the scheme: <c>hier-part [ "?" query ] [ "#" fragment ]</c>.</summary>
    private static bool IsRelative(ReadOnlySpan<byte> utf8, bool isIri)
    {
        int fragment = utf8.IndexOf((byte)'#');
        if (fragment >= 0)
        {
            if (!Consists(utf8[(fragment + 1)..], QueryBytes, isIri)) return false;
            utf8 = utf8[..fragment];
        }

        int query = utf8.IndexOf((byte)'?');
        if (query >= 0)
        {
            if (!Consists(utf8[(query + 1)..], QueryBytes, isIri, mayBePrivate: true)) return false;
            utf8 = utf8[..query];
        }

        if (!utf8.StartsWith("//"u8)) return Consists(utf8, PathBytes, isIri);

        utf8 = utf8[2..];
        int path = utf8.IndexOf((byte)'/');
        return path < 0
            ? IsAuthority(utf8, isIri)
            : IsAuthority(utf8[..path], isIri) && Consists(utf8[path..], PathBytes, isIri);
    }

    /// <summary><c>[ userinfo "@" ] host [ ":" port ]</c></summary>
    private static bool IsAuthority(ReadOnlySpan<byte> utf8, bool isIri)
    {
        int at = utf8.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (!Consists(utf8[..at], UserBytes, isIri)) return false;
            utf8 = utf8[(at + 1)..];
        }

        int bracket = utf8.StartsWith("["u8) ? utf8.IndexOf((byte)']') : -1;
        if (bracket >= 0) return IsLiteral(utf8[1..bracket]) && IsPort(utf8[(bracket + 1)..]);

        int colon = utf8.IndexOf((byte)':');
        return colon < 0
            ? Consists(utf8, NameBytes, isIri)
            : Consists(utf8[..colon], NameBytes, isIri) && IsPort(utf8[colon..]);
    }

    /// <summary>Nothing, or a colon and any number of digits.</summary>
    private static bool IsPort(ReadOnlySpan<byte> utf8) =>
        utf8.IsEmpty || (utf8[0] == ':' && !utf8[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));

    /// <summary>What stands between brackets: <c>IPv6address / IPvFuture</c>.</summary>
    private static bool IsLiteral(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8[0] is not ((byte)'v' or (byte)'V')) return IPv6Syntax.IsIPv6(utf8);

        // IPvFuture = "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )
        int point = utf8.IndexOf((byte)'.');
        if (point < 2 || point == utf8.Length - 1) return false;
        foreach (byte digit in utf8[1..point])
        {
            if (!char.IsAsciiHexDigit((char)digit)) return false;
        }

        return !utf8[(point + 1)..].ContainsAnyExcept(UserBytes);
    }

    /// <summary>Whether there is nothing but these bytes, percent escapes and, in an IRI, characters beyond ASCII.</summary>
    private static bool Consists(ReadOnlySpan<byte> utf8, SearchValues<byte> allowed, bool isIri, bool mayBePrivate = false)
    {
        while (true)
        {
            int other = utf8.IndexOfAnyExcept(allowed);
            if (other < 0) return true;

            utf8 = utf8[other..];
            int length = isIri && utf8[0] >= 0x80 ? IriCharacters.Length(utf8, mayBePrivate) : PercentEscape.Length(utf8);
            if (length == 0) return false;
            utf8 = utf8[length..];
        }
    }
}
