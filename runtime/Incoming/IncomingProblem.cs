using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>The answer that refuses a request, as a problem (RFC 9457) of the shape that ASP.NET Core gives validation problems.</summary>
/// <param name="status">Its HTTP status.</param>
/// <param name="json">Its body.</param>
internal sealed class IncomingProblem(int status, byte[] json)
{
    internal int Status => status;

    internal byte[] Json => json;

    internal static IncomingProblem Invalid(IReadOnlyList<SchemaError> errors) =>
        Of(400, "The request is not as the API's document describes it.", null, errors);

    internal static IncomingProblem TooLarge(int limit) =>
        Of(413, "The body is too large.", string.Create(CultureInfo.InvariantCulture, $"At most {limit} bytes are taken."), []);

    internal static IncomingProblem UnsupportedMediaType(string mediaType, IReadOnlyList<string> known) => Of(
        415,
        "The media type is not taken.",
        $"'{JsonExcerpt.Cut(mediaType, JsonExcerpt.MaxPointer)}' is none of: {string.Join(", ", known)}.",
        []);

    private static IncomingProblem Of(int status, string title, string? detail, IReadOnlyList<SchemaError> errors)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("title"u8, title);
            writer.WriteNumber("status"u8, status);
            if (detail is not null)
                writer.WriteString("detail"u8, detail);
            if (errors.Count > 0)
            {
                writer.WriteStartObject("errors"u8);
                foreach (var place in errors.GroupBy(static error => error.InstanceLocation, StringComparer.Ordinal))
                {
                    writer.WriteStartArray(place.Key);
                    foreach (SchemaError error in place)
                        writer.WriteStringValue(error.Message);
                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return new IncomingProblem(status, buffer.WrittenSpan.ToArray());
    }
}
