using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>What one answer says about a task.</summary>
internal sealed class TaskAnswer(TaskState state, string status, EnvelopeCode? code, string? message, bool hasResult)
{
    internal TaskState State => state;

    internal string Status => status;

    internal EnvelopeCode? Code => code;

    internal string? Message => message;

    internal bool HasResult => hasResult;

    /// <summary>Reads an answer; null when it has no state.</summary>
    internal static TaskAnswer? Read(TaskPoll poll, ReadOnlySpan<byte> json)
    {
        try
        {
            if (Find(json, [poll.Status]) is not { } status)
                return null;
            TaskState state = Has(poll.Success, status) ? TaskState.Success
                : Has(poll.Failure, status) ? TaskState.Failed
                : Has(poll.Pending, status) ? TaskState.Pending
                : TaskState.Running;
            bool hasResult = poll.Result is null || !IsEmpty(json, poll.Result);
            if (state != TaskState.Failed)
                return new TaskAnswer(state, status, null, null, hasResult);
            EnvelopeCode? code = Find(json, poll.Code) is { } text ? new EnvelopeCode(text) : (EnvelopeCode?)null;
            return new TaskAnswer(state, status, code, Find(json, poll.Message), hasResult);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The failure as a sentence.</summary>
    internal string Describe(string taskId)
    {
        string number = Code is { } known ? $" (code {known.Text})" : "";
        return $"Task '{taskId}' has failed{number}: {(Message is null ? "no reason is given" : JsonExcerpt.Cut(Message, 500).TrimEnd('.'))}.";
    }

    /// <summary>The text of the first place that has a value and not null.</summary>
    private static string? Find(ReadOnlySpan<byte> json, IReadOnlyList<string> pointers)
    {
        foreach (string pointer in pointers)
        {
            if (JsonLocation.TryFind(json, pointer, out var value) && !value.SequenceEqual("null"u8))
                return JsonLocation.Text(value);
        }

        return null;
    }

    /// <summary>Whether there is nothing at a place: no value, null, or an empty text, list or object, or one of such.</summary>
    private static bool IsEmpty(ReadOnlySpan<byte> json, string pointer)
    {
        if (!JsonLocation.TryFind(json, pointer, out var value))
            return true;
        var reader = new Utf8JsonReader(value, JsonRead.ReaderOptions);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False
                || (reader.TokenType == JsonTokenType.String && !reader.ValueSpan.IsEmpty))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(IReadOnlyList<string> states, string status)
    {
        foreach (string state in states)
        {
            if (string.Equals(state, status, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
