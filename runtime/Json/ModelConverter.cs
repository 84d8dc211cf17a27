using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Seedance.Runtime;

/// <summary>Lets System.Text.Json read and write a model, wherever it stands in other data.</summary>
/// <remarks>
/// Add it to <see cref="JsonSerializerOptions.Converters"/>, or put <c>[JsonConverter(typeof(ModelConverter&lt;T&gt;))]</c> on a member.
/// The options' naming and null rules do not reach into the model: its JSON is the API's. For code without reflection, see
/// <see cref="ModelTypeInfoResolver"/>.
/// </remarks>
/// <typeparam name="T">The model's type.</typeparam>
public sealed class ModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <summary>Whether the converter is asked to read and write null: only where null is a value of the model.</summary>
    public override bool HandleNull => typeof(T) == typeof(JsonValue);

    /// <summary>Reads the model.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="typeToConvert">The model's type.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The model.</returns>
    /// <exception cref="JsonModelException">The JSON does not fit the type. The pointer starts at the model.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        try
        {
            return T.Read(ref reader);
        }
        catch (JsonModelException exception) when (!exception.IsLocated)
        {
            exception.Locate(start);
            throw;
        }
        catch (JsonException exception) when (exception is not JsonModelException)
        {
            throw JsonModelLocator.Malformed(start, exception);
        }
    }

    /// <summary>Writes the model.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The model.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A part of the model has no JSON form.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }
}
