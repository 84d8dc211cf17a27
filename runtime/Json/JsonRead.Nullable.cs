using System;
using System.Text.Json;

namespace Seedance.Runtime;

// Values of members that may be null: the method of the value itself, and JSON null.
public static partial class JsonRead
{
    /// <summary>Reads a text, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="String"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static string? StringOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : String(ref reader);

    /// <summary>Reads a boolean, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Boolean"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static bool? BooleanOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Boolean(ref reader);

    /// <summary>Reads an integer of 32 bits, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Int32"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static int? Int32OrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Int32(ref reader);

    /// <summary>Reads an integer of 64 bits, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Int64"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static long? Int64OrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Int64(ref reader);

    /// <summary>Reads a number of single precision, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Single"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static float? SingleOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Single(ref reader);

    /// <summary>Reads a number of double precision, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Double"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static double? DoubleOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Double(ref reader);

    /// <summary>Reads a decimal number, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Decimal"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static decimal? DecimalOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Decimal(ref reader);

    /// <summary>Reads a date and time as RFC 3339 has it, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="DateTime"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static DateTimeOffset? DateTimeOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : DateTime(ref reader);

    /// <summary>Reads seconds since 1970-01-01T00:00:00Z, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="UnixTime"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static DateTimeOffset? UnixTimeOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : UnixTime(ref reader);

    /// <summary>Reads a date and time as text or as Unix seconds, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="DateTimeOrUnixTime"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static DateTimeOffset? DateTimeOrUnixTimeOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : DateTimeOrUnixTime(ref reader);

    /// <summary>Reads a date, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Date"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static DateOnly? DateOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Date(ref reader);

    /// <summary>Reads a time of day, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Time"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static TimeOnly? TimeOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Time(ref reader);

    /// <summary>Reads a duration, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Duration"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static Duration? DurationOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? default(Duration?) : Duration(ref reader);

    /// <summary>Reads a UUID, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Uuid"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static Guid? UuidOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Uuid(ref reader);

    /// <summary>Reads a URI or a reference, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Uri"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static UriString? UriOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? default(UriString?) : Uri(ref reader);

    /// <summary>Reads bytes as Base64 text, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Bytes"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static Bytes? BytesOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Bytes(ref reader);

    /// <summary>Reads any other JSON, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="Json"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static JsonValue? JsonOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Json(ref reader);

    /// <summary>Reads the content of a file as text, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>What <see cref="File"/> reads, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static FileContent? FileOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : File(ref reader);

    /// <summary>Reads a model, or null.</summary>
    /// <typeparam name="T">The model's type, a class.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The model, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static T? ModelOrNull<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T> => IsNull(ref reader) ? null : T.Read(ref reader);

    /// <summary>Reads a model that is a value type, such as an extensible enum, or null.</summary>
    /// <typeparam name="T">The model's type, a struct.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The model, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor fits.</exception>
    public static T? ValueModelOrNull<T>(ref Utf8JsonReader reader)
        where T : struct, IJsonModel<T> => IsNull(ref reader) ? null : T.Read(ref reader);

    /// <summary>Reads an array, or null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="item">Reads an item.</param>
    /// <returns>The list, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor an array, or an item does not fit.</exception>
    public static ValueList<T>? ListOrNull<T>(ref Utf8JsonReader reader, JsonReadFunc<T> item) =>
        IsNull(ref reader) ? null : List(ref reader, item);

    /// <summary>Reads an object as a map, or null.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="value">Reads a member's value.</param>
    /// <returns>The map, or null.</returns>
    /// <exception cref="JsonModelException">The value is neither null nor an object, or a member does not fit.</exception>
    public static ValueMap<T>? MapOrNull<T>(ref Utf8JsonReader reader, JsonReadFunc<T> value) =>
        IsNull(ref reader) ? null : Map(ref reader, value);
}
