using System.Linq;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Documents.References;

/// <summary>What a reference that leads nowhere is likely to mean.</summary>
internal static class ReferenceHint
{
    /// <summary>Sections that schemas are looked for in, whatever section the reference names.</summary>
    private static readonly string[] Sections = ["/components/schemas", "/definitions", "/$defs"];

    /// <summary>The end of a sentence: <c>; perhaps '#/components/schemas/Pet' is meant</c>, or nothing.</summary>
    /// <param name="root">The file that the reference leads into.</param>
    /// <param name="fragment">What it names there: a JSON Pointer, or what was written in the place of one.</param>
    public static string Of(SpecNode root, string fragment) => Meant(root, fragment) is { } pointer ? $"; perhaps '#{pointer}' is meant" : "";

    private static string? Meant(SpecNode root, string fragment)
    {
        if (fragment.Length == 0)
            return null;
        if (fragment[0] != '/')
        {
            string? pointer = new[] { "/" + fragment }.Concat(Sections.Select(section => JsonPointer.Append(section, fragment)))
                .FirstOrDefault(candidate => JsonPointer.Find(root, candidate) is not null);
            if (pointer is not null)
                return pointer;
        }

        return Corrected(root, fragment) ?? Sections
            .Select(section => JsonPointer.Append(section, JsonPointer.Tokens(fragment).LastOrDefault() ?? ""))
            .FirstOrDefault(candidate => JsonPointer.Find(root, candidate) is not null);
    }

    /// <summary>The pointer with each name that is not there in the spelling of one that is; null when one is like none.</summary>
    private static string? Corrected(SpecNode root, string pointer)
    {
        string corrected = "";
        SpecNode? node = root;
        foreach (string token in JsonPointer.Tokens(pointer))
        {
            if (node is not SpecObject holder)
                return null;
            string? name = holder[token] is null ? Spelling.Closest(token, holder.Members.Select(static member => member.Name)) : token;
            if (name is null)
                return null;
            corrected = JsonPointer.Append(corrected, name);
            node = holder[name];
        }

        return corrected;
    }
}
