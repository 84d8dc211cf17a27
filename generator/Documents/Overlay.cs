using System.Collections.Generic;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents.JsonPath;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>An OpenAPI Overlay (Overlay Specification 1.0.0): changes to documents that belong to somebody else.</summary>
/// <param name="Actions">The changes, in the order in which they apply.</param>
internal sealed record Overlay(IReadOnlyList<OverlayAction> Actions)
{
    /// <summary>Reads an overlay. An action that cannot be used is left out and reported; the others count.</summary>
    /// <returns>The overlay, or null when nothing of it can be used, and what is wrong with it.</returns>
    public static (Overlay? Overlay, IReadOnlyList<Problem> Problems) Read(SpecNode root) => new OverlayReader().Read(root);
}

/// <summary>One change (Overlay Specification 1.0.0, section 4.4.3).</summary>
/// <param name="Query">Selects the places that are changed.</param>
/// <param name="TargetPosition">Where the action names its target.</param>
/// <param name="Update">What is merged into each place; null when nothing is.</param>
/// <param name="Remove">Whether the places are removed; <paramref name="Update"/> does not count then.</param>
internal sealed record OverlayAction(JsonPathQuery Query, SpecPosition TargetPosition, SpecNode? Update, bool Remove)
{
    /// <summary>The target as it was written.</summary>
    public string Target => Query.Text;
}
