namespace Seedance.Runtime;

/// <summary>Where a task stands that a server works on after it has answered.</summary>
public enum TaskState
{
    /// <summary>It waits for its turn.</summary>
    Pending,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>It is done, and its result is there.</summary>
    Success,

    /// <summary>It has ended without a result.</summary>
    Failed,
}
