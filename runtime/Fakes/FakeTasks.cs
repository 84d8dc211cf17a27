using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Seedance.Runtime;

/// <summary>The tasks of a fake: each moves through its states as the clock goes on.</summary>
internal sealed class FakeTasks(TimeProvider clock)
{
    private readonly Dictionary<string, (DateTimeOffset Start, (EnvelopeCode Code, string Reason)? Failure)> _tasks = [];

    internal string Add((EnvelopeCode Code, string Reason)? failure)
    {
        string id = "task_" + (_tasks.Count + 1).ToString("00000000", CultureInfo.InvariantCulture);
        _tasks.Add(id, (clock.GetUtcNow(), failure));
        return id;
    }

    /// <summary>Writes the state of a task into an example.</summary>
    /// <returns>False when there is no such task.</returns>
    internal bool Describe(string id, TimeSpan duration, FakeOperation operation, JsonNode answer, Uri media)
    {
        if (!_tasks.TryGetValue(id, out var task))
            return false;
        TaskPoll poll = operation.Poll!;
        TimeSpan age = clock.GetUtcNow() - task.Start;
        bool hasEnded = age >= duration;
        bool isPending = poll.Pending.Count > 0 && age < duration / 4;
        string state = !hasEnded ? (isPending ? poll.Pending[0] : poll.Running.Count > 0 ? poll.Running[0] : "running")
            : task.Failure is not null && poll.Failure.Count > 0 ? poll.Failure[0]
            : poll.Success[0];
        FakeJson.Set(answer, poll.Status, state);
        FakeJson.SetSibling(answer, poll.Status, operation.TaskParameter, id);
        if (hasEnded && task.Failure is { } failure)
        {
            if (poll.Code.Count > 0)
                FakeJson.Set(answer, poll.Code[0], failure.Code.Number is { } number ? Number(number) : failure.Code.Text);
            if (poll.Message.Count > 0)
                FakeJson.Set(answer, poll.Message[0], failure.Reason);
        }

        if (poll.Result is { } result)
            FakeJson.SetResult(answer, result, hasEnded && task.Failure is null ? new Uri(media, id + ".mp4").AbsoluteUri : null);
        return true;
    }

    private static JsonNode Number(long number) => System.Text.Json.Nodes.JsonValue.Create(number);
}
