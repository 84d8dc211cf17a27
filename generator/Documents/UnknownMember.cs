using System.Linq;
using System.Text.RegularExpressions;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Documents;

/// <summary>
/// Says what the library says about a member that it does not know at that member, with the name that is likely meant. The library points
/// at the object around it.
/// </summary>
internal static class UnknownMember
{
    private static readonly Regex Message = new("^(?<name>.+) is not a valid property at #/", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <param name="root">The document.</param>
    /// <param name="pointer">The object that the library points at.</param>
    /// <param name="message">What it says.</param>
    /// <returns>Null where it says something else.</returns>
    public static Problem? Find(SpecNode root, string pointer, string message)
    {
        if (pointer.Length == 0 || Message.Match(message) is not { Success: true } match || JsonPointer.Find(root, pointer) is not SpecObject holder)
            return null;
        string name = match.Groups["name"].Value;
        SpecPosition? position = holder.Members
            .Where(member => member.Name == name)
            .Select(static member => (SpecPosition?)member.NamePosition)
            .FirstOrDefault();
        return position is { } at ? Problem.At(DiagnosticTable.InvalidDocument, at, Sentence(pointer, name)) : null;
    }

    private static string Sentence(string pointer, string name)
    {
        if (pointer == "/paths")
            return $"'{name}' is no path, because it does not begin with '/'; it is left out.";
        string hint = Spelling.Closest(name, KnownMembers.All) is { } meant ? $" Did you mean '{meant}'?" : "";
        return $"'{name}' is nothing that OpenAPI knows here; it is left out.{hint}";
    }
}
