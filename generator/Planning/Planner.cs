using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Naming;

namespace Seedance.Generator.Planning;

/// <summary>A named API to the plans of its files.</summary>
internal static class Planner
{
    public static IEnumerable<FilePlan> Plan(NamedApi api)
    {
        if (api.Api.Operations.Count == 0 && api.Api.Types.Count == 0 && api.Api.Schemas.Count == 0)
            yield break;
        var types = new TypeTable(api);
        var codecs = new CodecPlanner(types, api.Api.Settings.MarksObsolete);
        var limits = new LimitPlanner(api.Api);
        var typeFiles = new TypeFilePlanner(api.Api.Settings, types, codecs, limits);
        foreach (Model.TypeModel type in api.Api.Types)
            yield return typeFiles.Plan(type);
        var schemaFiles = new SchemaFilePlanner(api, types);
        foreach (SchemaFile schema in api.Api.Schemas.Zip(api.Schemas, schemaFiles.Plan))
            yield return schema;
        if (api.Api.Schemas.Count > 0)
            yield return SchemaFilePlanner.Shared(api.Api.Settings);
        foreach (FilePlan file in new IncomingPlanner(api, types, codecs).Plan())
            yield return file;
        var client = new ClientFilePlanner(api, limits);
        foreach (FilePlan file in client.Shared())
            yield return file;
        List<OperationFile> operations = [.. api.Api.Operations.Zip(api.Operations, (o, n) => client.Operation(o, n, types, codecs))];
        foreach (FilePlan file in operations.Concat(WaitPlanner.Plan(api, operations)))
            yield return file;
    }
}
