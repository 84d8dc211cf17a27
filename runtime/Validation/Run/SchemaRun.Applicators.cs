using System;
using System.Collections.Generic;

namespace Seedance.Runtime;

// Branches, and the keywords that count how many of them a value passes. Emitted code runs the branches of one keyword and
// calls that keyword's method right after them, before any branch of another one.
public ref partial struct SchemaRun
{
    // Errors of branches explain why none fits; of each branch the first few do.
    private const int MaxFailuresPerBranch = 10;

    /// <summary>Runs a branch on its own. Its errors are kept aside for <see cref="AnyOf(int, int, string)"/> and <see cref="OneOf"/>.</summary>
    /// <param name="branch">The check of the branch.</param>
    /// <param name="token">The value.</param>
    /// <returns>Whether the value passes the branch.</returns>
    public bool Try(SchemaCheck branch, int token)
    {
        ArgumentNullException.ThrowIfNull(branch);
        if (!Descend()) return false;
        if (!_collects) return RunBranch(branch, token);

        List<Failure>? failures = _failures;
        List<Failure>? aside = _branchFailures;
        int maxFailures = _maxFailures;
        _failures = null;
        _branchFailures = null;
        _maxFailures = MaxFailuresPerBranch;

        bool passes = RunBranch(branch, token) && _failures is null;
        if (_failures is not null) (aside ??= []).AddRange(_failures);

        _failures = failures;
        _branchFailures = aside;
        _maxFailures = maxFailures;
        return passes;
    }

    /// <summary>Runs a branch of which only the verdict counts, as with <c>if</c>, <c>not</c> and <c>contains</c>: no error is built.</summary>
    /// <param name="branch">The check of the branch.</param>
    /// <param name="token">The value.</param>
    /// <returns>Whether the value passes the branch.</returns>
    public bool Passes(SchemaCheck branch, int token)
    {
        ArgumentNullException.ThrowIfNull(branch);
        if (!Descend()) return false;

        bool collects = _collects;
        _collects = false;
        bool passes = RunBranch(branch, token);
        _collects = collects;
        return passes;
    }

    /// <summary>Checks <c>anyOf</c>.</summary>
    /// <param name="passed">How many branches the value passes; it is enough to know of one.</param>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 10.2.1.2. When no branch is passed, their errors follow.</remarks>
    public bool AnyOf(int passed, int token, string location)
    {
        List<Failure>? branches = TakeBranchFailures();
        if (passed > 0) return !IsHalted;
        return Records && Record(token, "anyOf", location, SchemaMessages.NoBranch()) && RecordAll(branches);
    }

    /// <summary>Checks an <c>anyOf</c> whose branches only name <c>required</c> members.</summary>
    /// <param name="fits">Whether the members of some branch are there.</param>
    /// <param name="token">The object; any other value passes.</param>
    /// <param name="what">The message: what must be present.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 10.2.1.2.</remarks>
    public bool AnyOf(bool fits, int token, string what, string location) =>
        fits || !IsObject(token) || (Records && Record(token, "anyOf", location, what));

    /// <summary>Checks <c>oneOf</c>.</summary>
    /// <param name="passed">How many branches the value passes; it is enough to know of two.</param>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 10.2.1.3. When no branch is passed, their errors follow.</remarks>
    public bool OneOf(int passed, int token, string location)
    {
        List<Failure>? branches = TakeBranchFailures();
        if (passed == 1) return !IsHalted;
        if (!Records) return false;
        return passed == 0
            ? Record(token, "oneOf", location, SchemaMessages.NoBranch()) && RecordAll(branches)
            : Record(token, "oneOf", location, SchemaMessages.ManyBranches(passed));
    }

    /// <summary>Checks <c>not</c>.</summary>
    /// <param name="passed">Whether the value passes the schema that it must not pass.</param>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 10.2.1.4.</remarks>
    public bool Not(bool passed, int token, string location)
    {
        TakeBranchFailures();
        if (!passed) return !IsHalted;
        return Records && Record(token, "not", location, SchemaMessages.Not());
    }

    /// <summary>The schema <c>false</c>: always a failure.</summary>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the schema.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 4.3.2.</remarks>
    public bool False(int token, string location) => Records && Record(token, "false", location, SchemaMessages.False());

    /// <summary>Runs a branch; whatever it does, the references that were entered before it stay the same.</summary>
    private bool RunBranch(SchemaCheck branch, int token)
    {
        int entered = _entered;
        bool passes = branch(ref this, token) && !IsHalted;
        _entered = entered;
        return passes;
    }

    private List<Failure>? TakeBranchFailures()
    {
        List<Failure>? failures = _branchFailures;
        _branchFailures = null;
        return failures;
    }

    private bool RecordAll(List<Failure>? failures)
    {
        foreach (Failure failure in failures ?? [])
        {
            if (!Records) return false;
            _failures!.Add(failure);
        }

        return Records;
    }
}
