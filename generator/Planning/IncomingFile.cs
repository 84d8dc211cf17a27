using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>One callback or webhook, in one type of its body: a part of <c>Callbacks</c> or <c>Webhooks</c>.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Class">Name of the class.</param>
/// <param name="Member">Name of the property.</param>
/// <param name="Definition">Name of the nested class that holds the definition.</param>
/// <param name="Title">What it is, where the document says nothing.</param>
/// <param name="Method">HTTP method in upper case.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
/// <param name="Body">The type of its body; null where it has none.</param>
/// <param name="Offers">The media types of its body.</param>
/// <param name="IsBodyOptional">Whether it may come without its body.</param>
/// <param name="Envelope">The envelope that its body may come in, or null.</param>
internal sealed record IncomingFile(
    string HintName,
    string Namespace,
    string Access,
    string Class,
    string Member,
    string Definition,
    string Title,
    string Method,
    Documentation Docs,
    bool IsObsolete,
    CodecPlan? Body,
    EquatableArray<OfferPlan> Offers,
    bool IsBodyOptional,
    EnvelopeModel? Envelope) : FilePlan(HintName, Namespace, Access)
{
    /// <summary>Its headers, query parameters and cookies.</summary>
    public EquatableArray<IncomingParameterPlan> Parameters { get; init; } = EquatableArray<IncomingParameterPlan>.Empty;
}

/// <summary>A header, query parameter or cookie of a callback or webhook.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsRequired">Whether the document demands it.</param>
/// <param name="Types">The types of its value.</param>
/// <param name="Validator">The expression that gives its validator, or null.</param>
internal sealed record IncomingParameterPlan(string Name, ParameterLocation Location, bool IsRequired, JsonTypes Types, string? Validator);

/// <summary>What all callbacks, or all webhooks, of an API have in common.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Class">Name of the class.</param>
/// <param name="Summary">What it is.</param>
internal sealed record IncomingClassFile(string HintName, string Namespace, string Access, string Class, string Summary)
    : FilePlan(HintName, Namespace, Access);

/// <summary>The methods that map one callback or webhook to an endpoint of ASP.NET Core.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Class">Name of the class.</param>
/// <param name="Method">Name of the methods.</param>
/// <param name="Incoming">The callback or webhook.</param>
/// <param name="Status">The status that the document wants as an answer.</param>
/// <param name="Answer">The type of the answer's body, or null.</param>
/// <param name="AnswerType">The media type of the answer's body.</param>
/// <param name="IsOneOfSeveral">
/// Whether other methods map the same request with bodies of other types, so that the media type picks the endpoint.
/// </param>
internal sealed record EndpointFile(
    string HintName,
    string Namespace,
    string Access,
    string Class,
    string Method,
    IncomingFile Incoming,
    int Status,
    CodecPlan? Answer,
    string AnswerType,
    bool IsOneOfSeveral) : FilePlan(HintName, Namespace, Access);

/// <summary>What all those methods have in common.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Class">Name of the class.</param>
/// <param name="HasParameters">Whether any of them has parameters to check.</param>
internal sealed record EndpointClassFile(string HintName, string Namespace, string Access, string Class, bool HasParameters)
    : FilePlan(HintName, Namespace, Access);
