using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>Finds where to point for something that a JSON Pointer names.</summary>
internal static class NodePositions
{
    /// <summary>The position of the member or item that the pointer names, or of the nearest thing around it that exists.</summary>
    /// <remarks>For an object or array in a member, the member's name is the better place: its value starts on the next line.</remarks>
    public static SpecPosition Nearest(SpecNode root, string pointer)
    {
        SpecNode node = root;
        SpecPosition position = root.Position;
        string path = "";
        foreach (string token in JsonPointer.Tokens(pointer))
        {
            path = JsonPointer.Append(path, token);
            if (JsonPointer.Find(node, JsonPointer.Append("", token)) is not { } child)
                break;
            position = child is SpecScalar || node is not SpecObject mapping ? child.Position : NamePosition(mapping, token);
            node = child;
        }

        return position;
    }

    private static SpecPosition NamePosition(SpecObject mapping, string name)
    {
        foreach (SpecMember member in mapping.Members)
        {
            if (member.Name == name)
                return member.NamePosition;
        }

        return mapping.Position;
    }
}
