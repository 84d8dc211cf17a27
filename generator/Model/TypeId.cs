using System;

namespace Seedance.Generator.Model;

/// <summary>
/// Identity of a schema and of the type that it makes: the place where it stands. Types refer to each other by it, never
/// by object, so that recursion is plain and models compare by value.
/// </summary>
/// <param name="Document">Project-relative path of the document, with <c>/</c> between its parts.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) of the schema in that document.</param>
internal sealed record TypeId(string Document, string Pointer) : IComparable<TypeId>
{
    public int CompareTo(TypeId? other)
    {
        if (other is null)
            return 1;
        int byDocument = string.CompareOrdinal(Document, other.Document);
        return byDocument != 0 ? byDocument : string.CompareOrdinal(Pointer, other.Pointer);
    }

    public override string ToString() => Document + "#" + Pointer;
}
