using System;
using System.Collections.Generic;

namespace Seedance.Generator.Parsing;

/// <summary>
/// URI references as text (RFC 3986). <see cref="Uri"/> is not used: it rewrites what it reads, and not the same way on
/// every platform, and an address that is only a name (<c>urn:…</c>) must stay as it is.
/// </summary>
internal static class UriReference
{
    /// <summary>Separates an address from its fragment; the fragment is null when there is none, and stays percent-encoded.</summary>
    public static (string Address, string? Fragment) Split(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? (reference, null) : (reference.Substring(0, hash), reference.Substring(hash + 1));
    }

    /// <summary>The address that a reference without a fragment means, seen from a base address (RFC 3986, section 5.2.2).</summary>
    public static string Resolve(string baseAddress, string reference)
    {
        if (reference.Length == 0)
            return baseAddress;
        Parts target = Parts.Of(reference);
        if (target.Scheme is not null)
            return reference;
        Parts origin = Parts.Of(baseAddress);
        if (target.Authority is null && target.Path.Length == 0)
            return (origin with { Query = target.Query ?? origin.Query }).ToString();
        string path = target.Authority is not null || target.Path.StartsWith("/", StringComparison.Ordinal)
            ? target.Path
            : Merge(origin, target.Path);
        return new Parts(origin.Scheme, target.Authority ?? origin.Authority, RemoveDots(path), target.Query).ToString();
    }

    /// <summary>One spelling of an address, so that equal ones are found: scheme and host in lower case, nothing percent-encoded.</summary>
    public static string Normalize(string address)
    {
        Parts parts = Parts.Of(address);
        if (parts.Scheme is null)
            return Unescape(address);
        Parts one = parts with { Scheme = parts.Scheme.ToLowerInvariant(), Authority = parts.Authority?.ToLowerInvariant() };
        return Unescape(one.ToString());
    }

    /// <summary>The text without percent-encoding; as it is where that is malformed.</summary>
    public static string Unescape(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;
        try
        {
            return Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return text;
        }
    }

    /// <summary>RFC 3986, section 5.2.3.</summary>
    private static string Merge(Parts origin, string path) => origin.Authority is not null && origin.Path.Length == 0
        ? "/" + path
        : origin.Path.Substring(0, origin.Path.LastIndexOf('/') + 1) + path;

    /// <summary>RFC 3986, section 5.2.4.</summary>
    private static string RemoveDots(string path)
    {
        var kept = new List<string>();
        string[] segments = path.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            bool isDots = segments[i] is "." or "..";
            if (!isDots)
                kept.Add(segments[i]);
            else if (segments[i] == ".." && kept.Count > 1)
                kept.RemoveAt(kept.Count - 1);
            if (isDots && i == segments.Length - 1)
                kept.Add("");
        }

        return string.Join("/", kept);
    }

    /// <summary>What a reference is made of (RFC 3986, section 3), its fragment taken off.</summary>
    private sealed record Parts(string? Scheme, string? Authority, string Path, string? Query)
    {
        public static Parts Of(string reference)
        {
            string? scheme = null;
            string? authority = null;
            string? query = null;
            int mark = reference.IndexOf('?');
            if (mark >= 0)
                (query, reference) = (reference.Substring(mark + 1), reference.Substring(0, mark));
            int colon = reference.IndexOf(':');
            if (colon > 0 && IsScheme(reference, colon))
                (scheme, reference) = (reference.Substring(0, colon), reference.Substring(colon + 1));
            if (reference.StartsWith("//", StringComparison.Ordinal))
            {
                int slash = reference.IndexOf('/', 2);
                authority = slash < 0 ? reference.Substring(2) : reference.Substring(2, slash - 2);
                reference = slash < 0 ? "" : reference.Substring(slash);
            }

            return new Parts(scheme, authority, reference, query);
        }

        public override string ToString() =>
            (Scheme is null ? "" : Scheme + ":") + (Authority is null ? "" : "//" + Authority) + Path + (Query is null ? "" : "?" + Query);

        /// <summary>A scheme starts with a letter; a single one is a drive of Windows.</summary>
        private static bool IsScheme(string text, int length)
        {
            for (int i = 0; i < length; i++)
            {
                bool isLetter = text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
                if (!isLetter && (i == 0 || text[i] is not ((>= '0' and <= '9') or '+' or '-' or '.')))
                    return false;
            }

            return length > 1;
        }
    }
}
