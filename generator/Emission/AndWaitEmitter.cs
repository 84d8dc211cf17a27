using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the methods that make a task and wait for its end.</summary>
internal static class AndWaitEmitter
{
    public static string Emit(AndWaitFile plan)
    {
        OperationFile operation = plan.Operation;
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(operation));
        List<OperationSignature> overloads = [.. OperationSignature.All(operation)];
        using (writer.Block($"{plan.Access} partial interface {Identifier.Of(operation.Names.Interface)}"))
        {
            foreach (OperationSignature signature in overloads)
            {
                Document(writer, plan, signature);
                writer.Line(Declare(plan, signature, "") + ";");
            }
        }

        writer.Line();
        using (writer.Block($"{plan.Access} sealed partial class {Identifier.Of(operation.Names.Client)}"))
        {
            foreach (OperationSignature signature in overloads)
                EmitMethod(writer, plan, signature);
        }

        return writer.ToString();
    }

    private static void Document(SourceWriter writer, AndWaitFile plan, OperationSignature signature)
    {
        XmlDoc.Summary(
            writer,
            $"Does what {Identifier.Bare(signature.Name)} does, and waits for the end of the task. The task's id is in the first report of progress, " +
            "and in every exception that is thrown once there is a task.");
        OperationDoc.WriteParameters(writer, plan.Operation, signature.Request);
        XmlDoc.Param(writer, Progress(signature.Locals()), "Is told about the task before the first question and after each answer.");
        XmlDoc.Param(writer, "cancellationToken", "Ends the call and the wait, not the task.");
        XmlDoc.Returns(writer, "The task when it is done.");
        OperationDoc.WriteInvalid(writer, plan.Operation, signature.Request);
        XmlDoc.Exception(writer, ApiException, "There is no task: the API has refused, or nothing could be sent.");
        XmlDoc.Exception(writer, $"{Runtime}.OutcomeUnknownException", "Whether there is a task is not known. Do not repeat the call blindly.");
        WaitEmitter.WriteExceptions(writer);
        WaitEmitter.WriteObsolete(writer, plan.Operation);
    }

    /// <summary>The declaration: the operation's parameters, progress, and the token behind it.</summary>
    private static string Declare(AndWaitFile plan, OperationSignature signature, string modifiers)
    {
        List<Argument> arguments = [.. signature.Arguments];
        arguments.Insert(arguments.Count - 1, new Argument("", WaitEmitter.Progress(plan.TaskType, Progress(signature.Locals()))));
        OperationSignature wait = signature with { Arguments = arguments };
        return wait.Declare($"{modifiers}{Task}<{plan.TaskType}> {Identifier.Of(plan.Method + "Async")}");
    }

    private static void EmitMethod(SourceWriter writer, AndWaitFile plan, OperationSignature signature)
    {
        LocalNames locals = signature.Locals();
        string progress = Progress(locals);
        string created = locals.Add("created");
        writer.Line("/// <inheritdoc/>");
        WaitEmitter.WriteObsolete(writer, plan.Operation);
        using (writer.Block(Declare(plan, signature, "public async ")))
        {
            string arguments = string.Join(", ", signature.Arguments.Select(static argument => argument.Name));
            writer.Line($"var {created} = await {signature.NameWithResponse}({arguments}).ConfigureAwait(false);");
            string values = string.Concat(plan.Arguments.Select(a => Value(a, created) + ", "));
            writer.Line($"return await {Identifier.Of(plan.Wait + "Async")}({values}{progress}, cancellationToken).ConfigureAwait(false);");
        }
    }

    private static string Progress(LocalNames locals) => locals.Add("progress");

    private static string Value(LinkArgumentPlan argument, string created) => argument.Pointer is { } pointer
        ? $"{created}.Linked({CSharpLiteral.String(pointer)}, {CodecCode.Reader(argument.Codec, isNullable: false)})"
        : argument.Parameter!;
}
