using System.Globalization;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>
/// Emits the methods that map callbacks and webhooks to endpoints of ASP.NET Core. They use request delegates only, so
/// nothing in them needs reflection.
/// </summary>
internal static class EndpointEmitter
{
    public static string Emit(EndpointFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        using (writer.Block($"{plan.Access} static partial class {Identifier.Of(plan.Class)}"))
        {
            if (plan.Incoming.Body is { } body)
                EmitWithBody(writer, plan, body);
            else
                EmitWithoutBody(writer, plan);
        }

        return writer.ToString();
    }

    /// <summary>The part that all endpoints share.</summary>
    public static string Emit(EndpointClassFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        writer.Line($$"""
            /// <summary>Maps the callbacks and webhooks of the API to endpoints of an ASP.NET Core application.</summary>
            {{EmittedFile.GeneratedCode}}
            {{plan.Access}} static partial class {{Identifier.Of(plan.Class)}}
            {
                private static {{IEndpointConventionBuilder}} Map<T>(
                    {{IEndpointRouteBuilder}} endpoints,
                    string pattern,
                    {{IncomingRequest}}<T> request,
                    {{IncomingRequestOptions}}? options,
                    {{Func}}<T, {{HttpContext}}, {{Task}}> handle)
                {
                    return {{EndpointRouteBuilderExtensions}}.MapMethods(endpoints, pattern, [request.Method], new {{RequestDelegate}}(Serve));

                    async {{Task}} Serve({{HttpContext}} context)
                    {
                        var incoming = await request.ReadAsync(
                            context.Request.ContentType,
                            context.Request.Body,
                            {{(plan.HasParameters ? "Values" : "null")}},
                            options,
                            context.RequestAborted).ConfigureAwait(false);
                        if (incoming.ProblemJson is not { } problem)
                        {
                            await handle(incoming.Value!, context).ConfigureAwait(false);
                            return;
                        }

                        context.Response.StatusCode = incoming.Status;
                        context.Response.ContentType = "application/problem+json";
                        await context.Response.Body.WriteAsync(problem, context.RequestAborted).ConfigureAwait(false);
            """);
        if (plan.HasParameters)
        {
            writer.Line($$"""

                            {{IReadOnlyList}}<string?> Values({{KnownTypes.ParameterLocation}} location, string name) => location switch
                            {
                                {{KnownTypes.ParameterLocation}}.Query => context.Request.Query[name],
                                {{KnownTypes.ParameterLocation}}.Cookie => context.Request.Cookies.TryGetValue(name, out var cookie) ? [cookie] : [],
                                _ => context.Request.Headers[name],
                            };
                """);
        }

        writer.Line("""
                    }
                }
            }
            """);
        return writer.ToString();
    }

