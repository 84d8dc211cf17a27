namespace Seedance.Runtime;

/// <summary>Which way the value travels. It decides about required members that are <c>readOnly</c> or <c>writeOnly</c>.</summary>
/// <remarks>OpenAPI Specification 3.0.4, section 4.7.24.1 "Fixed Fields" of the Schema Object.</remarks>
public enum SchemaDirection
{
    /// <summary>Not known: every required member is demanded.</summary>
    None,

    /// <summary>Sent to the server: a required <c>readOnly</c> member is not demanded.</summary>
    Request,

    /// <summary>Sent by the server: a required <c>writeOnly</c> member is not demanded.</summary>
    Response,
}
