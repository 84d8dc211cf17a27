using System.Collections.Generic;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.Skeletons;

/// <summary>A place in an OpenAPI document.</summary>
/// <param name="Pointer">Its JSON Pointer.</param>
/// <param name="Node">What stands there.</param>
/// <param name="Shape">What kind of object that is.</param>
internal readonly record struct SkeletonPlace(string Pointer, SpecNode Node, SkeletonShape Shape);

/// <summary>Finds the schemas of an OpenAPI document, those inside of other schemas left out.</summary>
internal static class SchemaPlaces
{
    /// <summary>The schemas with their JSON Pointers, in document order.</summary>
    public static IEnumerable<KeyValuePair<string, SpecNode>> In(SpecObject root, OpenApiVersion version)
    {
        foreach (SkeletonPlace place in All(root, version))
        {
            if (place.Shape == SkeletonShapes.Schema)
                yield return new KeyValuePair<string, SpecNode>(place.Pointer, place.Node);
        }
    }

    /// <summary>The schemas, and the references that stand for other objects of OpenAPI, in document order.</summary>
    public static IEnumerable<SkeletonPlace> All(SpecObject root, OpenApiVersion version) =>
        Below(new SkeletonPlace("", root, version == OpenApiVersion.V20 ? SkeletonShapes.Document2 : SkeletonShapes.Document3));

    /// <summary>The schemas and references at and below a place.</summary>
    public static IEnumerable<SkeletonPlace> Below(SkeletonPlace place)
    {
        if (place.Shape == SkeletonShapes.Schema)
        {
            yield return place;
            yield break;
        }

        if (place.Shape == SkeletonShapes.Omitted)
            yield break;
        if (place.Node.GetString("$ref") is not null)
            yield return place;
        foreach ((string token, SpecNode child, SkeletonShape? shape) in Children(place.Node, place.Shape))
        {
            if (shape is null)
                continue;
            foreach (SkeletonPlace found in Below(new SkeletonPlace(JsonPointer.Append(place.Pointer, token), child, shape)))
                yield return found;
        }
    }

    private static IEnumerable<(string Token, SpecNode Child, SkeletonShape? Shape)> Children(SpecNode node, SkeletonShape shape)
    {
        if (node is SpecObject mapping)
        {
            foreach (SpecMember member in mapping.Members)
                yield return (member.Name, member.Value, shape.ShapeOf(member.Name));
        }

        if (node is SpecArray list)
        {
            for (int i = 0; i < list.Items.Count; i++)
                yield return (i.ToString(System.Globalization.CultureInfo.InvariantCulture), list.Items[i], shape.Items);
        }
    }
}
