using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the method that waits for a task.</summary>
internal static class WaitEmitter
{
    public static string Emit(WaitFile plan)
    {
        OperationFile operation = plan.Operation;
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(operation));
        string type = operation.Data?.Codec.Type ?? operation.Success!.Type;
        List<ParameterPlan> parameters = [.. WaitPlanner.Required(operation)];
        var locals = new LocalNames(parameters.Select(static p => p.Name).Append("cancellationToken"));
        string progress = locals.Add("progress");
        string token = locals.Add("token");
        string declaration = $"{Task}<{type}> {Identifier.Of(plan.Method + "Async")}(" +
            $"{string.Concat(parameters.Select(static p => $"{p.Codec.Type} {p.Name}, "))}{Progress(type, progress)}, {CancellationToken} cancellationToken = default)";
        using (writer.Block($"{plan.Access} partial interface {Identifier.Of(operation.Names.Interface)}"))
        {
            Document(writer, plan, parameters, progress);
            writer.Line(declaration + ";");
        }

        writer.Line();
        using (writer.Block($"{plan.Access} sealed partial class {Identifier.Of(operation.Names.Client)}"))
        {
            EmitDescription(writer, plan);
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            WriteObsolete(writer, operation);
            using (writer.Block($"public {declaration}"))
                EmitBody(writer, plan, parameters, type, progress, token);
        }

        return writer.ToString();
    }

    /// <summary>The parameter that takes reports.</summary>
    public static string Progress(string type, string name) => $"{KnownTypes.System}.IProgress<{Runtime}.TaskProgress<{type}>>? {name} = null";

    /// <summary>What may be thrown while a task is waited for.</summary>
    public static void WriteExceptions(SourceWriter writer)
    {
        XmlDoc.Exception(writer, $"{Runtime}.TaskFailedException{{TTask}}", "The API says that the task has failed.");
        XmlDoc.Exception(writer, $"{Runtime}.TaskWaitTimeoutException", "The time for waiting was up. The task goes on.");
        XmlDoc.Exception(writer, $"{Runtime}.TaskWaitException", "The end of the task could not be learned.");
        XmlDoc.Exception(writer, $"{Runtime}.TaskWaitCanceledException", "The token was cancelled. The task goes on.");
    }

    public static void WriteObsolete(SourceWriter writer, OperationFile operation)
    {
        if (operation.IsObsolete)
            ObsoleteMark.Write(writer, $"{operation.HttpMethod} {operation.Path}");
    }

    private static void Document(SourceWriter writer, WaitFile plan, List<ParameterPlan> parameters, string progress)
    {
        OperationFile operation = plan.Operation;
        XmlDoc.Summary(writer, $"Asks {Identifier.Bare(operation.Method)}Async until the task has ended. It may be called for any task, and again for the same one.");
        foreach (ParameterPlan parameter in parameters)
            XmlDoc.Param(writer, parameter.Name, parameter.Docs, $"The parameter '{parameter.WireName}'.");
        XmlDoc.Param(writer, progress, "Is told about the task before the first question and after each answer.");
        XmlDoc.Param(writer, "cancellationToken", "Ends the wait, not the task.");
        XmlDoc.Returns(writer, "The task when it is done.");
        WriteExceptions(writer);
        WriteObsolete(writer, operation);
    }

    private static void EmitBody(SourceWriter writer, WaitFile plan, List<ParameterPlan> parameters, string type, string progress, string token)
    {
        OperationFile operation = plan.Operation;
        foreach (ParameterPlan parameter in parameters.Where(static p => !p.Codec.IsValueType))
            writer.Line($"{ArgumentNullException}.ThrowIfNull({parameter.Name});");
        string ask = $"{Identifier.Of(operation.Method + "WithResponseAsync")}(" +
            $"{string.Concat(parameters.Select(static p => $"{p.Name}, "))}cancellationToken: {token})";
        writer.Line($$"""
            return {{Identifier.Of(plan.Method + "Poll")}}.Description.WaitAsync<{{operation.Success!.Type}}, {{type}}>(
                _connection, {{Text(plan.TaskId)}}, async {{token}} => await {{ask}}.ConfigureAwait(false),
                static response => {{OperationEmitter.Result(operation, "response")}}, {{progress}}, cancellationToken);
            """);
    }

    private static string Text(ParameterPlan id) =>
        id.Codec.Type == "string" ? id.Name : $"{KnownTypes.System}.FormattableString.Invariant($\"{{{id.Name}}}\")";

    private static void EmitDescription(SourceWriter writer, WaitFile plan)
    {
        using (writer.Block($"private static class {Identifier.Of(plan.Method + "Poll")}"))
        using (writer.Block($"internal static readonly {Runtime}.TaskPoll Description = new()", end: ";"))
            EmitPoll(writer, plan.Poll);
    }

    /// <summary>The properties that say how the state of a task is told.</summary>
    public static void EmitPoll(SourceWriter writer, PollModel poll)
    {
        writer.Line($"Status = {CSharpLiteral.String(poll.Status)},");
        List("Pending", poll.Pending, required: false);
        List("Running", poll.Running, required: false);
        List("Success", poll.Success, required: true);
        List("Failure", poll.Failure, required: true);
        List("Message", poll.Message, required: false);
        List("Code", poll.Code, required: false);
        if (poll.Result is { } result)
            writer.Line($"Result = {CSharpLiteral.String(result)},");
        if (poll.Passing.Count > 0)
            writer.Line($"Passing = [{string.Join(", ", poll.Passing.Select(CSharpLiteral.Integer))}],");
        Time("Interval", poll.Interval);
        Time("Timeout", poll.Timeout);

        void List(string property, EquatableArray<string> values, bool required)
        {
            if (required || values.Count > 0)
                writer.Line($"{property} = [{string.Join(", ", values.Select(CSharpLiteral.String))}],");
        }

        void Time(string property, long? milliseconds)
        {
            if (milliseconds is { } time)
                writer.Line($"{property} = {KnownTypes.System}.TimeSpan.FromMilliseconds({time.ToString(CultureInfo.InvariantCulture)}D),");
        }
    }
}
