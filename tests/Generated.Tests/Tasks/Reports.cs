using System.Collections.Concurrent;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>Keeps reports in order: <see cref="Progress{T}"/> would hand them to other threads.</summary>
internal sealed class Reports<TTask>(Action<TaskProgress<TTask>>? then = null) : IProgress<TaskProgress<TTask>>
{
    private readonly ConcurrentQueue<TaskProgress<TTask>> _all = new();

    public IReadOnlyList<TaskProgress<TTask>> All => [.. _all];

    public void Report(TaskProgress<TTask> value)
    {
        _all.Enqueue(value);
        then?.Invoke(value);
    }
}
