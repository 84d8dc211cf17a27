using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>How the text of an answer's header becomes JSON (OpenAPI 3.2.0, 4.21: headers have the style <c>simple</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum HeaderForm
{
    /// <summary>It is a string.</summary>
    Text,

    /// <summary>It is JSON: a number, a boolean, or what its <c>content</c> says.</summary>
    Json,

    /// <summary>Strings with commas between them.</summary>
    TextList,

    /// <summary>Numbers or booleans with commas between them.</summary>
    JsonList,
}
