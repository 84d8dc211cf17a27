using System.Collections.Concurrent;

namespace Seedance.AspNetCore.Tests.SeedanceApi;

/// <summary>
/// Takes the notices of finished tasks. Nothing proves who sends one, so a notice is only a reason to ask the API, and it
/// may come twice or more, so each task is finished once.
/// </summary>
internal static class TaskHook
{
    /// <summary>Maps the callback.</summary>
    /// <param name="app">The application.</param>
    /// <param name="client">Asks for tasks.</param>
    /// <param name="finish">
    /// What to do with a task that has come to its end. When it throws, the notice is not taken, and the next one tries again.
    /// </param>
    public static void Map(WebApplication app, ISeedanceClient client, Func<TaskInfo, Task> finish)
    {
        // An application that runs on several machines keeps this in its database.
        var finished = new ConcurrentDictionary<string, Lazy<Task>>();

        app.MapTaskChanged("/hooks/seedance", async (notice, context) =>
        {
            TaskInfo task;
            try
            {
                task = await client.GetTaskAsync(notice.TaskId, context.RequestAborted);
            }
            catch (SeedanceException unknown) when (unknown.Code == 404)
            {
                // No task of ours: there is nothing to do, and nothing that another try would change.
                return;
            }

            if (task.Status != VideoTaskStatus.Success && task.Status != VideoTaskStatus.Failed)
                return;
            Lazy<Task> work = finished.GetOrAdd(task.TaskId, _ => new Lazy<Task>(() => finish(task)));
            try
            {
                await work.Value;
            }
            catch
            {
                finished.TryRemove(new KeyValuePair<string, Lazy<Task>>(task.TaskId, work));
                throw;
            }
        });
    }
}
