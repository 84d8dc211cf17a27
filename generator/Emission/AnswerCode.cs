using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>The expressions that declare the answers of an operation to the runtime.</summary>
internal static class AnswerCode
{
    /// <param name="plan">The operation.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="body">Type of the body of a success.</param>
    public static string Of(OperationFile plan, AnswerPlan answer, string body)
    {
        string status = CSharpLiteral.String(answer.Status);
        string declared = $"{OperationAnswer}<{body}>";
        return answer switch
        {
            { IsSuccess: false, Body: null } => $"{declared}.Error({status})",
            { IsSuccess: false } => $"{declared}.Error({status}, {ErrorReader(plan, answer)}{OtherThanJson(answer)})",
            { Items: ItemKind.Lines } => $"{ItemAnswer}.Lines<{answer.Body!.Type}>({status}, {MediaType(answer)}, {Reader(plan, answer)}{Schema(answer)})",
            { Items: { } kind } => $"{ItemAnswer}.Events<{answer.Body!.Type}>({status}, {Reader(plan, answer)}{Schema(answer)}{Content(kind)})",
            { Body: null, Factory: null } => $"{declared}.Success({status})",
            { Body: null } => $"{declared}.Success({status}, {answer.Factory})",
            { Kind: BodyKind.Text } => $"{declared}.Text({status}, {MediaType(answer)}, {answer.Factory ?? "static text => text"}{Schema(answer)})",
            { Kind: BodyKind.Binary } => $"{declared}.Binary({status}, {MediaType(answer)}, {answer.Factory ?? "static stream => stream"})",
            _ => $"{declared}.Success({status}, {Reader(plan, answer)}{Schema(answer)}{OtherThanJson(answer)})",
        };
    }

    private static string MediaType(AnswerPlan answer) => CSharpLiteral.String(answer.MediaType);

    private static string OtherThanJson(AnswerPlan answer) => answer.MediaType == "application/json" ? "" : $", mediaType: {MediaType(answer)}";

    private static string Schema(AnswerPlan answer) => answer.Validator is { } validator ? $", static () => {validator}" : "";

    private static string Content(ItemKind kind) => kind == ItemKind.Json ? "" : $", content: {EventContent}.{kind}";

    private static string Reader(OperationFile plan, AnswerPlan answer) => answer.Factory is { } factory
        ? $"static (ref {Utf8JsonReader} r) => {factory}({CodecCode.Read(answer.Body!, "r")})"
        : CodecCode.Reader(answer.Body!, plan.IsNullable);

    private static string ErrorReader(OperationFile plan, AnswerPlan answer)
    {
        CodecPlan error = answer.Body!;
        string exception = $"{EmittedFile.Qualified(plan, plan.Names.Exception)}<{error.Type}>";
        string read = $"{JsonRead}.Parse<{error.Type}>(utf8Json, {CodecCode.Reader(error, isNullable: false)})";
        return $"static (failure, utf8Json) => new {exception}(failure, {read})";
    }
}
