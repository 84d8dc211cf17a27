using System;
using System.Globalization;
using System.Text.Json;

namespace Seedance.Runtime;

// Arrays whose places mean different things (prefixItems: 2020-12 Core, section 10.3.1.1), item by item.
public static partial class JsonRead
{
    /// <summary>Checks that the value is an array and moves on to its first item.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>Whether there is an item; otherwise the reader stands on the array's end.</returns>
    /// <exception cref="JsonModelException">The value is no array, or the text ends here.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static bool FirstItem(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Unexpected(ref reader, "an array");
        Advance(ref reader);
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves on to the next item.</summary>
    /// <param name="reader">Stands on the last token of an item, or on the array's end.</param>
    /// <param name="hasItem">Whether it stands on an item: behind the end there is no other.</param>
    /// <returns>Whether there is an item; otherwise the reader stands on the array's end.</returns>
    /// <exception cref="JsonModelException">The text ends here.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static bool NextItem(ref Utf8JsonReader reader, bool hasItem)
    {
        if (!hasItem)
            return false;
        Advance(ref reader);
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Reads the items that are left, to the array's end.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">Stands on an item, or on the array's end.</param>
    /// <param name="hasItem">Whether it stands on an item.</param>
    /// <param name="item">Reads an item.</param>
    /// <returns>The items.</returns>
    /// <exception cref="JsonModelException">An item does not fit, or the text ends here.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static ValueList<T> OtherItems<T>(ref Utf8JsonReader reader, bool hasItem, JsonReadFunc<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!hasItem)
            return ValueList<T>.Empty;
        var items = new System.Collections.Generic.List<T>();
        for (bool isItem = true; isItem; isItem = NextItem(ref reader, isItem))
            items.Add(item(ref reader));
        return ValueList<T>.Own([.. items]);
    }

    /// <summary>Passes over the items that are left, to the array's end.</summary>
    /// <param name="reader">Stands on an item, or on the array's end.</param>
    /// <param name="hasItem">Whether it stands on an item.</param>
    /// <exception cref="JsonModelException">The text ends here.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static void SkipItems(ref Utf8JsonReader reader, bool hasItem)
    {
        for (bool isItem = hasItem; isItem; isItem = NextItem(ref reader, isItem))
            Skip(ref reader);
    }

    /// <summary>The exception for an item that is not there.</summary>
    /// <param name="reader">Stands on the end of the array that lacks it.</param>
    /// <param name="index">The item's place, from zero.</param>
    /// <returns>The exception to throw; its pointer is the one that the item would have.</returns>
    public static JsonModelException MissingItem(ref Utf8JsonReader reader, int index) =>
        new("this required item is missing", reader.TokenStartIndex, missing: index.ToString(CultureInfo.InvariantCulture));
}
