using System.Text;
using Microsoft.AspNetCore.Http;

namespace Seedance.Generated.Tests.Http;

/// <summary>What the server does with a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The bytes of the body.</param>
/// <param name="MediaType">The content type, or null for none.</param>
internal sealed record ServerAnswer(int Status, byte[] Body, string? MediaType)
{
    /// <summary>Ends the connection without an answer.</summary>
    public static readonly ServerAnswer Dropped = new(0, [], null);

    /// <summary>Says nothing until the client gives up.</summary>
    public static readonly ServerAnswer Silence = new(-1, [], null);

    /// <summary>After how many bytes of the body something happens; null for nothing.</summary>
    public int? BreaksAfter { get; init; }

    /// <summary>Whether then no further byte comes; otherwise the connection ends.</summary>
    public bool Stalls { get; init; }

    /// <summary>The error code of HTTP/2 (RFC 9113, 7) that the stream is reset with, in the place of an answer; null for an answer.</summary>
    public int? ResetCode { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Writes what follows the body, in its own time; null for nothing.</summary>
    public Func<HttpContext, Task>? Rest { get; init; }

    /// <summary>Whether the connection is cut off behind the body.</summary>
    public bool IsCutOff { get; init; }

    public static ServerAnswer Json(string json, int status = 200) => new(status, Encoding.UTF8.GetBytes(json), "application/json");

    public static ServerAnswer Text(string text, string mediaType, int status) => new(status, Encoding.UTF8.GetBytes(text), mediaType);

    public static ServerAnswer Empty(int status) => new(status, [], null);

    /// <summary>An envelope that says success, around data in JSON.</summary>
    public static ServerAnswer Data(string data) => Json($$"""{"code":200,"message":"success","data":{{data}}}""");
}
