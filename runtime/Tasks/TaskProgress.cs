using System;

namespace Seedance.Runtime;

/// <summary>How far a task has come: reported once before the server is asked for the first time, and after each of its answers.</summary>
/// <typeparam name="TTask">What the server says about a task.</typeparam>
/// <param name="taskId">The task.</param>
/// <param name="state">Where the task stands.</param>
/// <param name="status">The server's own word for it.</param>
/// <param name="task">What the server says about the task.</param>
/// <param name="elapsed">How long the wait has taken so far.</param>
public sealed class TaskProgress<TTask>(string taskId, TaskState state, string status, TTask? task, TimeSpan elapsed)
{
    /// <summary>The task. Whoever keeps it can wait for the same task again.</summary>
    public string TaskId { get; } = taskId;

    /// <summary>Where the task stands.</summary>
    public TaskState State { get; } = state;

    /// <summary>The server's own word for it; empty before its first answer.</summary>
    public string Status { get; } = status;

    /// <summary>What the server says about the task; null before its first answer.</summary>
    public TTask? Task { get; } = task;

    /// <summary>How long this wait has taken so far.</summary>
    public TimeSpan Elapsed { get; } = elapsed;
}
