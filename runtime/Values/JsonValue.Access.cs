using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Seedance.Runtime;

// Looking into values.
public sealed partial class JsonValue
{
    /// <summary>A member of an object.</summary>
    /// <param name="name">Its name, unescaped.</param>
    /// <exception cref="KeyNotFoundException">There is no such member, or this is no object.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public JsonValue this[string name] => TryGetMember(name, out JsonValue? value)
        ? value
        : throw new KeyNotFoundException($"This {Kind} has no member \"{JsonExcerpt.Cut(name, JsonExcerpt.MaxValue)}\".");

    /// <summary>An item of an array.</summary>
    /// <param name="index">Its place, from zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item, or this is no array.</exception>
    public JsonValue this[int index] => TryGetItem(index, out JsonValue? value)
        ? value
        : throw new ArgumentOutOfRangeException(
            nameof(index), index, string.Create(CultureInfo.InvariantCulture, $"This {Kind} has no item {index}."));

    /// <summary>A member of an object, if there is one.</summary>
    /// <param name="name">Its name, unescaped. Of members with the same name, the last is found.</param>
    /// <param name="value">The member's value, over the same bytes.</param>
    /// <returns>Whether there is one; false for anything but an object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool TryGetMember(string name, [NotNullWhen(true)] out JsonValue? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        value = null;
        if (Kind != JsonValueKind.Object)
            return false;

        Utf8JsonReader reader = Reader();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = IsName(ref reader, name);
            reader.Read();
            JsonValue? found = Part(ref reader, isFound);
            value = found ?? value;
        }

        return value is not null;
    }

    /// <summary>An item of an array, if there is one.</summary>
    /// <param name="index">Its place, from zero.</param>
    /// <param name="value">The item, over the same bytes.</param>
    /// <returns>Whether there is one; false for anything but an array.</returns>
    public bool TryGetItem(int index, [NotNullWhen(true)] out JsonValue? value)
    {
        value = null;
        if (Kind != JsonValueKind.Array || index < 0)
            return false;

        Utf8JsonReader reader = Reader();
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray && value is null; i++)
            value = Part(ref reader, i == index);
        return value is not null;
    }

    /// <summary>The items of an array.</summary>
    /// <returns>The items.</returns>
    /// <exception cref="JsonModelException">This is no array.</exception>
    public ValueList<JsonValue> GetItems() =>
        JsonRead.Parse(Utf8Json, static (ref Utf8JsonReader reader) => JsonRead.List(ref reader, JsonRead.Json));

    /// <summary>The members of an object. Of members with the same name, the last counts.</summary>
    /// <returns>The members.</returns>
    /// <exception cref="JsonModelException">This is no object, or has a name that is not Unicode.</exception>
    public ValueMap<JsonValue> GetMembers() =>
        JsonRead.Parse(Utf8Json, static (ref Utf8JsonReader reader) => JsonRead.Map(ref reader, JsonRead.Json));

    /// <summary>The text of a string.</summary>
    /// <returns>The text, unescaped.</returns>
    /// <exception cref="JsonModelException">This is no string, or has half a surrogate pair.</exception>
    public string GetString() => JsonRead.Parse(Utf8Json, JsonRead.String);

    /// <summary>The boolean.</summary>
    /// <returns>The boolean.</returns>
    /// <exception cref="JsonModelException">This is no boolean.</exception>
    public bool GetBoolean() => JsonRead.Parse(Utf8Json, JsonRead.Boolean);

    /// <summary>The number as an integer of 32 bits; <c>1.0</c> is one.</summary>
    /// <returns>The integer.</returns>
    /// <exception cref="JsonModelException">This is no such integer.</exception>
    public int GetInt32() => JsonRead.Parse(Utf8Json, JsonRead.Int32);

    /// <summary>The number as an integer of 64 bits; <c>1.0</c> is one.</summary>
    /// <returns>The integer.</returns>
    /// <exception cref="JsonModelException">This is no such integer.</exception>
    public long GetInt64() => JsonRead.Parse(Utf8Json, JsonRead.Int64);

    /// <summary>The number as the nearest one of 64 bits.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="JsonModelException">This is no number, or out of range.</exception>
    public double GetDouble() => JsonRead.Parse(Utf8Json, JsonRead.Double);

    /// <summary>The number as a decimal one.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="JsonModelException">This is no number, or out of range.</exception>
    public decimal GetDecimal() => JsonRead.Parse(Utf8Json, JsonRead.Decimal);

    /// <summary>The date-time of a string (RFC 3339).</summary>
    /// <returns>The date-time.</returns>
    /// <exception cref="JsonModelException">This is no date-time.</exception>
    public DateTimeOffset GetDateTime() => JsonRead.Parse(Utf8Json, JsonRead.DateTime);

    /// <summary>Reads the value as a model.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <returns>The model.</returns>
    /// <exception cref="JsonModelException">The value does not fit the type.</exception>
    public T To<T>()
        where T : IJsonModel<T> => JsonRead.Parse<T>(Utf8Json);

    /// <summary>The value as System.Text.Json has it.</summary>
    /// <returns>An element that does not depend on a document.</returns>
    public JsonElement ToJsonElement()
    {
        Utf8JsonReader reader = Reader();
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>A reader on the first token. Its limit of depth is the one that the value was checked with.</summary>
    private Utf8JsonReader Reader()
    {
        var reader = new Utf8JsonReader(Utf8Json, JsonRead.ReaderOptions);
        reader.Read();
        return reader;
    }

    /// <summary>Passes over the current value, and returns it when it is wanted.</summary>
    private JsonValue? Part(ref Utf8JsonReader reader, bool isWanted)
    {
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return isWanted ? Own(_utf8[start..(int)reader.BytesConsumed]) : null;
    }

    private static bool IsName(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // The name in the text has half a surrogate pair: no name that a program asks for equals it.
            return false;
        }
    }
}
