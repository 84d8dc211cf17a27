using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.References;

/// <summary>A place in one of several documents.</summary>
/// <param name="Document">Project-relative path of the document.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) in it.</param>
internal readonly record struct SpecPlace(string Document, string Pointer)
{
    /// <summary>In front of a place in another document: no JSON Pointer starts like this.</summary>
    private const char Elsewhere = '#';

    /// <summary>The place of a child.</summary>
    public SpecPlace Below(string token) => this with { Pointer = JsonPointer.Append(Pointer, token) };

    /// <summary>The place of an item.</summary>
    public SpecPlace Below(int index) => this with { Pointer = JsonPointer.Append(Pointer, index) };

    /// <summary>
    /// The place as a text that parts of a document carry: the bare pointer inside of the document, otherwise the other
    /// document as well.
    /// </summary>
    public string SeenFrom(string document) =>
        Document == document ? Pointer : Elsewhere + Document.Replace("%", "%25").Replace("#", "%23") + Elsewhere + Pointer;

    /// <summary>Reads what <see cref="SeenFrom"/> has written.</summary>
    public static SpecPlace Read(string text, string document)
    {
        if (text.Length == 0 || text[0] != Elsewhere)
            return new SpecPlace(document, text);
        int end = text.IndexOf(Elsewhere, 1);
        return new SpecPlace(text.Substring(1, end - 1).Replace("%23", "#").Replace("%25", "%"), text.Substring(end + 1));
    }
}
