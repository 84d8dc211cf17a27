using System;
using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>All that is known about a failed call; exceptions are made of it. Immutable.</summary>
public sealed class ApiFailure
{
    /// <summary>The most bytes of a body that a failure keeps: 64 KiB.</summary>
    public const int MaxRawBodyBytes = 64 * 1024;

    private readonly ReadOnlyMemory<byte> _rawBody;

    /// <summary>Name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The sentence for humans. It names neither header values nor credentials.</summary>
    public required string Message { get; init; }

    /// <summary>The HTTP status, or null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The headers of the answer; empty when none came.</summary>
    public ResponseHeaders Headers { get; init; } = ResponseHeaders.Empty;

    /// <summary>The first <see cref="MaxRawBodyBytes"/> bytes of the answer's body, whatever its media type. What is longer is cut
    /// off.</summary>
    public ReadOnlyMemory<byte> RawBody
    {
        get => _rawBody;

        // A copy, so that an exception in a log does not keep megabytes alive.
        init => _rawBody = value.Length > MaxRawBodyBytes ? value[..MaxRawBodyBytes].ToArray() : value;
    }

    /// <summary>What the body says, where it is of the media type <c>application/problem+json</c> (RFC 9457); else null.</summary>
    public ApiProblem? Problem { get; init; }

    /// <summary>What the call may have done on the server.</summary>
    public RequestOutcome Outcome { get; init; }

    /// <summary>The envelope's code, or null when the answer has none.</summary>
    public EnvelopeCode? Code { get; init; }

    /// <summary>The envelope's message, or null when the answer has none.</summary>
    public string? EnvelopeMessage { get; init; }

    /// <summary>The envelope's errors; an item that is no text is its JSON text. Empty when the answer has none.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The envelope's data, or null when the answer has none.</summary>
    public JsonValue? Data { get; init; }

    /// <summary>The cause, or null when the answer itself is the cause.</summary>
    public Exception? InnerException { get; init; }
}
