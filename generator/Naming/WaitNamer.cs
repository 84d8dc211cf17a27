using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>Names the methods that wait for tasks, after the methods that make the tasks and tell their states.</summary>
internal static class WaitNamer
{
    /// <summary>Verbs of methods that tell a state: <c>GetTask</c> makes <c>WaitForTask</c>.</summary>
    private static readonly string[] Verbs = ["Get", "Retrieve", "Fetch", "Read", "Query", "Check", "Describe", "Show", "Find", "Poll"];

    /// <summary>A method of the client of an API whose tasks have results, without <c>Async</c>.</summary>
    public static string Download(NamedApi api) => Scope(api.Api, api.Operations).Take("Download");

    /// <summary>The operations, those that need it with the names of their methods that wait. All other names come first.</summary>
    public static IEnumerable<NamedOperation> Name(ApiModel api, IReadOnlyList<NamedOperation> names)
    {
        NameScope scope = Scope(api, names);
        var andWait = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
        {
            NamedOperation name = names[i];
            if (api.Operations[i].Poll is not null)
                name = name with { Wait = CSharpIdentifier.Escape(scope.Take(WaitFor(Bare(name.Method)))) };
            if (api.Operations[i].Upload is { } upload)
                name = name with { Upload = CSharpIdentifier.Escape(scope.Take(Words.Chosen(upload.Name))) };
            if (api.Operations[i].Task is not null)
            {
                // Overloads stay overloads.
                if (!andWait.TryGetValue(name.Method, out string method))
                    andWait.Add(name.Method, method = CSharpIdentifier.Escape(scope.Take(Bare(name.Method) + "AndWait")));
                name = name with { AndWait = method };
            }

            yield return name;
        }
    }

    private static string WaitFor(string method)
    {
        string? verb = Array.Find(
            Verbs, v => method.Length > v.Length && method.StartsWith(v, StringComparison.Ordinal) && !char.IsLower(method[v.Length]));
        return "WaitFor" + method.Substring(verb?.Length ?? 0);
    }

    private static NameScope Scope(ApiModel api, IEnumerable<NamedOperation> names) => new(
        StringComparer.OrdinalIgnoreCase,
        names.SelectMany((name, i) => MethodNamer.Methods(api.Operations[i], Bare(name.Method)).Append(name.Pages)));

    private static string Bare(string name) => name.TrimStart('@');
}
