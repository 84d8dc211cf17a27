using System.Collections.Generic;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>
/// The shape that an API puts around every answer, as JSON Pointers (RFC 6901) into the body (<c>x-envelope</c>). Where an operation has
/// one, its code decides together with the HTTP status whether a call has succeeded: services say "402" inside an HTTP 200.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Envelope
{
    /// <summary>Where the code is; an integer, a text or a boolean.</summary>
    public required string Code { get; init; }

    /// <summary>The codes that mean success; every other one, known or not, is a failure.</summary>
    public required IReadOnlyList<EnvelopeCode> Success { get; init; }

    /// <summary>Where the message for humans is, or null when there is none.</summary>
    public string? Message { get; init; }

    /// <summary>Where the list of single errors is, or null when there is none.</summary>
    public string? Errors { get; init; }

    /// <summary>Where the payload is, or null when there is none.</summary>
    public string? Data { get; init; }
}
