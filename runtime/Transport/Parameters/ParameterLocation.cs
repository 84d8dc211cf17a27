using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Where a parameter is sent (OpenAPI 3.2.0, 4.12 Parameter Object, <c>in</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterLocation
{
    /// <summary>In the path, in the place of its name in braces.</summary>
    Path,

    /// <summary>In the query of the address.</summary>
    Query,

    /// <summary>In a header of the request.</summary>
    Header,

    /// <summary>In the <c>Cookie</c> header.</summary>
    Cookie,

    /// <summary>The whole query of the address (OpenAPI 3.2).</summary>
    QueryString,
}
