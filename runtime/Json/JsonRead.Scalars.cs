using System;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

// Texts, booleans, and what has the form of a text.
public static partial class JsonRead
{
    /// <summary>Reads a text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text.</returns>
    /// <exception cref="JsonModelException">The value is no string, or has half a surrogate pair.</exception>
    public static string String(ref Utf8JsonReader reader)
    {
        ExpectText(ref reader, "a text");
        return Text(ref reader);
    }

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The boolean.</returns>
    /// <exception cref="JsonModelException">The value is neither true nor false.</exception>
    public static bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader, "true or false"),
    };

    /// <summary>Reads a UUID in its form of 36 characters (RFC 9562), in upper or lower case.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The UUID.</returns>
    /// <exception cref="JsonModelException">The value is something else.</exception>
    public static Guid Uuid(ref Utf8JsonReader reader)
    {
        const string Expected = "a UUID";
        ExpectText(ref reader, Expected);
        ReadOnlySpan<byte> text = Utf8Text(ref reader);
        return System.Buffers.Text.Utf8Parser.TryParse(text, out Guid value, out int consumed, 'D') && consumed == text.Length
            ? value
            : throw Unexpected(ref reader, Expected);
    }

    /// <summary>Reads a URI or URI reference. Any text will do: it is kept as it is.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The URI's text.</returns>
    /// <exception cref="JsonModelException">The value is no string.</exception>
    public static UriString Uri(ref Utf8JsonReader reader)
    {
        ExpectText(ref reader, "a URI");
        return new UriString(Text(ref reader));
    }

    /// <summary>Reads a duration (RFC 3339, appendix A). Any text will do: it is kept as it is.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The duration's text.</returns>
    /// <exception cref="JsonModelException">The value is no string.</exception>
    public static Duration Duration(ref Utf8JsonReader reader)
    {
        ExpectText(ref reader, "a duration");
        return new Duration(Text(ref reader));
    }

    /// <summary>Reads bytes in base64 (RFC 4648, section 4), white space in it and stray bits at its end included.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="JsonModelException">The value is something else.</exception>
    public static Bytes Bytes(ref Utf8JsonReader reader)
    {
        const string Expected = "bytes in base64";
        ExpectText(ref reader, Expected);

        // The reader passes over white space: only a text of just the right length is spelled as we would write it.
        return !reader.HasValueSequence && reader.TryGetBytesFromBase64(out byte[]? value)
            && reader.ValueSpan.Length == Base64.GetMaxEncodedToUtf8Length(value.Length)
                ? Seedance.Runtime.Bytes.Own(value)
                : Seedance.Runtime.Bytes.OfAnySpelling(Text(ref reader)) ?? throw Unexpected(ref reader, Expected);
    }

    /// <summary>Reads any value.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value, with bytes of its own. Null is a value as well.</returns>
    /// <exception cref="JsonModelException">The value is not Unicode, or nested more than 256 deep.</exception>
    public static JsonValue Json(ref Utf8JsonReader reader) => JsonValue.Own(JsonCopy.Minified(ref reader));

    /// <summary>The current name or text, unescaped.</summary>
    internal static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonModelException(
                $"expected Unicode text, found {JsonExcerpt.Describe(ref reader)}", reader.TokenStartIndex, inner: exception);
        }
    }

    private static void ExpectText(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(ref reader, expected);
    }

    /// <summary>The current text, unescaped, as UTF-8; without a copy where there is nothing to unescape.</summary>
    private static ReadOnlySpan<byte> Utf8Text(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Text(ref reader)) : Raw(ref reader);

    /// <summary>Reads a text as the content of a file.</summary>
    /// <param name="reader">Stands on the text.</param>
    /// <returns>A file without a name, with the text in UTF-8.</returns>
    /// <exception cref="JsonModelException">The value is no text.</exception>
    public static FileContent File(ref Utf8JsonReader reader) => new(Encoding.UTF8.GetBytes(String(ref reader)));
}
