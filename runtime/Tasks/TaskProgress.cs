using System;

namespace Seedance.Runtime;

/// <summary>How far a task has come: reported once before the server is asked for the first time, and after each of its answers.</summary>
/// <typeparam name="TTask">What the server says about a task.</typeparam>
/// <param name="TaskId">The task. Whoever keeps it can wait for the same task again.</param>
/// <param name="State">Where the task stands.</param>
/// <param name="Status">The server's own word for it; empty before its first answer.</param>
/// <param name="Task">What the server says about the task; null before its first answer.</param>
/// <param name="Elapsed">How long this wait has taken so far.</param>
public sealed record TaskProgress<TTask>(string TaskId, TaskState State, string Status, TTask? Task, TimeSpan Elapsed);
