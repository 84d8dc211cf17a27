using System.Runtime.CompilerServices;

namespace Seedance.Runtime;

// The step budget: what keeps the work proportional to the size of the value, whatever the schema and the value are. Steps are
// taken by branches, references, members and items that are gone through, values that are compared, and long texts. An honest
// schema takes a few for each token.
public ref partial struct SchemaRun
{
    private const long BaseSteps = 1_000_000;
    private const long StepsPerToken = 1_000;
    private const long StepsPerByte = 8;

    // A failure builds text; this is about what it costs.
    private const long StepsPerFailure = 100;

    /// <summary>Whether the run was ended before its verdict; the value is then invalid.</summary>
    internal readonly bool IsHalted => _steps < 0;

    /// <summary>What it costs to go through a text of so many bytes.</summary>
    internal static long StepsFor(int bytes) => bytes >> 4;

    internal readonly SchemaError HaltError() => _isTooDeep
        ? new SchemaError("", "", "depth", SchemaMessages.SchemaTooDeep())
        : new SchemaError("", "", "budget", SchemaMessages.BudgetUsedUp());

    private static long StepsOf(in TokenIndex index) => BaseSteps + (StepsPerToken * index.Count) + (StepsPerByte * index.Json.Length);

    /// <summary>Takes steps.</summary>
    /// <returns>Whether any are left.</returns>
    private bool Take(long steps)
    {
        _steps -= steps;
        return _steps >= 0;
    }

    /// <summary>Takes a step down into another check, if there is room on the thread's stack.</summary>
    private bool Descend()
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) return Take(1);
        _isTooDeep = true;
        _steps = -1;
        return false;
    }
}
