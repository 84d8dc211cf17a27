using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>
/// Names everything in an API. Who clashes with nobody gets the name of its own words whatever else is there, so an update
/// that adds something renames nothing else.
/// </summary>
internal static class ApiNamer
{
    public static NamingResult Name(ApiModel api)
    {
        var order = new DocumentOrder(api.Documents);
        Dictionary<string, string> words = OperationWords.Name(api.Operations, order);
        EquatableArray<NamedIncomingRequest> incoming = IncomingNamer.Name(api.IncomingRequests, order, words);
        foreach (NamedIncomingRequest request in incoming)
            words[request.Id] = request.Word;
        IReadOnlyDictionary<string, NamedGroup> groups = GroupNamer.Name(api);
        var types = new TypeNamer(api, order, words, groups.Values.Select(static g => g.Interface));
        types.Name();
        var methods = new Dictionary<string, string>(StringComparer.Ordinal);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IGrouping<string?, OperationModel> sameClass in api.Operations.GroupBy(static o => o.Tag))
        {
            List<OperationModel> operations = [.. sameClass];
            var namer = new MethodNamer(types.Names, sameClass.Key is null ? OperationWords.Candidates : GroupNamer.Candidates);
            foreach (KeyValuePair<string, string> method in namer.Name(operations, order))
                methods.Add(method.Key, method.Value);
            PagesNamer.Name(operations, methods, order, pages);
        }

        var named = new NamedApi(
            api,
            api.Types.Select(type => MemberNamer.Name(type, types.Names)).ToEquatableArray(),
            WaitNamer.Name(
                api,
                [
                    .. api.Operations.Select(o => ParameterNamer.Name(o, methods[o.Id], words[o.Id]) with
                    {
                        Pages = pages.TryGetValue(o.Id, out string? name) ? name : "",
                    }),
                ]).ToEquatableArray(),
            SchemaNamer.Name(api, order, types.Names, words),
            SecurityNamer.Name(api.SecuritySchemes))
        {
            IncomingRequests = incoming,
            Servers = ServerNamer.Name(api.Servers),
            Groups = api.Groups.Select(g => groups[g.Tag]).ToEquatableArray(),
        };
        return new NamingResult(named, types.Problems.ToEquatableArray());
    }
}
