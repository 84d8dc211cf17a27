using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>What the other schemas of the API ask of the checks of one.</summary>
/// <param name="IsRemembered">Whether a run remembers what it said about a value.</param>
/// <param name="Marks">Whether schemas that refer to it ask which members and items it evaluates.</param>
/// <param name="Resource">The schema resource that dynamic references can find it by, if any.</param>
internal sealed record CheckTraits(bool IsRemembered, bool Marks, SchemaResource? Resource);

/// <summary>A schema resource with dynamic anchors.</summary>
/// <param name="Id">What tells it from others.</param>
/// <param name="Anchors">Its dynamic anchors.</param>
internal sealed record SchemaResource(string Id, EquatableArray<ResourceAnchor> Anchors);

/// <summary>A dynamic anchor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Holder">The class that holds the checks of its schema, <c>global::</c>-qualified.</param>
internal sealed record ResourceAnchor(string Name, string Holder);
