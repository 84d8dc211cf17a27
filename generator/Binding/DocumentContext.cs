using Seedance.Generator.Documents.References;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>The document that is being bound, and with it the API that it is a part of.</summary>
/// <param name="api">The API.</param>
/// <param name="document">Project-relative path of the document.</param>
internal sealed class DocumentContext(ApiContext api, string document) : ApiContext(api)
{
    public string Document => document;

    /// <summary>Its tree, overlays applied.</summary>
    public SpecNode Root { get; } = api.NodeAt(new TypeId(document, ""));

    /// <summary>Words that tell the document's types apart from others of the same name.</summary>
    public string Qualifier => QualifierOf(IdOf(""));

    /// <summary>The place that a part of the document carries: a pointer in it, or a place in another document.</summary>
    public TypeId IdOf(string place)
    {
        SpecPlace read = SpecPlace.Read(place, document);
        return new TypeId(read.Document, read.Pointer);
    }

    /// <summary>The node at such a place, which is known to be there.</summary>
    public SpecNode NodeAt(string place) => NodeAt(IdOf(place));
}
