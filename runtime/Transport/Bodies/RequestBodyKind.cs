using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>How the value of a body becomes bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RequestBodyKind
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary><c>application/x-www-form-urlencoded</c> (OpenAPI 3.2.0, 4.15.2).</summary>
    Form,

    /// <summary><c>multipart/form-data</c> and its kin (OpenAPI 3.2.0, 4.15.3).</summary>
    Multipart,

    /// <summary>A text, in UTF-8: plain text, XML and whatever else the caller has written.</summary>
    Text,

    /// <summary>Bytes, of which nothing is known.</summary>
    Binary,
}
