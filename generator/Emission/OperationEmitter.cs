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
        List<OperationFile> views = plan.Stream is { } stream ? [plan, stream] : [plan];
        using (writer.Block($"{plan.Access} partial interface {Identifier.Of(plan.Group?.Interface ?? plan.Names.Interface)}"))
        {
            bool isFirst = true;
            foreach (OperationFile view in views)
            {
                foreach (OperationSignature signature in OperationSignature.All(view))
                {
                    if (!isFirst)
                        writer.Line();
                    isFirst = false;
                    EmitDeclarations(writer, view, signature);
                }
            }

            if (plan.Pages is { } pages)
                PagesEmitter.EmitDeclaration(writer, plan, pages, OperationSignature.All(plan).First());
        }

        writer.Line();
        using (writer.Block($"{plan.Access} sealed partial class {Identifier.Of(plan.Names.Client)}"))
        {
            if (plan.Group is { } group)
            {
                using (writer.Block($"private sealed partial class {Identifier.Of(group.Class)}"))
                    EmitMethods(writer, plan, views);
            }
            else
            {
                EmitMethods(writer, plan, views);
            }
        }

        return writer.ToString();
    }

    private static void EmitMethods(SourceWriter writer, OperationFile plan, List<OperationFile> views)
    {
        OperationDescriptionEmitter.Emit(writer, plan);
        foreach (OperationFile view in views)
        {
            foreach (OperationSignature signature in OperationSignature.All(view))
            {
                writer.Line();
                EmitMethod(writer, view, signature);
                writer.Line();
                EmitMethodWithResponse(writer, view, signature);
            }
        }

        if (plan.Pages is { } pages)
            PagesEmitter.EmitMethod(writer, plan, pages, OperationSignature.All(plan).First());
    }

    private static void EmitDeclarations(SourceWriter writer, OperationFile plan, OperationSignature signature)
    {
        string fallback = $"{plan.HttpMethod} {plan.Path}";
        OperationDoc.Write(writer, plan, signature.Request, fallback, OperationDoc.Returned(plan));
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
        if (plan.Item is not null)
        {
            EmitItems(writer, signature, plan.Item);
            return;
        }

        using (writer.Block(signature.Declare($"public async {signature.Task} {signature.Name}")))
        {
            string call = $"await {signature.NameWithResponse}({Arguments(signature, "cancellationToken")}).ConfigureAwait(false)";
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

    /// <summary>The call is made when the items are enumerated.</summary>
    private static void EmitItems(SourceWriter writer, OperationSignature signature, CodecPlan item)
    {
        string token = signature.Locals().Add("token");
        writer.Line(signature.Declare($"public {signature.Task} {signature.Name}") + " =>");
        using (writer.Indent())
        {
            string call = $"await {signature.NameWithResponse}({Arguments(signature, token)}).ConfigureAwait(false)";
            writer.Line($"{ApiConnection}.Stream<{item.Type}>(async {token} => {call}, cancellationToken);");
        }
    }

    private static string Arguments(OperationSignature signature, string token) => string.Join(
        ", ", signature.Arguments.Select(argument => argument.Name == "cancellationToken" ? token : argument.Name));

    /// <summary>The expression for what the plain method returns.</summary>
    public static string Result(OperationFile plan, string response)
    {
        if (plan.Data is not { } data)
            return plan.MayBeEmpty ? $"{response}.IsEmpty ? null : {response}.Body" : $"{response}.Body";
        string value = $"{response}.Body.{Identifier.Of(data.Property)}";
        return data.IsNullable ? $"{value} ?? throw {response}.MissingData({CSharpLiteral.String(data.Pointer)})" : value;
    }

    private static void EmitMethodWithResponse(SourceWriter writer, OperationFile plan, OperationSignature signature)
    {
        writer.Line("/// <inheritdoc/>");
        WriteObsolete(writer, plan);
        using (writer.Block(signature.Declare($"public {signature.ResponseTask} {signature.NameWithResponse}")))
        {
            string request = plan.Pages is null ? signature.Locals().Add("message") : PagesEmitter.Request(plan, signature);
            if (plan.Pages is null)
                EmitRequest(writer, plan, signature, request);
            string headers = plan.Headers is { } type ? $"static all => new {type}(all), " : "";
            writer.Line($"return _connection.SendAsync({OperationDescriptionEmitter.Reference(plan)}, {request}, {headers}cancellationToken);");
        }
    }

    /// <summary>Writes the statements that put the arguments into a request.</summary>
    public static void EmitRequest(SourceWriter writer, OperationFile plan, OperationSignature signature, string message)
    {
        foreach (ParameterPlan parameter in plan.Parameters.Where(static p => p.IsRequired && !p.Codec.IsValueType))
            writer.Line($"{ArgumentNullException}.ThrowIfNull({parameter.Name});");
        if (signature.Request is { IsRequired: true, IsNullable: false, Codec.IsValueType: false } body)
            writer.Line($"{ArgumentNullException}.ThrowIfNull({body.Name});");
        writer.Line($"var {message} = new {OperationRequest}();");
        foreach (ParameterPlan parameter in plan.Parameters)
            ParameterCode.Write(writer, message, plan, parameter);
        if (signature.Request is { } request)
            BodyCode.Write(writer, message, plan, request);
    }

    public static void WriteObsolete(SourceWriter writer, OperationFile plan)
    {
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, $"{plan.HttpMethod} {plan.Path}");
    }
}
