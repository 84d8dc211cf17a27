using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>A header, query parameter or cookie of a request that an API sends.</summary>
public sealed class IncomingParameter
{
    /// <summary>Describes a parameter. Meant for emitted code.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="location">Where it stands.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IncomingParameter(string name, ParameterLocation location)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Location = location;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it stands.</summary>
    public ParameterLocation Location { get; }

    /// <summary>Whether the document demands it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The types of its value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public JsonTypes Types { get; init; } = JsonTypes.String;

    /// <summary>Gets the validator of its value; null when there is nothing to check.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<SchemaValidator>? Schema { get; init; }

    /// <summary>What is wrong with the values that were sent. Of lists and objects only that they are there is checked.</summary>
    internal IReadOnlyList<SchemaError> Check(IReadOnlyList<string?> values)
    {
        string place = $"/{Location.ToString().ToLowerInvariant()}/{JsonPointerText.Escape(Name)}";
        if (values.Count == 0)
            return IsRequired ? [new SchemaError(place, "", "required", "It is missing.")] : [];
        if ((Types & (JsonTypes.Array | JsonTypes.Object)) != 0)
            return [];
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            FormReader.Write(writer, values[^1] ?? "", Types);
        if ((TypeOf(buffer.WrittenSpan[0]) & Types) == 0)
            return [new SchemaError(place, "", "type", $"It is no {Types.ToString().ToLowerInvariant()}.")];
        return Schema is null ? [] : IncomingJson.Below(place, Schema().Validate(buffer.WrittenSpan).Errors);
    }

    private static JsonTypes TypeOf(byte first) => first switch
    {
        (byte)'"' => JsonTypes.String,
        (byte)'t' or (byte)'f' => JsonTypes.Boolean,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonTypes.Integer | JsonTypes.Number,
        _ => JsonTypes.None,
    };
}
