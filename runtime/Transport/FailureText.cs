using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Seedance.Runtime;

/// <summary>The sentences of the exceptions. Texts of servers are put on one line, cut short, and cleared of the request's
/// credentials.</summary>
internal static class FailureText
{
    private const int MaxText = 500;
    private const int MaxMediaType = 100;
    private const int ShownErrors = 5;

    /// <summary>Which call it was: its name, method and template; never its values.</summary>
    internal static string Call(Operation operation) => $"{operation.Name} ({operation.Method} {operation.Path})";

    /// <summary>A request that was refused by validation.</summary>
    internal static string InvalidRequest(string operation, IReadOnlyList<SchemaError> errors) =>
        $"The request of {operation} is not valid; nothing was sent. {Join(errors)}";

    /// <summary>An answer that says failure.</summary>
    internal static string Failed(Answer answer, EnvelopeContent? envelope, ApiProblem? problem)
    {
        string? says = envelope?.Message ?? problem?.Detail ?? problem?.Title;
        var text = new StringBuilder($"{Call(answer.Operation)} failed: HTTP {answer.Status}");
        if (envelope?.Code is { } code)
            text.Append(", code ").Append(Clean(code.Text, answer.Secrets));
        if (says is not null)
            text.Append(": ").Append(Clean(says, answer.Secrets).TrimEnd('.'));
        if (envelope is { Errors.Count: > 0 })
            text.Append(". ").Append(Join(envelope.Errors.Select(error => Clean(error, answer.Secrets)).ToList()).TrimEnd('.'));
        if (answer.Status is >= 300 and <= 399 && Location(answer) is { } location)
            text.Append($", a redirect to {location}, which is not followed");
        else if (envelope?.Code is null && says is null)
            text.Append(", ").Append(Body(answer));
        return text.Append('.').ToString();
    }

    /// <summary>An answer that says success and cannot be used.</summary>
    internal static string Unusable(Answer answer, string problem) =>
        $"{Call(answer.Operation)} was answered with HTTP {answer.Status}, but the answer cannot be used: "
        + $"{Clean(problem, answer.Secrets)} ({Body(answer)}).";

    /// <summary>The first few errors of a list, as a sentence.</summary>
    internal static string Join<T>(IReadOnlyList<T> errors)
    {
        string text = string.Join("; ", errors.Take(ShownErrors));
        return errors.Count > ShownErrors ? $"{text}; and {errors.Count - ShownErrors} more." : text + ".";
    }

    /// <summary>A text of a lower layer or of the server, made fit for a message.</summary>
    internal static string Clean(string text, Secrets secrets) => JsonExcerpt.Cut(secrets.Redact(text), MaxText);

    private static string Body(Answer answer)
    {
        if (answer.Content is not null)
            return "a stream";
        if (answer.Body.Length == 0)
            return "no body";
        string size = answer.IsCut ? $"more than {answer.Body.Length} bytes" : $"{answer.Body.Length} bytes";
        return answer.Headers.TryGetValue("Content-Type", out string? mediaType)
            ? $"{size} of {JsonExcerpt.Cut(answer.Secrets.Redact(mediaType), MaxMediaType)}"
            : size;
    }

    private static string? Location(Answer answer)
    {
        return answer.Headers.TryGetValue("Location", out string? location) && Uri.TryCreate(location, UriKind.RelativeOrAbsolute, out var address)
            ? Clean(RequestAddress.Shown(address), answer.Secrets)
            : null;
    }
}
