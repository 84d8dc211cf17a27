using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Seedance.Runtime;

// The frame of every object: its start, its members by name, what to do with the others.
public static partial class JsonRead
{
    /// <summary>Checks that the value is an object.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <exception cref="JsonModelException">It is something else.</exception>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Unexpected(ref reader, "an object");
    }

    /// <summary>Moves on to the name of the object's next member.</summary>
    /// <param name="reader">Stands on the object's start, or on the last token of a member's value.</param>
    /// <returns>False at the end of the object, where the reader then stands.</returns>
    /// <exception cref="JsonModelException">The text ends here, or the member before was not read to its end.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static bool NextMember(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType switch
        {
            JsonTokenType.PropertyName => true,
            JsonTokenType.EndObject => false,
            _ => throw Unexpected(ref reader, "a member or the end of the object"),
        };
    }

    /// <summary>Which of the names the current member has; if it has one, the reader has moved on to the value.</summary>
    /// <param name="reader">Stands on a member's name.</param>
    /// <param name="names">The names.</param>
    /// <returns>The index of the name, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static int Member(ref Utf8JsonReader reader, MemberNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        int index = names.IndexOf(ref reader);
        if (index >= 0)
            Advance(ref reader);
        return index;
    }

    /// <summary>Keeps the current member, which no schema declares, and moves on to its value's last token.</summary>
    /// <param name="reader">Stands on a member's name.</param>
    /// <param name="members">Takes the member; made when it is null. Of members with the same name, the last is kept.</param>
    /// <exception cref="JsonModelException">The name or value is not Unicode, or nested too deep.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static void Unknown(ref Utf8JsonReader reader, [NotNull] ref UnknownMembers? members)
    {
        string name = Text(ref reader);
        Advance(ref reader);
        JsonValue value = Json(ref reader);
        members ??= new UnknownMembers();
        members.Set(name, value);
    }

    /// <summary>Passes over the current member, or over the current value.</summary>
    /// <param name="reader">Stands on a member's name, or on a value.</param>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static void Skip(ref Utf8JsonReader reader)
    {
        // Not Skip: that one refuses a reader that more data may follow, and System.Text.Json passes such readers to converters.
        if (!reader.TrySkip())
            throw new JsonModelException("the JSON ends within a value", reader.BytesConsumed);
    }

    /// <summary>Whether the value is null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>Whether it is null.</returns>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Whether the value is this text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="text">The text, unescaped.</param>
    /// <returns>Whether it is that text; false for anything but a string.</returns>
    public static bool IsText(ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.TokenType == JsonTokenType.String && TextEquals(ref reader, text);

    /// <summary>The exception for a value that is not what was expected.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="expected">What was expected, in words: <c>an integer</c>.</param>
    /// <returns>The exception to throw.</returns>
    public static JsonModelException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new($"expected {expected}, found {JsonExcerpt.Describe(ref reader)}", reader.TokenStartIndex);

    /// <summary>The exception for a value that an enum does not know.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="enumName">The enum's name.</param>
    /// <returns>The exception to throw.</returns>
    public static JsonModelException NotInEnum(ref Utf8JsonReader reader, string enumName) =>
        Unexpected(ref reader, "a value of " + enumName);

    /// <summary>Reads a value that is one of a table.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="known">The table.</param>
    /// <param name="enumName">Name of the enum whose values it holds.</param>
    /// <returns>The value's place in the table.</returns>
    /// <exception cref="JsonModelException">The value is not in the table.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static int KnownValue(ref Utf8JsonReader reader, JsonValue[] known, string enumName)
    {
        Utf8JsonReader start = reader;
        int index = Array.IndexOf(known, Json(ref reader));
        return index >= 0 ? index : throw NotInEnum(ref start, enumName);
    }

    /// <summary>The exception for a required member that is not there.</summary>
    /// <param name="reader">Stands on the end of the object that lacks it.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>The exception to throw; its pointer is the one that the member would have.</returns>
    public static JsonModelException Missing(ref Utf8JsonReader reader, string name) =>
        new("this required member is missing", reader.TokenStartIndex, missing: name);

    /// <summary>Compares the current name or text; one that is not Unicode equals nothing.</summary>
    private static bool TextEquals(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException) when (reader.ValueIsEscaped)
        {
            return false;
        }
    }
}
