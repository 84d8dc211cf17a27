using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>By what an operation is recognised in another document.</summary>
/// <param name="Pointer">Where the operation stands, seen from the document (<see cref="References.SpecPlace.SeenFrom"/>).</param>
/// <param name="OperationId">Its <c>operationId</c>, or null.</param>
/// <param name="Signature">Method, path without the names of its parameters, and the one-value members of its body.</param>
/// <param name="Node">The operation.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record OperationIdentity(string Pointer, string? OperationId, string Signature, SpecNode Node, SpecPosition Position)
{
    /// <summary>How to call it in a message.</summary>
    public string Shown => OperationId ?? Signature;

    /// <summary>Method and path as the document has them, for example <c>GET /pets/{petId}</c>.</summary>
    public string Route { get; init; } = "";
}
