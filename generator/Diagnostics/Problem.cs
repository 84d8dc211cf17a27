using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Diagnostics;

/// <summary>Something to tell the consumer, at a place in a document.</summary>
/// <param name="Id">Its id in <see cref="DiagnosticTable"/>.</param>
/// <param name="Position">Where it stands, or null when it belongs to no file.</param>
/// <param name="Arguments">What fills the holes of the message.</param>
internal sealed record Problem(string Id, SpecPosition? Position, EquatableArray<string> Arguments)
{
    /// <summary>Whether it stands for others of its id in the same file, which are not told; its argument is how many.</summary>
    public bool StandsForOthers { get; init; }

    public static Problem At(string id, SpecPosition position, params string[] arguments) =>
        new(id, position, arguments.ToEquatableArray());

    public static Problem Anywhere(string id, params string[] arguments) => new(id, null, arguments.ToEquatableArray());
}
