using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the fake server of an API.</summary>
internal static class FakeEmitter
{
    private const string FakeOperation = Runtime + ".FakeOperation";

    public static string Emit(FakeFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        string client = EmittedFile.Qualified(plan, plan.Names.Client);
        string options = EmittedFile.Qualified(plan, plan.Names.Options);
        string name = Identifier.Of(plan.Name);
        XmlDoc.Summary(
            writer,
            "The API without a network, for tests: it answers with the document's examples, moves tasks through their states, " +
            "and fails when told to.");
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} sealed class {name} : {Runtime}.ApiFake"))
        {
            writer.Line($$"""
                private readonly {{KnownTypes.System}}.TimeProvider _clock;

                /// <summary>Makes a fake.</summary>
                /// <param name="timeProvider">The clock of its tasks; null for the system's.</param>
                public {{name}}({{KnownTypes.System}}.TimeProvider? timeProvider = null) : base(Operations, timeProvider) =>
                    _clock = timeProvider ?? {{KnownTypes.System}}.TimeProvider.System;

                /// <summary>Makes a client of the fake, on its clock.</summary>
                /// <param name="configure">Changes the client's options.</param>
                public {{client}} CreateClient({{KnownTypes.System}}.Action<{{options}}>? configure = null)
                {
                    var options = new {{options}} { BaseAddress = new("https://fake.example"), TimeProvider = _clock };
                """);
            using (writer.Indent())
            {
                foreach (string credential in plan.Credentials)
                    writer.Line($"options.{Identifier.Of(credential)} = \"fake\";");
                writer.Line("configure?.Invoke(options);");
                writer.Line($"return new {client}(new {HttpClient}(this, disposeHandler: false), options);");
            }

            writer.Line("}");
            writer.Line();
            writer.Line($"private static readonly {FakeOperation}[] Operations =");
            writer.Line("[");
            using (writer.Indent())
            {
                foreach (FakeOperationPlan operation in plan.Operations)
                    EmitOperation(writer, operation);
            }

            writer.Line("];");
        }

        return writer.ToString();
    }

    private static void EmitOperation(SourceWriter writer, FakeOperationPlan plan)
    {
        OperationFile operation = plan.Operation;
        writer.Line("new()");
        writer.Line("{");
        using (writer.Indent())
        {
            writer.Line($"Name = {CSharpLiteral.String(Identifier.Bare(operation.Method))},");
            writer.Line($"Method = {CSharpLiteral.String(operation.HttpMethod)},");
            writer.Line($"Path = {CSharpLiteral.String(operation.Path)},");
            if (operation.Bodies.SelectMany(static b => b.Offers).FirstOrDefault() is { Kind: BodyKind.Json, Validator: { } validator })
                writer.Line($"Body = static () => {validator},");
            writer.Line($"Answers = [{string.Join(", ", plan.Answers.Select(Answer))}],");
            if (plan.Envelope is { } envelope)
            {
                using (writer.Block($"Envelope = new()", end: ","))
                    ClientEmitter.EmitEnvelope(writer, envelope);
            }

            if (plan.TaskId is { } taskId)
                writer.Line($"TaskId = {CSharpLiteral.String(taskId)},");
            if (plan.Poll is { } poll)
            {
                using (writer.Block("Poll = new()", end: ","))
                    WaitEmitter.EmitPoll(writer, poll);
            }

            if (plan.TaskParameter is { } parameter)
                writer.Line($"TaskParameter = {CSharpLiteral.String(parameter)},");
        }

        writer.Line("},");
    }

    private static string Answer(FakeAnswerPlan answer) => $"({CSharpLiteral.Index(answer.Status)}, {CSharpLiteral.String(answer.Json)})";
}
