using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>What binding an API gives: the model, and what to tell the consumer. Only the latter holds positions.</summary>
internal sealed record BindResult(ApiModel Model, EquatableArray<Problem> Problems);

/// <summary>What binding one document gives.</summary>
/// <param name="Document">Project-relative path of the document.</param>
/// <param name="Types">Its named types, in document order.</param>
/// <param name="Schemas">Its schemas with checks of their own, in document order.</param>
/// <param name="Operations">Its operations, in document order.</param>
/// <param name="SecuritySchemes">Its security schemes that the client can apply.</param>
/// <param name="BaseAddress">Address of its first server, absolute or relative, or null.</param>
internal sealed record DocumentModel(
    string Document,
    EquatableArray<TypeModel> Types,
    EquatableArray<SchemaModel> Schemas,
    EquatableArray<OperationModel> Operations,
    EquatableArray<SecuritySchemeModel> SecuritySchemes,
    string? BaseAddress)
{
    /// <summary>Whether only references of other documents lead to it: it is no document of the API.</summary>
    public bool IsOnlyReached { get; init; }

    /// <summary>A file that only references lead to: it has types and checks, and nothing else.</summary>
    public static DocumentModel Reached(string document) => new(
        document,
        EquatableArray<TypeModel>.Empty,
        EquatableArray<SchemaModel>.Empty,
        EquatableArray<OperationModel>.Empty,
        EquatableArray<SecuritySchemeModel>.Empty,
        BaseAddress: null)
    { IsOnlyReached = true };

    /// <summary>Its callbacks and webhooks, in document order.</summary>
    public EquatableArray<IncomingRequestModel> IncomingRequests { get; init; } = EquatableArray<IncomingRequestModel>.Empty;

    /// <summary>How it uses tags.</summary>
    public TagUse Tags { get; init; } = TagUse.None;

    /// <summary>Its absolute servers.</summary>
    public EquatableArray<ServerModel> Servers { get; init; } = EquatableArray<ServerModel>.Empty;
}
