using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>The fake server of an API.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Access"><c>internal</c>: it is for tests.</param>
/// <param name="Name">Name of the class.</param>
/// <param name="Names">Names of the API's fixed types.</param>
/// <param name="Credentials">The options that hold credentials.</param>
/// <param name="Operations">Its operations.</param>
internal sealed record FakeFile(
    string HintName,
    string Namespace,
    string Access,
    string Name,
    ClientNames Names,
    EquatableArray<string> Credentials,
    EquatableArray<FakeOperationPlan> Operations) : FilePlan(HintName, Namespace, Access);

/// <summary>An operation of a fake.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Envelope">The shape around its answers, or null.</param>
/// <param name="Answers">Status and example of each answer, a success first.</param>
/// <param name="TaskId">JSON Pointer to the id of the task that it makes, or null.</param>
/// <param name="Poll">How it tells the state of a task, or null.</param>
/// <param name="TaskParameter">Wire name of the parameter that names the task, or null.</param>
internal sealed record FakeOperationPlan(
    OperationFile Operation,
    EnvelopeModel? Envelope,
    EquatableArray<FakeAnswerPlan> Answers,
    string? TaskId,
    PollModel? Poll,
    string? TaskParameter);

/// <summary>An answer of a fake.</summary>
internal sealed record FakeAnswerPlan(int Status, string Json);

/// <summary>Plans the fake server of an API.</summary>
internal static class FakePlanner
{
    /// <param name="api">The API.</param>
    /// <param name="files">The files of its operations, parallel to them.</param>
    /// <param name="waits">The files of the methods that wait.</param>
    public static IEnumerable<FilePlan> Plan(NamedApi api, IReadOnlyList<OperationFile> files, IReadOnlyList<WaitFile> waits)
    {
        if (!api.Api.Settings.WantsFake || files.Count == 0)
            yield break;
        ApiSettings settings = api.Api.Settings;
        string name = settings.Word + "Fake";
        yield return new FakeFile(
            HintName.Of(settings.Namespace, name),
            settings.Namespace,
            "internal",
            name,
            files[0].Names,
            api.SecuritySchemes.Where((_, i) => api.Api.SecuritySchemes[i].Kind != SecuritySchemeKind.HttpBasic).Select(static s => s.Property).ToEquatableArray(),
            files.Select((file, i) => Operation(api.Api.Operations[i], file, waits)).ToEquatableArray());
    }

    private static FakeOperationPlan Operation(OperationModel operation, OperationFile file, IReadOnlyList<WaitFile> waits)
    {
        WaitFile? own = waits.FirstOrDefault(w => w.Operation == file);
        IEnumerable<FakeAnswerPlan> answers = operation.Responses
            .Select(static r => (Status: r.Status == "default" ? 500 : int.Parse(r.Status.Replace("XX", "00"), System.Globalization.CultureInfo.InvariantCulture), r.Example))
            .OrderBy(static r => r.Status is >= 200 and < 300 ? 0 : 1)
            .Select(static r => new FakeAnswerPlan(r.Status, r.Example ?? ""));
        return new FakeOperationPlan(
            file,
            operation.Envelope,
            answers.ToEquatableArray(),
            operation.Task?.Arguments.Select(static a => a.Pointer).FirstOrDefault(static p => p is not null),
            own?.Poll,
            own?.TaskId.WireName);
    }
}
