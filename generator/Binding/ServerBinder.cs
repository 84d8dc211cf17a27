using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>Servers of a document, a path or an operation (OpenAPI 3.2.0, section 4.6).</summary>
internal static class ServerBinder
{
    /// <summary>
    /// The address of the first server, its variables filled with their defaults: absolute, or relative to where the document
    /// was published. Null when there is none, or none that says anything.
    /// </summary>
    public static string? Address(IEnumerable<OpenApiServer>? servers)
    {
        OpenApiServer? server = servers?.FirstOrDefault();
        string url = server?.Url ?? "";
        foreach (ServerVariableModel variable in Variables(server))
            url = url.Replace("{" + variable.Name + "}", variable.Default);
        return IsAbsolute(url) ? url : Relative(url);
    }

    /// <summary>An address that is a path, such as 2.0's <c>basePath</c> without a host; null when it is none, or says nothing.</summary>
    public static string? Relative(string? url)
    {
        if (url is null)
            return null;
        bool isRelative = url.Trim('/', '.').Length > 0 && !url.Contains("{") && Uri.TryCreate(url, UriKind.Relative, out _);
        return isRelative && url.IndexOfAny(['?', '#', ':']) < 0 ? url : null;
    }

    /// <summary>The absolute servers, variables and all.</summary>
    public static EquatableArray<ServerModel> All(IEnumerable<OpenApiServer>? servers) => (servers ?? [])
        .Where(static s => Address([s]) is { } address && IsAbsolute(address))
        .Select(static s => new ServerModel(s.Url!, s.Name, s.Description, Variables(s).ToEquatableArray()))
        .ToEquatableArray();

    private static IEnumerable<ServerVariableModel> Variables(OpenApiServer? server) =>
        (server?.Variables ?? new Dictionary<string, OpenApiServerVariable>())
            .Where(v => v.Value is not null && server?.Url?.Contains("{" + v.Key + "}") == true)
            .Select(static v => new ServerVariableModel(
                v.Key,
                v.Value.Default ?? v.Value.Enum?.FirstOrDefault() ?? "",
                (v.Value.Enum ?? []).ToEquatableArray(),
                v.Value.Description));

    private static bool IsAbsolute(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri address) && address.Scheme is "http" or "https";
}
