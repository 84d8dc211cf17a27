using System;
using System.Net.Http;

namespace Seedance.Runtime;

/// <summary>Decides whether an answer says success, and reads it accordingly.</summary>
internal static class AnswerReader
{
    private static readonly SchemaValidationOptions ResponseOptions = new() { Direction = SchemaDirection.Response };

    /// <summary>Reads an answer.</summary>
    /// <exception cref="ApiException">The answer says failure, or cannot be read.</exception>
    internal static OperationResponse<TBody> Read<TBody>(Operation<TBody> operation, Answer answer, bool validate)
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
        if (declared?.Read is null || cannotHaveBody)
        {
            // Nobody reads the body, so only the envelope could say that the call has succeeded: a page of a proxy does not.
            bool hidesCode = operation.Envelope is not null && mayBeJson && envelope is null && !cannotHaveBody;
            return hidesCode ? throw answer.Unusable("", "it is not JSON") : new OperationResponse<TBody>(answer);
        }


        if (validate && declared.Schema is { } schema)
            Validate(answer, schema());
        return new OperationResponse<TBody>(answer, ReadBody(answer, declared.Read));
    }

    private static void Validate(Answer answer, SchemaValidator validator)
    {
        var result = validator.Validate(answer.Json, ResponseOptions);
        if (!result.IsValid)
        {
            string problem = FailureText.Join(result.Errors).TrimEnd('.');
            throw answer.Unusable(result.Errors[0].InstanceLocation, problem, validationErrors: result.Errors);
        }
    }

    private static TBody ReadBody<TBody>(Answer answer, JsonReadFunc<TBody> read)
    {
        if (answer.Json.IsEmpty)
            throw answer.Unusable("", "it has no body");
        try
        {
            return JsonRead.Parse(answer.Json, read);
        }
        catch (JsonModelException exception)
        {
            throw answer.Unusable(exception.Pointer, exception.Message, exception);
        }
        catch (Exception exception)
        {
            // A hand-written model may throw what it likes; the caller still gets the body.
            throw answer.Unusable("", exception.Message, exception);
        }
    }

    private static ApiException Failure<TBody>(Operation<TBody> operation, Answer answer, EnvelopeContent? envelope)
    {
        var failure = new ApiFailure
        {
            Operation = operation.Name,
            Message = FailureText.Failed(answer, envelope),
            Status = answer.Status,
            Headers = answer.Headers,
            RawBody = answer.Body,
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
