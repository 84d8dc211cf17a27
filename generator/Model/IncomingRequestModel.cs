using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>A request that the API sends: a callback of an operation, or a webhook (OpenAPI 3.2.0, sections 4.1 and 4.18).</summary>
/// <param name="Id">Identity of its operation within the API: <c>document#pointer</c>.</param>
/// <param name="IsWebhook">Whether it is one of the document's webhooks; otherwise it is a callback.</param>
/// <param name="Key">Its key among the webhooks, or among the callbacks of its operation.</param>
/// <param name="OperationId">The document's <c>operationId</c>, or null.</param>
/// <param name="NameHint">The <c>x-csharp-name</c>, or null.</param>
/// <param name="Method">HTTP method in upper case.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Bodies">Its body, once for each of its media types, JSON first; none where it has no body.</param>
/// <param name="Answer">What the document wants as an answer.</param>
/// <param name="Envelope">The shape that the API puts around its answers, and now and then around what it sends; or null.</param>
internal sealed record IncomingRequestModel(
    string Id,
    bool IsWebhook,
    string Key,
    string? OperationId,
    string? NameHint,
    string Method,
    Documentation Docs,
    EquatableArray<BodyModel> Bodies,
    IncomingAnswerModel Answer,
    EnvelopeModel? Envelope)
{
    /// <summary>Its headers, query parameters and cookies, in document order.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; } = EquatableArray<ParameterModel>.Empty;

    /// <summary>The operation that a callback belongs to; null for a webhook.</summary>
    public string? Operation { get; init; }
}

/// <summary>The answer that the sender of a callback or webhook wants when all is well.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">The type of its JSON body, or null.</param>
/// <param name="MediaType">The media type of its body, or null.</param>
internal sealed record IncomingAnswerModel(int Status, TypeUse? Body, string? MediaType);
