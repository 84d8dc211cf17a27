using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Documents the methods of an operation: the document's words, its parameters, and what may be thrown.</summary>
internal static class OperationDoc
{
    public static void Write(SourceWriter writer, OperationFile plan, BodyPlan? request, string fallback, string? returns)
    {
        XmlDoc.Write(writer, plan.Docs, fallback);
        WriteParameters(writer, plan, request);
        XmlDoc.Param(writer, "cancellationToken", "Ends the call. A request that was on its way may be processed all the same.");
        if (returns is not null)
            XmlDoc.Returns(writer, returns);
        WriteExceptions(writer, plan, request);
    }

    /// <summary>Documents what the operation itself takes, its body included.</summary>
    public static void WriteParameters(SourceWriter writer, OperationFile plan, BodyPlan? request)
    {
        foreach (ParameterPlan parameter in plan.Parameters)
            XmlDoc.Param(writer, parameter.Name, parameter.Docs, $"The parameter '{parameter.WireName}'.");
        if (request is not null)
            XmlDoc.Param(writer, request.Name, request.Docs, "The body of the request.");
        if (request?.ContentType is { } contentType)
        {
            string offers = string.Join(", ", request.Offers.Select(static o => o.MediaType));
            XmlDoc.Param(writer, contentType, $"The media type to send the body in: {offers}; null for the first.");
        }
    }

    /// <summary>
    /// The second method of an operation does the same as the first: saying it again would double the documentation of an API.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="method">The first method.</param>
    public static void WriteWithResponse(SourceWriter writer, string method)
    {
        XmlDoc.Summary(writer, $"Does what {Identifier.Bare(method)} does, and returns the whole answer.");
        XmlDoc.Returns(writer, "The answer with its status and headers.");
    }

    /// <summary>What the method returns; null where it returns nothing.</summary>
    public static string? Returned(OperationFile plan) => plan switch
    {
        { Item: not null } => "The items, as they come. The request is sent when they are enumerated, which can be done once.",
        { Success: null } => null,
        { IsNullable: true, MayBeEmpty: true } => "What the API answers, which may be null; null as well where it answers without a body.",
        { IsNullable: true } => "What the API answers; it may be null.",
        { MayBeEmpty: true } => "What the API answers; null where it answers without a body.",
        { Success.Type: KnownTypes.Stream } => "The bytes, as they come. The stream holds the connection until it is disposed.",
        _ => "What the API answers.",
    };

    /// <summary>Documents the exception for a request that is not sent, where requests are checked.</summary>
    public static void WriteInvalid(SourceWriter writer, OperationFile plan, BodyPlan? request)
    {
        if (request is { IsChecked: true } || plan.Parameters.Any(static p => p.Validator is not null))
            XmlDoc.Exception(writer, RequestInvalidException, "The request breaks the rules of the API's document. Nothing was sent.");
    }

    private static void WriteExceptions(SourceWriter writer, OperationFile plan, BodyPlan? request)
    {
        WriteInvalid(writer, plan, request);
        foreach (AnswerPlan answer in plan.Answers.Where(static answer => answer is { IsSuccess: false, Body: not null }))
            XmlDoc.Exception(writer, EmittedFile.Qualified(plan, plan.Names.Exception) + "{TError}", ErrorText(answer));
        XmlDoc.Exception(writer, EmittedFile.Qualified(plan, plan.Names.Exception), "The API says that the call has failed.");
        if (plan.CreatesTask)
            XmlDoc.Exception(writer, $"{Runtime}.OutcomeUnknownException", "Whether the call has done something is not known. Do not repeat it blindly.");
        XmlDoc.Exception(writer, $"{Runtime}.ResponseInvalidException", "The answer says success and cannot be read.");
        XmlDoc.Exception(writer, $"{Runtime}.TransportException", "No usable answer came.");
        XmlDoc.Exception(writer, OperationCanceledException, "The token was cancelled.");
    }

    /// <summary>The status, the type of the error and the document's words.</summary>
    private static string ErrorText(AnswerPlan answer)
    {
        string status = "Status " + answer.Status;
        if (answer.Body is { Kind: CodecKind.Model, Type: var type })
            status += " (" + type.Substring(type.LastIndexOf('.') + 1) + ")";
        return answer.Description is { Length: > 0 } description ? $"{status}: {description}" : status + ".";
    }
}
