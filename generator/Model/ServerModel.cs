using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>A server of an API (OpenAPI 3.2.0, section 4.6).</summary>
/// <param name="Url">Its address, absolute, with <c>{name}</c> for each variable.</param>
/// <param name="Name">What the document calls it, or null.</param>
/// <param name="Description">The document's words, Markdown.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record ServerModel(string Url, string? Name, string? Description, EquatableArray<ServerVariableModel> Variables);

/// <summary>A variable in the address of a server.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">What stands in its place when the caller says nothing.</param>
/// <param name="Values">The values that it may have; none where any will do.</param>
/// <param name="Description">The document's words, Markdown.</param>
internal sealed record ServerVariableModel(string Name, string Default, EquatableArray<string> Values, string? Description);
