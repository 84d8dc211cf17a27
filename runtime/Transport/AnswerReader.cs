using System;
using System.Net.Http;
using System.Text;

namespace Seedance.Runtime;

/// <summary>Decides whether an answer says success, and reads it accordingly.</summary>
internal static class AnswerReader
{
    internal static readonly SchemaValidationOptions ResponseOptions = new() { Direction = SchemaDirection.Response };

    /// <summary>Reads an answer.</summary>
    /// <param name="operation">What is known about the operation.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="options">Says whether bodies are checked, and how long an item may be.</param>
    /// <param name="resume">Asks for the rest of a sequence that was broken off; null where that is not safe.</param>
    /// <exception cref="ApiException">The answer says failure, or cannot be read.</exception>
    internal static OperationResponse<TBody> Read<TBody>(
        Operation<TBody> operation, Answer answer, ApiClientOptions options, ResumeFunc? resume = null)
    {
        bool isSuccess = Outcomes.IsSuccess(answer.Status);
        bool mayBeJson = !answer.IsCut && !answer.Json.IsEmpty;
        var envelope = operation.Envelope is { } shape && mayBeJson ? EnvelopeContent.Read(shape, answer.Json) : null;
        if (!isSuccess || (envelope?.Code is { } code && !EnvelopeContent.IsSuccess(operation.Envelope!, code)))
            throw Failure(operation, answer, envelope);
        if (envelope is { Code: null })
            throw answer.Unusable(operation.Envelope!.Code, $"the body has no code at {operation.Envelope.Code}");

        var declared = operation.FindAnswer(answer.Status, success: true);
        bool cannotHaveBody = answer.Status is 204 or 205 || operation.Method == HttpMethod.Head;
        if (declared is null or { Read: null, ReadText: null, Open: null } || cannotHaveBody)
        {
            // Nobody reads the body, so only the envelope could say that the call has succeeded: a page of a proxy does not.
            bool hidesCode = operation.Envelope is not null && mayBeJson && envelope is null && !cannotHaveBody;
            if (hidesCode)
                throw answer.Unusable("", "it is not JSON");
            return declared?.Empty is { } empty
                ? new OperationResponse<TBody>(answer, empty())
                : new OperationResponse<TBody>(answer, isEmpty: declared is not null || cannotHaveBody);
        }

        return new OperationResponse<TBody>(answer, ReadBody(declared, answer, options, resume));
    }

    private static TBody ReadBody<TBody>(OperationAnswer<TBody> declared, Answer answer, ApiClientOptions options, ResumeFunc? resume)
    {
        if (declared.Open is { } open)
        {
            return answer.Content is not null
                ? open(new AnswerStream(answer, options, resume))
                : throw answer.Unusable("", $"it is {answer.MediaType}, not {declared.MediaType}");
        }

        var schema = options.ValidateResponses ? declared.Schema?.Invoke() : null;
        if (declared.ReadText is { } readText)
        {
            string text = TextOf(answer);
            if (schema is not null)
                answer.Check(schema, JsonWrite.ToUtf8Json(text, JsonWrite.String));
            return readText(text);
        }

        if (schema is not null)
            answer.Check(schema, answer.Json);
        return answer.Json.IsEmpty ? throw answer.Unusable("", "it has no body") : answer.Parse(answer.Json, declared.Read!);
    }

    /// <summary>The body as a text, in the character set that its media type names, else in UTF-8.</summary>
    private static string TextOf(Answer answer)
    {
        if (answer.MediaType is { } mediaType && MediaTypeText.Charset(mediaType) is { } charset)
        {
            try
            {
                return Encoding.GetEncoding(charset).GetString(answer.Body);
            }
            catch (ArgumentException exception)
            {
                throw answer.Unusable("", $"its character set {charset} is not known here", exception);
            }
        }

        return Encoding.UTF8.GetString(answer.Json);
    }

    private static ApiException Failure<TBody>(Operation<TBody> operation, Answer answer, EnvelopeContent? envelope)
    {
        var problem = ApiProblem.Read(answer);
        var failure = new ApiFailure
        {
            Operation = operation.Name,
            Message = FailureText.Failed(answer, envelope, problem),
            Status = answer.Status,
            Headers = answer.Headers,
            RawBody = answer.Body,
            Problem = problem,
            Outcome = Outcomes.OfAnswer(answer.Status, envelope?.Code?.Number),
            Code = envelope?.Code,
            EnvelopeMessage = envelope?.Message,
            Errors = envelope?.Errors ?? [],
            Data = envelope?.Data,
        };
        var declared = DeclaredStatus(answer, envelope) is { } status ? operation.FindAnswer(status, success: false) : null;
        if (declared?.ReadError is { } readError && !answer.IsCut && !answer.Json.IsEmpty)
        {
            try
            {
                return readError(failure, answer.Json);
            }
            catch (Exception)
            {
                // The body is not what the document says. That is no reason to hide the failure itself: it goes on without a typed body.
            }
        }

        return operation.Fail(failure);
    }

    /// <summary>
    /// The status under which the document declares the body of a failure: that of HTTP, or the code where a failure comes inside an HTTP
    /// success and its code is an error of HTTP; null when neither tells.
    /// </summary>
    private static int? DeclaredStatus(Answer answer, EnvelopeContent? envelope)
    {
        if (!Outcomes.IsSuccess(answer.Status))
            return answer.Status;
        return envelope?.Code?.Number is { } code && Outcomes.IsErrorStatus(code) ? (int)code : null;
    }
}
