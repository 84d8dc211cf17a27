using System;

namespace Seedance.Generator.Support;

/// <summary>
/// What came of a step, or how it failed: a generator that throws costs the consumer everything that it emits
/// (CS8785), so a fault of ours in one API or one file must not reach Roslyn. Equal by value.
/// </summary>
/// <param name="Value">The result; null or empty when the step failed.</param>
/// <param name="Failure">How it failed, or null.</param>
internal sealed record Attempt<T>(T? Value, string? Failure)
{
    /// <summary>Goes on with the result; a failure stays what it is.</summary>
    public Attempt<TNext> Then<TNext>(Func<T, TNext> next) =>
        Failure is null ? Attempt.To(Value!, next) : new Attempt<TNext>(default, Failure);
}

/// <summary>Makes attempts.</summary>
internal static class Attempt
{
    public static Attempt<TResult> To<T, TResult>(T value, Func<T, TResult> step)
    {
        try
        {
            return new Attempt<TResult>(step(value), null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new Attempt<TResult>(default, error.GetType().Name + ": " + error.Message);
        }
    }
}
