using System.Collections.Generic;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.Skeletons;

/// <summary>Finds the schemas of an OpenAPI document, those inside of other schemas left out.</summary>
internal static class SchemaPlaces
{
    /// <summary>The schemas with their JSON Pointers, in document order.</summary>
    public static IEnumerable<KeyValuePair<string, SpecNode>> In(SpecObject root, OpenApiVersion version) =>
        In(root, version == OpenApiVersion.V20 ? SkeletonShapes.Document2 : SkeletonShapes.Document3, "");

    private static IEnumerable<KeyValuePair<string, SpecNode>> In(SpecNode node, SkeletonShape? shape, string pointer)
    {
        if (shape == SkeletonShapes.Schema)
        {
            yield return new KeyValuePair<string, SpecNode>(pointer, node);
            yield break;
        }

        if (shape is null || shape == SkeletonShapes.Omitted)
            yield break;
        foreach ((string token, SpecNode child, SkeletonShape? childShape) in Children(node, shape))
        {
            foreach (KeyValuePair<string, SpecNode> found in In(child, childShape, JsonPointer.Append(pointer, token)))
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
