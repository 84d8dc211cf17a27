using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits one operation: its part of the interface and of the client.</summary>
internal static class OperationEmitter
{
    public static string Emit(OperationFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        List<OperationSignature> overloads = [.. OperationSignature.All(plan)];
        using (writer.Block($"{plan.Access} partial interface {Identifier.Of(plan.Names.Interface)}"))
        {
            for (int i = 0; i < overloads.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                EmitDeclarations(writer, plan, overloads[i]);
            }
        }

        writer.Line();
        using (writer.Block($"{plan.Access} sealed partial class {Identifier.Of(plan.Names.Client)}"))
        {
            OperationDescriptionEmitter.Emit(writer, plan, overloads[0].Body);
            foreach (OperationSignature signature in overloads)
            {
                writer.Line();
                EmitMethod(writer, plan, signature);
                writer.Line();
                EmitMethodWithResponse(writer, plan, signature);
            }
        }

        return writer.ToString();
    }

    private static void EmitDeclarations(SourceWriter writer, OperationFile plan, OperationSignature signature)
    {
        string fallback = $"{plan.HttpMethod} {plan.Path}";
        OperationDoc.Write(writer, plan, signature.Request, fallback, plan.Success is null ? null : "What the API answers.");
        WriteObsolete(writer, plan);
        writer.Line(signature.Declare($"{signature.Task} {signature.Name}") + ";");
        writer.Line();
        OperationDoc.WriteWithResponse(writer, signature.Name);
        WriteObsolete(writer, plan);
        writer.Line(signature.Declare($"{signature.ResponseTask} {signature.NameWithResponse}") + ";");
    }

    private static void EmitMethod(SourceWriter writer, OperationFile plan, OperationSignature signature)
    {
        writer.Line("/// <inheritdoc/>");
        WriteObsolete(writer, plan);
        using (writer.Block(signature.Declare($"public async {signature.Task} {signature.Name}")))
        {
            string arguments = string.Join(", ", signature.Arguments.Select(static argument => argument.Name));
            string call = $"await {signature.NameWithResponse}({arguments}).ConfigureAwait(false)";
            if (plan.Success is null)
            {
                writer.Line($"{call};");
                return;
            }

            string response = signature.Locals().Add("response");
            writer.Line($"var {response} = {call};");
            writer.Line($"return {Result(plan, response)};");
        }
    }

    /// <summary>The expression for what the plain method returns.</summary>
    public static string Result(OperationFile plan, string response)
    {
        if (plan.Data is not { } data)
            return $"{response}.Body";
        string value = $"{response}.Body.{Identifier.Of(data.Property)}";
        return data.IsNullable ? $"{value} ?? throw {response}.MissingData({CSharpLiteral.String(data.Pointer)})" : value;
    }

    private static void EmitMethodWithResponse(SourceWriter writer, OperationFile plan, OperationSignature signature)
    {
        writer.Line("/// <inheritdoc/>");
        WriteObsolete(writer, plan);
        using (writer.Block(signature.Declare($"public {signature.ResponseTask} {signature.NameWithResponse}")))
        {
            string message = signature.Locals().Add("message");
            foreach (ParameterPlan parameter in plan.Parameters.Where(static p => p.IsRequired && !p.Codec.IsValueType))
                writer.Line($"{ArgumentNullException}.ThrowIfNull({parameter.Name});");
            if (signature.Request is { IsRequired: true, Codec.IsValueType: false } body)
                writer.Line($"{ArgumentNullException}.ThrowIfNull({body.Name});");
            writer.Line($"var {message} = new {OperationRequest}();");
            foreach (ParameterPlan parameter in plan.Parameters)
                ParameterCode.Write(writer, message, plan, parameter);
            if (signature.Request is { } request)
                BodyCode.Write(writer, message, plan, request);
            writer.Line($"return _connection.SendAsync({OperationDescriptionEmitter.Reference(plan)}, {message}, cancellationToken);");
        }
    }

    private static void WriteObsolete(SourceWriter writer, OperationFile plan)
    {
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, $"{plan.HttpMethod} {plan.Path}");
    }
}
