using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>An answer of an API with an <see cref="Envelope"/> that says that the call has failed. All members are empty where the answer
/// had no envelope.</summary>
public class EnvelopeException : ApiException
{
    /// <summary>Makes the exception of a failure.</summary>
    /// <param name="failure">What is known about the failure.</param>
    public EnvelopeException(ApiFailure failure)
        : base(failure)
    {
    }

    /// <summary>The envelope's code as an integer; null when the answer has no code or one that is no integer.</summary>
    public long? Code => Failure.Code?.Number;

    /// <summary>The envelope's code as text, whatever its JSON type; null when the answer has no code.</summary>
    public string? CodeText => Failure.Code?.Text;

    /// <summary>The envelope's message for humans, or null.</summary>
    public string? EnvelopeMessage => Failure.EnvelopeMessage;

    /// <summary>The envelope's list of errors; an item that is no text is its JSON text.</summary>
    public IReadOnlyList<string> Errors => Failure.Errors;

    /// <summary>The envelope's data, or null when the answer has none.</summary>
    /// <remarks>It takes the name of <see cref="System.Exception.Data"/>, which stays reachable through the base type.</remarks>
    public new JsonValue? Data => Failure.Data;
}
