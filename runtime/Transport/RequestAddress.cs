using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Seedance.Runtime;

/// <summary>Makes the address of a request of base address, path template and parameters (RFC 3986).</summary>
internal static class RequestAddress
{
    /// <summary>What may stand in a template outside of braces: path characters (RFC 3986, 3.3), the slash, and a query that some
    /// documents put there.</summary>
    private static readonly SearchValues<char> LiteralCharacters =
        AsciiText.Characters("-._~!$&'()*+,;=:@/?%");

    /// <summary>
    /// Picks the base address: the caller's option, then the HttpClient's, then the document's. A relative one of the document is resolved
    /// against an address of the caller's that is a host and no path; one with a path says it all.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none, or it cannot be used.</exception>
    internal static Uri Base(ApiClientOptions options, Uri? clientAddress, Uri? documentAddress)
    {
        string optionName = $"{options.GetType().Name}.{nameof(ApiClientOptions.BaseAddress)}";
        Uri address = Given(options.BaseAddress ?? clientAddress, documentAddress) ?? documentAddress
            ?? throw new InvalidOperationException($"There is no base address: set {optionName}. The API's document names no server.");
        if (ReferenceEquals(address, documentAddress) && !address.IsAbsoluteUri)
        {
            throw new InvalidOperationException(
                $"The API's document names the server '{Shown(address)}', relative to where the document was published: set {optionName}.");
        }

        return Problem(address) is { } problem
            ? throw new InvalidOperationException($"The base address '{Shown(address)}' {problem}: set {optionName}.")
            : address;
    }

    /// <summary>What makes an address useless as a base address; null when nothing does.</summary>
    internal static string? Problem(Uri address)
    {
        if (!address.IsAbsoluteUri)
            return "is relative";
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            return "is neither http nor https";
        return address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0
            ? "has user information, a query or a fragment"
            : null;
    }

    private static Uri? Given(Uri? address, Uri? documentAddress) =>
        address is { IsAbsoluteUri: true, AbsolutePath: "/", Query: "", Fragment: "" } && documentAddress is { IsAbsoluteUri: false }
            ? new Uri(address, documentAddress)
            : address;

    /// <summary>Makes the address. Base path and template are joined, never resolved: a leading slash does not drop the base path.
    /// Parameters are encoded already.</summary>
    internal static Uri Make(
        Uri baseAddress, string template, IReadOnlyList<(string Name, string Value)> path, IEnumerable<string> query)
    {
        var text = new StringBuilder(Shown(baseAddress).TrimEnd('/'));
        AppendPath(text, template, path);
        char separator = template.Contains('?') ? '&' : '?';
        foreach (string part in query)
        {
            text.Append(separator).Append(part);
            separator = '&';
        }

        // Uri would turn %41 into A, and drop dot segments. What we have encoded goes out as it is.
        return new Uri(text.ToString(), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    /// <summary>An address that the service has given, with what its query must have: a key that stands there already stays.</summary>
    internal static Uri With(Uri address, IEnumerable<string> query)
    {
        var text = new StringBuilder(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        char separator = address.Query.Length > 0 ? '&' : '?';
        foreach (string part in query.Where(part => !HasName(address, part.Split('=')[0])))
        {
            text.Append(separator).Append(part);
            separator = '&';
        }

        return new Uri(text.ToString());
    }

    /// <summary>An address for messages: without user information, query and fragment, where credentials may be.</summary>
    internal static string Shown(Uri address)
    {
        if (address.IsAbsoluteUri)
            return address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        int end = address.OriginalString.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? address.OriginalString : address.OriginalString[..end];
    }

    private static bool HasName(Uri address, string name) => address.Query.TrimStart('?').Split('&').Any(pair => pair.Split('=')[0] == name);

    private static void AppendPath(StringBuilder text, string template, IReadOnlyList<(string Name, string Value)> values)
    {
        if (!template.StartsWith('/'))
            text.Append('/');

        int at = 0;
        while (at < template.Length)
        {
            int end = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (end > 0)
            {
                string name = template[(at + 1)..end];
                text.Append(Value(values, name));
                RefuseDotSegment(text, isEnd: end + 1 == template.Length || template[end + 1] is '/' or '?', name);
                at = end + 1;
            }
            else
            {
                AppendLiteral(text, template, ref at);
            }
        }
    }

    private static void AppendLiteral(StringBuilder text, string template, ref int at)
    {
        int length = char.IsSurrogatePair(template, at) ? 2 : 1;
        string literal = template.Substring(at, length);
        text.Append(literal.AsSpan().ContainsAnyExcept(LiteralCharacters) ? Uri.EscapeDataString(literal) : literal);
        at += length;
    }

    private static string Value(IReadOnlyList<(string Name, string Value)> values, string name)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
                return value.Value;
        }

        throw new InvalidOperationException($"The path parameter '{name}' has no value.");
    }

    /// <summary>
    /// Refuses a value that makes a segment "." or "..": these cannot be encoded away (RFC 3986, 6.2.2.2 and 6.2.2.3 undo it), and they
    /// would address another path than the one of the operation.
    /// </summary>
    private static void RefuseDotSegment(StringBuilder text, bool isEnd, string name)
    {
        int length = text.Length;
        bool isDots = text[length - 1] == '.' && (text[length - 2] == '/' || (text[length - 2] == '.' && text[length - 3] == '/'));
        if (isEnd && isDots)
            throw new ArgumentException($"The path parameter '{name}' must not make the segment '.' or '..'.", name);
    }
}
