using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans the methods that wait for tasks.</summary>
internal static class WaitPlanner
{
    /// <param name="api">The API.</param>
    /// <param name="files">The files of its operations, parallel to them.</param>
    public static IEnumerable<FilePlan> Plan(NamedApi api, IReadOnlyList<OperationFile> files)
    {
        var waits = new Dictionary<string, WaitFile>();
        for (int i = 0; i < files.Count; i++)
        {
            if (api.Api.Operations[i].Poll is { } poll && files[i].Success is not null && TaskId(files[i]) is { } id)
                waits.Add(api.Api.Operations[i].Id, new WaitFile(files[i].HintName + ".Wait", files[i], api.Operations[i].Wait, id, poll));
        }

        foreach (WaitFile wait in waits.Values)
            yield return wait;
        foreach (FilePlan fake in FakePlanner.Plan(api, files, [.. waits.Values]))
            yield return fake;
        if (waits.Values.FirstOrDefault(static w => w.Poll.Result is not null) is { } made)
        {
            ClientNames names = made.Operation.Names;
            yield return new DownloadFile(
                HintName.Of(made.Namespace, names.Client + ".Download"), made.Namespace, made.Access, names, WaitNamer.Download(api));
        }

        for (int i = 0; i < files.Count; i++)
        {
            OperationModel operation = api.Api.Operations[i];
            if (operation.Upload is { } upload && Text(files[i], upload.ContentType) is { } contentType)
            {
                string? extension = upload.Extension is null ? null : Text(files[i], upload.Extension);
                yield return new UploadFile(files[i].HintName + ".Upload", files[i], api.Operations[i].Upload, contentType, extension, upload);
            }

            if (operation.Task is { } task && waits.TryGetValue(task.Poll, out WaitFile wait) && Arguments(task, wait, files[i]) is { } arguments)
            {
                string type = wait.Operation.Data?.Codec.Type ?? wait.Operation.Success!.Type;
                yield return new AndWaitFile(files[i].HintName + ".AndWait", files[i], api.Operations[i].AndWait, wait.Method, type, arguments.ToEquatableArray());
            }
        }
    }

    /// <summary>What the method that waits takes.</summary>
    public static IEnumerable<ParameterPlan> Required(OperationFile operation) => operation.Parameters.Where(static p => p.IsRequired);

    /// <summary>The task is named by the last part of the path, otherwise by the first parameter. An operation with a body, or without parameters, cannot
    /// be asked about a task.</summary>
    private static ParameterPlan? TaskId(OperationFile operation) =>
        operation.Bodies.Any(static b => b.IsRequired)
            ? null
            : Required(operation).LastOrDefault(static p => p.Location == ParameterLocation.Path) ?? Required(operation).FirstOrDefault();

    /// <summary>The C# parameter that sends a text under a name; null when there is none.</summary>
    private static string? Text(OperationFile operation, string name) =>
        operation.Parameters.FirstOrDefault(p => p.WireName == name && p.Codec.Type == "string")?.Name;

    /// <summary>A value for each parameter, or null when the link leaves one out or has a value of another type.</summary>
    private static List<LinkArgumentPlan>? Arguments(TaskLinkModel link, WaitFile wait, OperationFile creator)
    {
        var plans = new List<LinkArgumentPlan>();
        foreach (ParameterPlan parameter in Required(wait.Operation))
        {
            LinkArgumentModel? argument = link.Arguments.FirstOrDefault(
                a => a.Parameter == parameter.WireName && (a.Location is null || a.Location == parameter.Location));
            ParameterPlan? source = argument?.Source is { } name
                ? Required(creator).FirstOrDefault(p => p.WireName == name && p.Location == argument.SourceLocation && p.Codec == parameter.Codec)
                : null;
            if (argument is null || (argument.Pointer is null && source is null))
                return null;
            plans.Add(new LinkArgumentPlan(parameter.Codec, argument.Pointer, source?.Name));
        }

        return plans;
    }
}
