using Seedance.Generator.Support;

namespace Seedance.Generator.Parsing;

/// <summary>What reading a text gives.</summary>
/// <param name="Root">The tree, or null when the text could not be read.</param>
/// <param name="Errors">What is wrong with the text. A tree may come with errors that leave it usable.</param>
internal sealed record ParseResult(SpecNode? Root, EquatableArray<ParseError> Errors);
