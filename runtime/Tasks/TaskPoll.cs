using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>
/// How an operation tells the state of a task (<c>x-poll</c>). Places are JSON Pointers (RFC 6901) into the body of its answer; states are
/// compared as text and without regard to case.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaskPoll
{
    /// <summary>Where the state is.</summary>
    public required string Status { get; init; }

    /// <summary>The states of a task that waits for its turn.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>The states of a task that is being worked on, as far as they are known.</summary>
    public IReadOnlyList<string> Running { get; init; } = [];

    /// <summary>The states of a task that is done.</summary>
    public required IReadOnlyList<string> Success { get; init; }

    /// <summary>The states of a task that has failed. Every other state, known or not, is one of a task that is being worked on.</summary>
    public required IReadOnlyList<string> Failure { get; init; }

    /// <summary>Where the reason of a failure is: the first place that has a value counts.</summary>
    public IReadOnlyList<string> Message { get; init; } = [];

    /// <summary>Where the code of a failure is: the first place that has a value counts.</summary>
    public IReadOnlyList<string> Code { get; init; } = [];

    /// <summary>Where the result is, which a success must have and which must not be empty; null when there is none to look for.</summary>
    public string? Result { get; init; }

    /// <summary>Codes and statuses of refusals that pass, such as one for maintenance, beside 404, 408 and 429.</summary>
    public IReadOnlyList<long> Passing { get; init; } = [];

    /// <summary>The first wait between two questions.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait for the end.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Waits for the end of a task. Only asks: whatever happens, nothing is done twice.</summary>
    /// <typeparam name="TBody">Type of the body of the operation's answer.</typeparam>
    /// <typeparam name="TTask">What the answer says about a task.</typeparam>
    /// <param name="connection">Has the options.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="ask">Asks for its state.</param>
    /// <param name="read">Takes the task out of an answer; null where an answer has none, which is no news.</param>
    /// <param name="progress">Is told about each answer; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait, not the task.</param>
    /// <returns>The task in the state of success.</returns>
    /// <exception cref="TaskFailedException">The task has failed.</exception>
    /// <exception cref="TaskWaitTimeoutException">The time was up.</exception>
    /// <exception cref="TaskWaitException">The server could not be asked, or a success has no result.</exception>
    /// <exception cref="TaskWaitCanceledException">The token was cancelled.</exception>
    public async Task<TTask> WaitAsync<TBody, TTask>(
        ApiConnection connection,
        string taskId,
        Func<CancellationToken, Task<OperationResponse<TBody>>> ask,
        Func<OperationResponse<TBody>, TTask?> read,
        IProgress<TaskProgress<TTask>>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var wait = new TaskWait(this, connection.Options, taskId, cancellationToken);
        progress?.Report(new TaskProgress<TTask>(taskId, TaskState.Pending, "", default, wait.Elapsed));
        while (true)
        {
            OperationResponse<TBody>? response = null;
            TTask? task = default;
            TaskAnswer? answer = null;
            try
            {
                response = await ask(wait.Token).ConfigureAwait(false);
                task = read(response);
                answer = wait.Read(response.RawBody.Span);
            }
            catch (ApiException failure)
            {
                wait.Bear(failure);
            }
            catch (OperationCanceledException exception)
            {
                throw wait.Ended(exception);
            }

            if (answer is not null)
            {
                progress?.Report(new TaskProgress<TTask>(taskId, answer.State, answer.Status, task, wait.Elapsed));
                if (answer.State == TaskState.Failed)
                    throw new TaskFailedException<TTask>(taskId, answer.Describe(taskId), answer.Code, answer.Message, task!);
                if (answer.State == TaskState.Success)
                    return answer.HasResult ? task! : throw wait.GivenUp(response!.MissingData(Result!));
            }

            await wait.DelayAsync().ConfigureAwait(false);
        }
    }
}
