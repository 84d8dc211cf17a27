using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>What may stand in a header. Checked by us, early, so that no message of a lower layer repeats a secret value.</summary>
internal static class HeaderText
{
    private const string CookieSigns = "!#$%&'()*+-./:<=>?@[]^_`{|}~";

    /// <summary>Characters of a token (RFC 9110, 5.6.2).</summary>
    private static readonly SearchValues<char> TokenCharacters =
        AsciiText.Characters("!#$%&'*+-.^_`|~");

    /// <summary>Characters of a cookie's value (RFC 6265, 4.1.1 cookie-octet).</summary>
    private static readonly SearchValues<char> CookieCharacters =
        AsciiText.Characters(CookieSigns);

    /// <summary>Characters of a cookie that a parameter makes: those of a value, and the comma between items (OpenAPI 3.2.0,
    /// 4.12.6).</summary>
    private static readonly SearchValues<char> CookiePairCharacters =
        AsciiText.Characters(CookieSigns + ",");

    /// <summary>Whether a text can be a header's name.</summary>
    internal static bool IsToken(ReadOnlySpan<char> name) => !name.IsEmpty && !name.ContainsAnyExcept(TokenCharacters);

    /// <summary>Whether a text can be a cookie's value as it stands.</summary>
    internal static bool IsCookieValue(ReadOnlySpan<char> value) => !value.ContainsAnyExcept(CookieCharacters);

    /// <summary>
    /// Whether a text can be a header's value: tab and visible US-ASCII only (RFC 9110, 5.5 advises against anything else). A line break
    /// would begin another header.
    /// </summary>
    internal static bool IsValue(ReadOnlySpan<char> value)
    {
        foreach (char character in value)
        {
            if (character is not ('\t' or (>= ' ' and <= '~')))
                return false;
        }

        return true;
    }

    /// <summary>Refuses a name that no header can have.</summary>
    internal static void CheckName(string name, string parameter)
    {
        if (!IsToken(name))
            throw new ArgumentException("A header's name consists of letters, digits and !#$%&'*+-.^_`|~ (RFC 9110, 5.6.2).", parameter);
    }

    /// <summary>Refuses a cookie that the others could not be told apart from; the message does not repeat it.</summary>
    internal static void CheckCookie(string pairs, string parameter)
    {
        foreach (string pair in pairs.Split("; "))
        {
            if (pair.AsSpan().ContainsAnyExcept(CookiePairCharacters))
                throw new ArgumentException($"The cookie '{parameter}' has a character that no cookie can have (RFC 6265, 4.1.1).", parameter);
        }
    }

    /// <summary>Refuses a value that no header can carry; the message does not repeat it.</summary>
    internal static void CheckValue(string value, string parameter, string what)
    {
        if (!IsValue(value))
            throw new ArgumentException($"{what} has a control character or one outside of US-ASCII; a header cannot carry it.", parameter);
    }
}
