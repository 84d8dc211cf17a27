using System.Collections.Generic;
using System.Globalization;

namespace Seedance.Generator.Parsing;

/// <summary>JSON Pointers (RFC 6901) as text: <c>/paths/~1pets/get</c>.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer of a child.</summary>
    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    /// <summary>The pointer of an item.</summary>
    public static string Append(string pointer, int index) =>
        pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Escapes one reference token (RFC 6901, section 3).</summary>
    public static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>Takes the escapes of one reference token away (RFC 6901, section 4).</summary>
    public static string Unescape(string token) =>
        token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The reference tokens of a pointer, unescaped. The whole document has none.</summary>
    public static IReadOnlyList<string> Tokens(string pointer)
    {
        if (pointer.Length == 0)
            return [];
        string[] tokens = pointer.Substring(1).Split('/');
        for (int i = 0; i < tokens.Length; i++)
            tokens[i] = Unescape(tokens[i]);
        return tokens;
    }

    /// <summary>The last reference token, unescaped; empty for the whole document.</summary>
    public static string LastToken(string pointer) =>
        pointer.Length == 0 ? "" : Unescape(pointer.Substring(pointer.LastIndexOf('/') + 1));

    /// <summary>The node that a pointer names, or null when there is none.</summary>
    public static SpecNode? Find(SpecNode root, string pointer)
    {
        SpecNode? node = root;
        foreach (string token in Tokens(pointer))
        {
            node = node switch
            {
                SpecObject mapping => mapping[token],
                SpecArray sequence when TryIndex(token, out int index) && index < sequence.Items.Count => sequence.Items[index],
                _ => null,
            };
            if (node is null)
                return null;
        }

        return node;
    }

    /// <summary>An array index has no leading zero (RFC 6901, section 4).</summary>
    public static bool TryIndex(string token, out int index)
    {
        index = 0;
        return token.Length > 0
            && (token.Length == 1 || token[0] != '0')
            && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }
}
