using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Seedance.Runtime;

// Lists, maps, and values that may be null.
public static partial class JsonRead
{
    private const int FirstCapacity = 4;

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="item">Reads an item: <c>JsonRead.List(ref reader, JsonRead.String)</c>.</param>
    /// <returns>The list.</returns>
    /// <exception cref="JsonModelException">The value is no array, or an item does not fit.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static ValueList<T> List<T>(ref Utf8JsonReader reader, JsonReadFunc<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Unexpected(ref reader, "an array");

        T[] items = [];
        int count = 0;
        while (true)
        {
            Advance(ref reader);
            if (reader.TokenType == JsonTokenType.EndArray)
                break;

            T value = item(ref reader);
            if (count == items.Length)
                Array.Resize(ref items, int.Max(FirstCapacity, 2 * count));
            items[count++] = value;
        }

        Array.Resize(ref items, count);
        return ValueList<T>.Own(items);
    }

    /// <summary>Reads an object as a map. Of members with the same name, the last counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="value">Reads a member's value: <c>JsonRead.Map(ref reader, JsonRead.String)</c>.</param>
    /// <returns>The map.</returns>
    /// <exception cref="JsonModelException">The value is no object, or a member does not fit.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static ValueMap<T> Map<T>(ref Utf8JsonReader reader, JsonReadFunc<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        StartObject(ref reader);
        var members = new OrderedMembers<T>();
        while (NextMember(ref reader))
        {
            string name = Text(ref reader);
            Advance(ref reader);
            members.Set(name, value(ref reader));
        }

        return ValueMap<T>.Own(members);
    }

    /// <summary>Adds one member to a map that other members of the same object go to, such as that of additionalProperties.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">Stands on the member's name.</param>
    /// <param name="members">Takes the member; made when it is null. Of members with the same name, the last is kept.</param>
    /// <param name="value">Reads the member's value.</param>
    /// <exception cref="JsonModelException">The member does not fit.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static void MapMember<T>(ref Utf8JsonReader reader, [NotNull] ref ValueMap<T>? members, JsonReadFunc<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string name = Text(ref reader);
        Advance(ref reader);
        T read = value(ref reader);
        members = ValueMap<T>.Grow(members, name, read);
    }

    /// <summary>Reads a value that may be null, as a reference: <c>static (ref Utf8JsonReader r) => JsonRead.OrNull(ref r,
    /// JsonRead.String)</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads a value that is not null.</param>
    /// <returns>The value, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static T? OrNull<T>(ref Utf8JsonReader reader, JsonReadFunc<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return IsNull(ref reader) ? null : read(ref reader);
    }

    /// <summary>Reads a value that may be null, as a <see cref="Nullable{T}"/>: <c>static (ref Utf8JsonReader r) =>
    /// JsonRead.OrNullValue(ref r, JsonRead.Int64)</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads a value that is not null.</param>
    /// <returns>The value, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static T? OrNullValue<T>(ref Utf8JsonReader reader, JsonReadFunc<T> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return IsNull(ref reader) ? null : read(ref reader);
    }
}
