using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>Places of schemas: a document, and a JSON Pointer in it.</summary>
internal static class Places
{
    /// <summary>The place of a child.</summary>
    public static TypeId Below(this TypeId place, string token) => place with { Pointer = JsonPointer.Append(place.Pointer, token) };

    /// <summary>The place of an item.</summary>
    public static TypeId Below(this TypeId place, int index) => place with { Pointer = JsonPointer.Append(place.Pointer, index) };

    /// <summary>
    /// A place that stands for something made of a schema beside its own type. No document has it: a name that begins with
    /// <c>~</c> is written <c>~0</c> in a pointer.
    /// </summary>
    public static TypeId Beside(this TypeId place, string what) => place with { Pointer = place.Pointer + "/~" + what };

    /// <summary>The last word of a place, unescaped; empty for a whole document.</summary>
    public static string LastToken(this TypeId place) => JsonPointer.LastToken(place.Pointer);
}