    private static void EmitWithBody(SourceWriter writer, EndpointFile plan, CodecPlan body)
    {
        string type = body.Type + (plan.Incoming.IsBodyOptional && !body.IsValueType ? "?" : "");
        string request = Request(plan);
        string status = Status(plan);
        string map = $"Map(endpoints, pattern, {request}, options, ";
        string end = ");";
        if (plan.IsOneOfSeveral)
        {
            map = $"{WithMetadata}({map}";
            end = $"), new {AcceptsMetadata}([.. {request}.MediaTypes]));";
        }

        string handled = plan.Answer is { } answer ? $"{Task}<{answer.Type}>" : Task;
        EmitDocs(writer, plan, plan.Answer is null
            ? $"Takes what the request says. When it is done, the answer is {status}."
            : $"Takes what the request says, and gives the answer, with status {status}.");
        writer.Line($"public static {IEndpointConventionBuilder} {Identifier.Of(plan.Method)}(");
        using (Parameters(writer, $"{Func}<{type}, {HttpContext}, {handled}>"))
        {
            writer.Line($"{ArgumentNullException}.ThrowIfNull(handler);");
            using (writer.Block($"return {map}async (body, context) =>", end: end))
            {
                if (plan.Answer is { } value)
                {
                    string answerWriter = CodecCode.Writer(value, isNullable: false);
                    writer.Line($"byte[] answer = {JsonWrite}.ToUtf8Json(await handler(body, context).ConfigureAwait(false), {answerWriter});");
                }

                writer.Line($"context.Response.StatusCode = {status};");
                if (plan.Answer is null)
                {
                    writer.Line("await handler(body, context).ConfigureAwait(false);");
                }
                else
                {
                    writer.Line($"context.Response.ContentType = {CSharpLiteral.String(plan.AnswerType)};");
                    writer.Line("await context.Response.Body.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);");
                }
            }
        }

        writer.Line();
        EmitDocs(writer, plan, "Takes what the request says, and gives the answer.");
        writer.Line($"public static {IEndpointConventionBuilder} {Identifier.Of(plan.Method)}(");
        using (Parameters(writer, $"{Func}<{type}, {HttpContext}, {Task}<{IResult}>>"))
        {
            writer.Line($"{ArgumentNullException}.ThrowIfNull(handler);");
            using (writer.Block($"return {map}async (body, context) =>", end: end))
            {
                writer.Line($"{IResult} result = await handler(body, context).ConfigureAwait(false);");
                writer.Line("await result.ExecuteAsync(context).ConfigureAwait(false);");
            }
        }
    }

    private static void EmitWithoutBody(SourceWriter writer, EndpointFile plan)
    {
        EmitDocs(writer, plan, $"Takes the request. The answer is {Status(plan)} unless it says otherwise.", hasOptions: false);
        writer.Line($"public static {IEndpointConventionBuilder} {Identifier.Of(plan.Method)}(");
        using (writer.Indent())
        {
            writer.Line($"this {IEndpointRouteBuilder} endpoints,");
            writer.Line($"[{StringSyntax}(\"Route\")] string pattern,");
        }

        using (writer.Block($"    {RequestDelegate} handler)"))
        {
            writer.Line($"{ArgumentNullException}.ThrowIfNull(handler);");
            using (writer.Block($"return Map(endpoints, pattern, {Request(plan)}, null, (_, context) =>", end: ");"))
            {
                writer.Line($"context.Response.StatusCode = {Status(plan)};");
                writer.Line("return handler(context);");
            }
        }
    }

    private static string Request(EndpointFile plan) =>
        EmittedFile.Qualified(plan, plan.Incoming.Class) + "." + Identifier.Of(plan.Incoming.Member);

    private static string Status(EndpointFile plan) => plan.Status.ToString(CultureInfo.InvariantCulture);

    private static void EmitDocs(SourceWriter writer, EndpointFile plan, string handler, bool hasOptions = true)
    {
        string member = $"{plan.Incoming.Class}.{Identifier.Bare(plan.Incoming.Member)}";
        XmlDoc.Summary(writer, $"Maps {member} to an endpoint.");
        XmlDoc.Remarks(
            writer,
            "A request that the document does not allow is refused with 400, 413 or 415 and a problem (RFC 9457), and does not reach the handler.");
        XmlDoc.Param(writer, "endpoints", "The application.");
        XmlDoc.Param(writer, "pattern", "The route.");
        XmlDoc.Param(writer, "handler", handler);
        if (hasOptions)
            XmlDoc.Param(writer, "options", "Limits and checks; null for the usual ones.");
        XmlDoc.Returns(writer, "The endpoint, for further conventions.");
        if (plan.Incoming.IsObsolete)
            ObsoleteMark.Write(writer, member);
    }

    /// <summary>Writes the parameters, and opens the method's body.</summary>
    private static SourceWriter.BlockScope Parameters(SourceWriter writer, string handler) => writer.Block($$"""
            this {{IEndpointRouteBuilder}} endpoints,
            [{{StringSyntax}}("Route")] string pattern,
            {{handler}} handler,
            {{IncomingRequestOptions}}? options = null)
        """);
}
