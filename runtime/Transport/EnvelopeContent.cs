using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>What an answer says through its envelope.</summary>
internal sealed class EnvelopeContent
{
    /// <summary>The most errors that are kept.</summary>
    private const int MaxErrors = 1000;

    private EnvelopeContent()
    {
    }

    /// <summary>The code, or null when the body has none.</summary>
    internal EnvelopeCode? Code { get; private init; }

    /// <summary>The message, or null when the body has none.</summary>
    internal string? Message { get; private init; }

    /// <summary>The errors as texts.</summary>
    internal IReadOnlyList<string> Errors { get; private init; } = [];

    /// <summary>The data, or null when the body has none.</summary>
    internal JsonValue? Data { get; private init; }

    /// <summary>Reads an envelope; of one that says success only the code.</summary>
    /// <returns>What it says; null when the body is not JSON.</returns>
    internal static EnvelopeContent? Read(Envelope envelope, ReadOnlySpan<byte> json)
    {
        try
        {
            var code = JsonLocation.TryFind(json, envelope.Code, out var value) ? ReadCode(value) : null;
            if (code is { } known && IsSuccess(envelope, known))
                return new EnvelopeContent { Code = code };

            return new EnvelopeContent
            {
                Code = code,
                Message = TryFind(json, envelope.Message, out value) ? JsonLocation.Text(value) : null,
                Errors = TryFind(json, envelope.Errors, out value) ? ReadErrors(value) : [],
                Data = TryFind(json, envelope.Data, out value) ? ReadData(value) : null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a code is one of success.</summary>
    internal static bool IsSuccess(Envelope envelope, EnvelopeCode code)
    {
        foreach (var success in envelope.Success)
        {
            if (success == code)
                return true;
        }

        return false;
    }

    /// <summary>Finds a value that is there and not null.</summary>
    private static bool TryFind(ReadOnlySpan<byte> json, string? pointer, out ReadOnlySpan<byte> value)
    {
        value = default;
        return pointer is not null && JsonLocation.TryFind(json, pointer, out value) && !value.SequenceEqual("null"u8);
    }

    private static EnvelopeCode? ReadCode(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonRead.ReaderOptions);
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out long number) => new EnvelopeCode(number),

            // 200.0 is 200.
            JsonTokenType.Number when reader.TryGetDecimal(out decimal number) && IsLong(number) => new EnvelopeCode((long)number),
            JsonTokenType.Number or JsonTokenType.String or JsonTokenType.True or JsonTokenType.False =>
                new EnvelopeCode(JsonLocation.Text(json)),
            _ => (EnvelopeCode?)null,
        };
    }

    private static bool IsLong(decimal number) => decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue;

    private static JsonValue? ReadData(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonValue.Parse(json);
        }
        catch (JsonException)
        {
            // A text that is not Unicode: no reason to lose the code.
            return null;
        }
    }

    private static IReadOnlyList<string> ReadErrors(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonRead.ReaderOptions);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            return [JsonLocation.Text(json)];

        var errors = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray && errors.Count < MaxErrors)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            errors.Add(JsonLocation.Text(json[start..(int)reader.BytesConsumed]));
        }

        return errors;
    }
}
