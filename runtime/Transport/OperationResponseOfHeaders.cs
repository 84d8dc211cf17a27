namespace Seedance.Runtime;

/// <summary>A successful answer of an operation for which the document declares headers.</summary>
/// <typeparam name="TBody">Type of the body; <see cref="NoBody"/> for operations without one.</typeparam>
/// <typeparam name="THeaders">Type that knows the declared headers.</typeparam>
public sealed class OperationResponse<TBody, THeaders> : OperationResponse<TBody>
{
    internal OperationResponse(OperationResponse<TBody> response, THeaders headers)
        : base(response) => DeclaredHeaders = headers;

    /// <summary>The headers that the document declares. All of them, as texts, are in <see cref="OperationResponse{TBody}.Headers"/>.</summary>
    public THeaders DeclaredHeaders { get; }
}
