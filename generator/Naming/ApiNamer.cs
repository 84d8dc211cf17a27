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
        var types = new TypeNamer(api, order, words);
        types.Name();
        Dictionary<string, string> methods = new MethodNamer(types.Names).Name(api.Operations, order);
        var named = new NamedApi(
            api,
            api.Types.Select(type => MemberNamer.Name(type, types.Names)).ToEquatableArray(),
            WaitNamer.Name(api, [.. api.Operations.Select(o => ParameterNamer.Name(o, methods[o.Id], words[o.Id]))]).ToEquatableArray(),
            SchemaNamer.Name(api, order, types.Names, words),
            SecurityNamer.Name(api.SecuritySchemes))
        { Servers = ServerNamer.Name(api.Servers) };
        return new NamingResult(named, types.Problems.ToEquatableArray());
    }
}
