using System;
using System.ComponentModel;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Writes models and values as JSON: what generated code is made of, and what a hand-written model may use as well.</summary>
/// <remarks>Every writing method of a value fits <see cref="JsonWriteFunc{T}"/> and has the name of the reading one in
/// <see cref="JsonRead"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWrite
{
    /// <summary>Writes a model as UTF-8, without a byte order mark and without white space.</summary>
    /// <remarks>Non-ASCII text is not escaped, except for characters beyond U+FFFF, which System.Text.Json always escapes.</remarks>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The model.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException">The model, or a part of it that must be there, is null.</exception>
    /// <exception cref="InvalidOperationException">A part has no JSON form, such as a default extensible enum, or the model is nested
    /// more than 256 deep.</exception>
    public static byte[] ToUtf8Json<T>(T model)
        where T : IJsonModel<T> => ToUtf8Json(model, Model);

    /// <summary>Writes a value as UTF-8 with a writing method, for values that are no models, such as lists.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="write"/>, or a part that must be there, is null.</exception>
    /// <exception cref="InvalidOperationException">A part has no JSON form, or the value is nested more than 256 deep.</exception>
    public static byte[] ToUtf8Json<T>(T value, JsonWriteFunc<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using JsonWriteBuffer buffer = JsonWriteBuffer.Rent();
        write(buffer.Writer, value);
        return buffer.Written.ToArray();
    }

    /// <summary>Writes a model.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The model.</param>
    /// <exception cref="ArgumentNullException">The model is null.</exception>
    /// <exception cref="InvalidOperationException">A part has no JSON form.</exception>
    public static void Model<T>(Utf8JsonWriter writer, T value)
        where T : IJsonModel<T>
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value), $"A {typeof(T).Name} that must be there is null.");
        value.WriteTo(writer);
    }

    /// <summary>Writes a list as an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="writer">Where to write to.</param>
    /// <param name="list">The list.</param>
    /// <param name="item">Writes an item.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void List<T>(Utf8JsonWriter writer, ValueList<T> list, JsonWriteFunc<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        OtherItems(writer, list, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list's items into the array that is being written.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="writer">Where to write to.</param>
    /// <param name="list">The list.</param>
    /// <param name="item">Writes an item.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void OtherItems<T>(Utf8JsonWriter writer, ValueList<T> list, JsonWriteFunc<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(item);
        foreach (T value in list)
            item(writer, value);
    }

    /// <summary>How many of the items that may be left out are written: all up to the last one that is there.</summary>
    /// <param name="areThere">For each whether it is there.</param>
    public static int ItemCount(ReadOnlySpan<bool> areThere) => areThere.LastIndexOf(true) + 1;

    /// <summary>The exception for an item that is not there although one behind it is.</summary>
    /// <param name="name">The item's name.</param>
    /// <returns>The exception to throw.</returns>
    public static InvalidOperationException MissingItem(string name) =>
        new($"{name} has no value, but an item behind it has one: an array has no gaps.");

    /// <summary>Writes a map as an object, in the order of its members.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">Where to write to.</param>
    /// <param name="map">The map.</param>
    /// <param name="value">Writes a member's value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Map<T>(Utf8JsonWriter writer, ValueMap<T> map, JsonWriteFunc<T> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        MapMembers(writer, map, value);
        writer.WriteEndObject();
    }

    /// <summary>Writes a map's members into the object that is being written, such as those of additionalProperties.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">Where to write to.</param>
    /// <param name="map">The map.</param>
    /// <param name="value">Writes a member's value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void MapMembers<T>(Utf8JsonWriter writer, ValueMap<T> map, JsonWriteFunc<T> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(value);
        foreach ((string name, T item) in map)
        {
            writer.WritePropertyName(name);
            value(writer, item);
        }
    }

    /// <summary>
    /// Writes a map's members into an object that has members of its own; of two of one name the object's own is written.
    /// </summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">Where to write to.</param>
    /// <param name="map">The map.</param>
    /// <param name="value">Writes a member's value.</param>
    /// <param name="declared">Names of the object's own members.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void OtherMembers<T>(Utf8JsonWriter writer, ValueMap<T> map, JsonWriteFunc<T> value, MemberNames declared)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(declared);
        foreach ((string name, T item) in map)
        {
            if (declared.Contains(name))
                continue;
            writer.WritePropertyName(name);
            value(writer, item);
        }
    }

    /// <summary>Writes a reference that may be null: <c>static (w, v) => JsonWrite.OrNull(w, v, JsonWrite.String)</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="write">Writes a value that is not null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="write"/> is null.</exception>
    public static void OrNull<T>(Utf8JsonWriter writer, T? value, JsonWriteFunc<T> write)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
            writer.WriteNullValue();
        else
            write(writer, value);
    }

    /// <summary>Writes a <see cref="Nullable{T}"/>: <c>static (w, v) => JsonWrite.OrNullValue(w, v, JsonWrite.Int64)</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="write">Writes a value that is not null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="write"/> is null.</exception>
    public static void OrNullValue<T>(Utf8JsonWriter writer, T? value, JsonWriteFunc<T> write)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
            writer.WriteNullValue();
        else
            write(writer, value.GetValueOrDefault());
    }

    /// <summary>Writes a value of a table.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="known">The table.</param>
    /// <param name="index">The value's place in it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place: the value of the enum is not a declared one.</exception>
    public static void KnownValue(Utf8JsonWriter writer, JsonValue[] known, int index)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)known.Length, nameof(index));
        Json(writer, known[index]);
    }

    /// <summary>The exception for a value that was never set, such as the default of an extensible enum.</summary>
    /// <param name="typeName">The name of the value's type.</param>
    /// <returns>The exception to throw.</returns>
    public static InvalidOperationException DefaultValue(string typeName) =>
        new($"This {typeName} is the default one: it has no value, and nothing can be written for it.");
}
