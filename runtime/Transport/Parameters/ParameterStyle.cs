using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>How a value becomes text (OpenAPI 3.2.0, 4.12.2.2 Style Values).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary>The value alone, items after a comma each: RFC 6570, <c>{x}</c>.</summary>
    Simple,

    /// <summary>After a dot: RFC 6570, <c>{.x}</c>.</summary>
    Label,

    /// <summary>As <c>;name=value</c>: RFC 6570, <c>{;x}</c>.</summary>
    Matrix,

    /// <summary>As <c>name=value</c>: RFC 6570, <c>{?x}</c>.</summary>
    Form,

    /// <summary>As <see cref="Form"/>, with a space between the items.</summary>
    SpaceDelimited,

    /// <summary>As <see cref="Form"/>, with a <c>|</c> between the items.</summary>
    PipeDelimited,

    /// <summary>As <see cref="Form"/>, with a tab between the items (OpenAPI 2.0, <c>collectionFormat: tsv</c>).</summary>
    TabDelimited,

    /// <summary>One <c>name[member]=value</c> for each value, however deep it lies; an item of an array has its index for a name.</summary>
    DeepObject,

    /// <summary>As <see cref="Form"/>, with <c>; </c> between several, and nothing encoded (OpenAPI 3.2).</summary>
    Cookie,
}
