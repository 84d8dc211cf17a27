using System;
using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Unicode;

namespace Seedance.Runtime;

/// <summary>Reads JSON into models and values: what generated code is made of, and what a hand-written model may use as well.</summary>
/// <remarks>
/// Every reading method finds the reader on the value's first token and leaves it on its last one. The reader must not report comments.
/// Each fits <see cref="JsonReadFunc{T}"/>. A value that does not fit throws a <see cref="JsonModelException"/> that says what was
/// expected and what was found.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    /// <summary>How deep arrays and objects may be nested. What reads them calls itself, so there has to be an end.</summary>
    internal const int MaxDepth = 256;

    private const int MarkLength = 3;

    /// <summary>The strict grammar of RFC 8259: no comments, no trailing commas.</summary>
    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    /// <summary>Reads a whole text.</summary>
    /// <remarks>
    /// A byte order mark in front is ignored, as RFC 8259 (section 8.1) lets a reader do. Anything but white space after the value is an
    /// error, and so are bytes that are not UTF-8, wherever they are. Arrays and objects may be nested 256 deep. Of members with the same
    /// name, the last counts.
    /// </remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="utf8Json">One JSON value as UTF-8.</param>
    /// <returns>The value that was read.</returns>
    /// <exception cref="JsonModelException">The text is malformed or does not fit the type. <see cref="JsonModelException.Pointer"/>
    /// says where.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : IJsonModel<T> => Parse(utf8Json, Model<T>);

    /// <summary>Reads a whole text with a reading method, for values that are no models, such as lists.</summary>
    /// <remarks>The rules are those of <see cref="Parse{T}(ReadOnlySpan{byte})"/>.</remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="utf8Json">One JSON value as UTF-8.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value that was read.</returns>
    /// <exception cref="JsonModelException">The text is malformed or does not fit the type. <see cref="JsonModelException.Pointer"/>
    /// says where.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="read"/> did not stop at the value's last token.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json, JsonReadFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        ReadOnlySpan<byte> json = WithoutMark(utf8Json);
        if (!Utf8.IsValid(json))
            throw JsonModelLocator.InvalidUtf8(json);

        var reader = new Utf8JsonReader(json, ReaderOptions);
        try
        {
            Advance(ref reader);
            T value = read(ref reader);
            if (reader.Read())
                throw new InvalidOperationException("The reading function did not stop at the value's last token.");
            return value;
        }
        catch (JsonModelException exception) when (!exception.IsLocated)
        {
            exception.Locate(new Utf8JsonReader(json, ReaderOptions));
            throw;
        }
        catch (JsonException exception) when (exception is not JsonModelException)
        {
            throw JsonModelLocator.Malformed(new Utf8JsonReader(json, ReaderOptions), exception);
        }
    }

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The model.</returns>
    /// <exception cref="JsonModelException">The JSON does not fit the type.</exception>
    public static T Model<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T> => T.Read(ref reader);

    /// <summary>Reads a value that is a secret: what goes wrong is reported without it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value that was read.</returns>
    /// <exception cref="JsonModelException">The JSON does not fit the type. The message does not show it.</exception>
    public static T Secret<T>(ref Utf8JsonReader reader, JsonReadFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return read(ref reader);
        }
        catch (JsonModelException exception)
        {
            throw exception.WithoutValue();
        }
    }

    /// <summary>The token's bytes as they are in the text: a string without its quotes, escapes as they are.</summary>
    internal static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    /// <summary>Reads the next token, which must be there.</summary>
    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw new JsonModelException("the JSON ends within a value", reader.BytesConsumed);
    }

    /// <summary>The text without a byte order mark in front.</summary>
    internal static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8Json[MarkLength..] : utf8Json;
}
