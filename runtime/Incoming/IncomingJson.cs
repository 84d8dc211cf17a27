using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Bodies of all kinds as JSON, so that one code checks and reads them.</summary>
internal static class IncomingJson
{
    /// <summary>The JSON of a body: of a form by the types of its members, of a text a string, of bytes their base64.</summary>
    internal static ReadOnlySpan<byte> Of(RequestBody offer, ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> content = JsonRead.WithoutMark(body);
        return offer.Kind switch
        {
            RequestBodyKind.Json => content,
            RequestBodyKind.Form => FormReader.ToJson(Encoding.UTF8.GetString(content), offer.Members),
            RequestBodyKind.Text => String(Encoding.UTF8.GetString(content)),
            _ => String(Convert.ToBase64String(body)),
        };
    }

    /// <summary>Finds the payload of a body that came in an envelope, whatever the code says: a failure is news as well.</summary>
    /// <param name="envelope">The envelope; null where there is none.</param>
    /// <param name="json">The body; it may be anything.</param>
    /// <param name="data">The payload.</param>
    /// <param name="hasCode">Whether the body has the envelope's code as well.</param>
    /// <returns>Whether there is a payload.</returns>
    internal static bool TryUnwrap(Envelope? envelope, ReadOnlySpan<byte> json, out ReadOnlySpan<byte> data, out bool hasCode)
    {
        data = default;
        hasCode = false;
        if (envelope?.Data is not { } place)
            return false;
        try
        {
            hasCode = JsonLocation.TryFind(json, envelope.Code, out _);
            return JsonLocation.TryFind(json, place, out data) && !data.SequenceEqual("null"u8);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Errors of a part of a body, located from the body's root.</summary>
    internal static IReadOnlyList<SchemaError> Below(string place, IReadOnlyList<SchemaError> errors) => place.Length == 0
        ? errors
        : [.. errors.Select(error => error with { InstanceLocation = place + error.InstanceLocation })];

    private static byte[] String(string text)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(text.Length + 2);
        using (var writer = new Utf8JsonWriter(buffer))
            writer.WriteStringValue(text);
        return buffer.WrittenSpan.ToArray();
    }
}
