using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>Names the servers of an API: by their name, by a short description, by their host.</summary>
internal static class ServerNamer
{
    /// <summary>A longer description is a sentence, no name.</summary>
    private const int LongestName = 40;

    public static EquatableArray<NamedServer> Name(IEnumerable<ServerModel> servers)
    {
        var scope = new NameScope(StringComparer.Ordinal, ["Equals", "ReferenceEquals", "GetHashCode", "GetType", "MemberwiseClone", "ToString", "Finalize"]);
        return servers.Select(server =>
        {
            string wish = Candidates(server).FirstOrDefault(static c => c is { Length: > 0 and <= LongestName } && Words.HasWords(c)) ?? "server";
            var locals = new NameScope(StringComparer.Ordinal);
            return new NamedServer(
                CSharpIdentifier.Escape(scope.Take(Words.Pascal(wish))),
                server.Variables.Select(v => CSharpIdentifier.Escape(locals.Take(Words.Camel(v.Name)))).ToEquatableArray());
        }).ToEquatableArray();
    }

    private static IEnumerable<string?> Candidates(ServerModel server)
    {
        yield return server.Name;
        yield return server.Description?.Trim().TrimEnd('.');
        string host = server.Url.Substring(server.Url.IndexOf("//", StringComparison.Ordinal) + 2).Split('/')[0];
        yield return host.Split('{')[0].Length > 0 ? host.Split('{')[0] : host.Replace("{", "").Replace("}", "");
    }
}
