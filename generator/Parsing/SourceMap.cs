namespace Seedance.Generator.Parsing;

/// <summary>Finds the place that a message about a part of a document should show.</summary>
internal static class SourceMap
{
    /// <summary>
    /// The position of what a JSON Pointer names: the name of a member, the start of an item. Where the pointer leads
    /// nowhere, the nearest ancestor that exists.
    /// </summary>
    /// <param name="root">Root of the document.</param>
    /// <param name="pointer">A JSON Pointer; empty for the whole document.</param>
    public static SpecPosition Locate(SpecNode root, string pointer)
    {
        SpecNode node = root;
        SpecPosition position = root.Position;
        foreach (string token in JsonPointer.Tokens(pointer))
        {
            switch (node)
            {
                case SpecObject mapping when mapping.TryGetMember(token, out SpecMember member):
                    (position, node) = (member.NamePosition, member.Value);
                    break;
                case SpecArray sequence when JsonPointer.TryIndex(token, out int index) && index < sequence.Items.Count:
                    node = sequence.Items[index];
                    position = node.Position;
                    break;
                default:
                    return position;
            }
        }

        return position;
    }
}
