using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>What a document says about an element, in its own words (Markdown, not yet escaped).</summary>
/// <param name="Summary">A short line, where the document has one (<c>title</c> or <c>summary</c>).</param>
/// <param name="Description">The description.</param>
/// <param name="Default">The default value as JSON text; the server applies it when the member is left out.</param>
/// <param name="Example">One example as JSON text.</param>
/// <param name="Limits">Sentences such as <c>At most 5000 characters.</c></param>
/// <param name="Deprecated">Whether the document marks the element as deprecated.</param>
internal sealed record Documentation(
    string? Summary,
    string? Description,
    string? Default,
    string? Example,
    EquatableArray<string> Limits,
    bool Deprecated)
{
    public static readonly Documentation None = new(null, null, null, null, EquatableArray<string>.Empty, false);
}
