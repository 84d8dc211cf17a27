using System;
using System.Threading;

namespace Seedance.Runtime;

/// <summary>The end of a task could not be learned, because the server could not be asked. The task itself may go on: wait for it again by
/// its id. The cause is the inner exception.</summary>
public class TaskWaitException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="message">The sentence for humans.</param>
    /// <param name="cause">The last failure, or null.</param>
    public TaskWaitException(string taskId, string message, Exception? cause)
        : base(message, cause) => TaskId = taskId;

    /// <summary>The task.</summary>
    public string TaskId { get; }
}

/// <summary>The time for waiting was up (<see cref="PollingOptions.Timeout"/>). The task has not failed: wait for it again by its
/// id.</summary>
public sealed class TaskWaitTimeoutException : TaskWaitException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="message">The sentence for humans.</param>
    /// <param name="status">The server's last word about the task.</param>
    /// <param name="cause">How the last question has failed; null when it was answered.</param>
    public TaskWaitTimeoutException(string taskId, string message, string status, Exception? cause)
        : base(taskId, message, cause) => Status = status;

    /// <summary>The server's last word about the state of the task; empty when it has said none.</summary>
    public string Status { get; }
}

/// <summary>The caller has ended the wait. The task goes on: wait for it again by its id.</summary>
public sealed class TaskWaitCanceledException : OperationCanceledException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="cause">What was thrown.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public TaskWaitCanceledException(string taskId, Exception cause, CancellationToken cancellationToken)
        : base($"The wait for task '{taskId}' was cancelled. The task goes on.", cause, cancellationToken) => TaskId = taskId;

    /// <summary>The task.</summary>
    public string TaskId { get; }
}

/// <summary>The server says that a task has failed. What it says about the task is in <see cref="TaskFailedException{TTask}"/>.</summary>
public class TaskFailedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="message">The sentence for humans.</param>
    /// <param name="code">The server's code of the failure, or null.</param>
    /// <param name="reason">The server's words, or null.</param>
    public TaskFailedException(string taskId, string message, EnvelopeCode? code, string? reason)
        : base(message)
    {
        TaskId = taskId;
        CodeText = code?.Text;
        Code = code?.Number;
        Reason = reason;
    }

    /// <summary>The task.</summary>
    public string TaskId { get; }

    /// <summary>The code of the failure as an integer; null when the server gives none, or one that is no integer.</summary>
    public long? Code { get; }

    /// <summary>The code of the failure as text, whatever its JSON type; null when the server gives none.</summary>
    public string? CodeText { get; }

    /// <summary>Why the task has failed, in the server's words; null when it gives no reason.</summary>
    public string? Reason { get; }
}

/// <summary>The server says that a task has failed.</summary>
/// <typeparam name="TTask">What the server says about a task.</typeparam>
public sealed class TaskFailedException<TTask> : TaskFailedException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="message">The sentence for humans.</param>
    /// <param name="code">The server's code of the failure, or null.</param>
    /// <param name="reason">The server's words, or null.</param>
    /// <param name="task">All that the server says about the task.</param>
    public TaskFailedException(string taskId, string message, EnvelopeCode? code, string? reason, TTask task)
        : base(taskId, message, code, reason) => Task = task;

    /// <summary>All that the server says about the task.</summary>
    public TTask Task { get; }
}
