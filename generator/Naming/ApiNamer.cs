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
        var types = new TypeNamer(api, order, words);
        types.Name();
        Dictionary<string, string> methods = new MethodNamer(types.Names).Name(api.Operations, order);
        var named = new NamedApi(
            api,
            api.Types.Select(type => MemberNamer.Name(type, types.Names)).ToEquatableArray(),
            api.Operations.Select(o => ParameterNamer.Name(o, methods[o.Id], words[o.Id])).ToEquatableArray(),
            SchemaNamer.Name(api, order, types.Names, words),
            SecurityNamer.Name(api.SecuritySchemes))
        { IncomingRequests = incoming, Servers = ServerNamer.Name(api.Servers) };
        return new NamingResult(named, types.Problems.ToEquatableArray());
    }
}
