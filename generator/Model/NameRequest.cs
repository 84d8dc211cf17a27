namespace Seedance.Generator.Model;

/// <summary>
/// What a type would like to be called. A request, not a name: <c>Naming</c> makes C# identifiers of all requests of one
/// API together. Words are the document's own, unescaped.
/// </summary>
/// <param name="Kind">Where the words come from.</param>
/// <param name="Words">The <c>x-csharp-name</c>, the component's key, or the place inside the owner (<c>request</c>, <c>input</c>).</param>
/// <param name="Owner">For an inline schema of a type: that type. Null for the others.</param>
/// <param name="Operation">For an inline schema of an operation: that operation's <see cref="OperationModel.Id"/>. Null for the others.</param>
/// <param name="Qualifier">Words that tell this type apart from one of the same name: those of its document's file name.</param>
internal sealed record NameRequest(NameKind Kind, string Words, TypeId? Owner, string? Operation, string Qualifier);

internal enum NameKind
{
    /// <summary>Fixed by <c>x-csharp-name</c>.</summary>
    Explicit,

    /// <summary>The key of a component schema.</summary>
    Component,

    /// <summary>An inline schema: named after its owner and its place in it.</summary>
    Inline,

    /// <summary>The interface of a union: named after its owner, with an <c>I</c> in front.</summary>
    Interface,
}
