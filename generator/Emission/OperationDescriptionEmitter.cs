using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>
/// Emits the description of an operation, which the runtime carries out. It stands in a class of its own: made when the
/// operation is first used, after the client's static fields that it names (static fields of a partial class have no
/// order across files), and gone from a trimmed application that never uses the operation.
/// </summary>
internal static class OperationDescriptionEmitter
{
    /// <summary>The expression for the description.</summary>
    public static string Reference(OperationFile plan) => $"{Identifier.Of(plan.Field)}.{plan.Description}";

    /// <param name="writer">Where to.</param>
    /// <param name="plan">The operation.</param>
    public static void Emit(SourceWriter writer, OperationFile plan)
    {
        using (writer.Block($"private static class {Identifier.Of(plan.Field)}"))
        {
            EmitDescription(writer, plan);
            if (plan.Stream is { } stream)
            {
                writer.Line();
                EmitDescription(writer, stream);
            }

            if (plan.Parameters.Count > 0)
                writer.Line();
            foreach (ParameterPlan parameter in plan.Parameters)
                ParameterCode.WriteField(writer, parameter);
            foreach (BodyPlan one in plan.Bodies)
            {
                writer.Line();
                BodyCode.WriteField(writer, one);
            }
        }
    }

    private static void EmitDescription(SourceWriter writer, OperationFile plan)
    {
        string body = OperationSignature.All(plan).First().Body;
        using (writer.Block($"internal static readonly {Operation}<{body}> {plan.Description} = new()", end: ";"))
        {
            writer.Line($"Name = {CSharpLiteral.String(Identifier.Bare(plan.Method))},");
            writer.Line($"Method = {MethodOf(plan.HttpMethod)},");
            writer.Line($"Path = {CSharpLiteral.String(plan.Path)},");
            if (plan.Server is { } server)
                writer.Line($"Server = new({CSharpLiteral.String(server)}, {KnownTypes.System}.UriKind.RelativeOrAbsolute),");
            if (plan.IsIdempotent)
                writer.Line("IsIdempotent = true,");
            if (plan.Security.Count > 0)
                writer.Line($"Security = [{string.Join(", ", plan.Security.Select(Requirement))}],");
            if (plan.EnvelopeField is { } envelope)
                writer.Line($"Envelope = {Identifier.Of(envelope)},");
            if (plan.Answers.Count > 0)
                EmitAnswers(writer, plan, body);
            writer.Line($"Fail = static failure => new {EmittedFile.Qualified(plan, plan.Names.Exception)}(failure),");
        }
    }

    private static string Requirement(SecurityRequirementPlan requirement)
    {
        string scopes = requirement.Scopes.Count == 0 ? "" : $", [{string.Join(", ", requirement.Scopes.Select(CSharpLiteral.String))}]";
        return $"new([{string.Join(", ", requirement.Fields.Select(Identifier.Of))}]{scopes})";
    }

    private static void EmitAnswers(SourceWriter writer, OperationFile plan, string body)
    {
        writer.Line("Responses =");
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (AnswerPlan answer in plan.Answers)
                writer.Line(AnswerCode.Of(plan, answer, body) + ",");
        }

        writer.Line("],");
    }

    private static string MethodOf(string httpMethod) => httpMethod switch
    {
        "GET" => HttpMethod + ".Get",
        "PUT" => HttpMethod + ".Put",
        "POST" => HttpMethod + ".Post",
        "DELETE" => HttpMethod + ".Delete",
        "OPTIONS" => HttpMethod + ".Options",
        "HEAD" => HttpMethod + ".Head",
        "PATCH" => HttpMethod + ".Patch",
        "TRACE" => HttpMethod + ".Trace",
        _ => $"new {HttpMethod}({CSharpLiteral.String(httpMethod)})",
    };
}
