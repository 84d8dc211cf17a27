using System.Collections.Generic;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Lint;

/// <summary>
/// Finds path parameters that their path does not name: what is given for them is sent nowhere (OpenAPI 3.2.0, section 4.12).
/// </summary>
internal static class PathLint
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static void Check(SpecObject root, List<Problem> problems)
    {
        foreach (SpecMember path in root.GetObject("paths")?.Members ?? [])
        {
            Check(path.Name, path.Value.GetArray("parameters"), root, problems);
            foreach (string method in Methods)
                Check(path.Name, path.Value.Get(method).GetArray("parameters"), root, problems);
        }
    }

    private static void Check(string path, SpecArray? parameters, SpecObject root, List<Problem> problems)
    {
        foreach (SpecNode item in parameters?.Items ?? [])
        {
            SpecNode? parameter = Local(item.GetString("$ref"), root) ?? item;
            if (parameter.GetString("in") == "path" && parameter.GetString("name") is { } name && !path.Contains("{" + name + "}"))
                problems.Add(Problem.At(DiagnosticTable.ParameterNotInPath, item.Position, name, path));
        }
    }

    /// <summary>What a reference inside of the document leads to.</summary>
    public static SpecNode? Local(string? reference, SpecObject root) =>
        reference is { Length: > 2 } && reference[0] == '#' && reference[1] == '/'
            ? JsonPointer.Find(root, UriReference.Unescape(reference.Substring(1)))
            : null;
}
