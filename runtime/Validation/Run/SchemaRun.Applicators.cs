using System;

namespace Seedance.Runtime;

// Branches, and the keywords that count how many of them a value passes.
public ref partial struct SchemaRun
{
    /// <summary>Runs a branch of which only the verdict counts, as with <c>if</c> and <c>not</c>: no error is built.</summary>
    /// <param name="branch">The check of the branch.</param>
    /// <param name="token">The value.</param>
    /// <returns>Whether the value passes the branch.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="branch"/> is null.</exception>
    public bool Passes(SchemaCheck branch, int token)
    {
        ArgumentNullException.ThrowIfNull(branch);
        if (!Descend()) return false;

        bool collects = _collects;
        int entered = _entered;
        int evaluated = _evaluatedCount;
        _collects = false;
        bool passes = branch(ref this, token) && !IsHalted;
        _collects = collects;
        _entered = entered;
        if (!passes) _evaluatedCount = evaluated;
        return passes;
    }

    /// <summary>Checks <c>anyOf</c>.</summary>
    /// <param name="branches">The branches.</param>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="branches"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Core, section 10.2.1.2. When no branch is passed, the errors of the nearest follow.</remarks>
    public bool AnyOf(SchemaBranch[] branches, int token, string location)
    {
        ArgumentNullException.ThrowIfNull(branches);
        bool passes = false;
        foreach (SchemaBranch branch in branches)
        {
            passes |= Passes(branch, token);
            if (passes && !Tracks(token)) return true;
        }

        if (passes) return !IsHalted;
        return Records && RecordNoBranch(branches, token, "anyOf", location);
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
    /// <param name="branches">The branches.</param>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="branches"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Core, section 10.2.1.3. When no branch is passed, the errors of the nearest follow.</remarks>
    public bool OneOf(SchemaBranch[] branches, int token, string location)
    {
        ArgumentNullException.ThrowIfNull(branches);
        SchemaBranch? first = null;
        foreach (SchemaBranch branch in branches)
        {
            if (!Passes(branch, token)) continue;
            if (first is not null)
            {
                return Records && Record(token, "oneOf", location, SchemaMessages.SeveralBranches(first.Name, branch.Name));
            }

            first = branch;
        }

        if (first is not null) return !IsHalted;
        return Records && RecordNoBranch(branches, token, "oneOf", location);
    }

    /// <summary>Checks <c>oneOf</c> beside a <c>discriminator</c>: a branch that it names decides.</summary>
    /// <param name="branches">The branches.</param>
    /// <param name="token">The value.</param>
    /// <param name="discriminator">The member whose text names a branch.</param>
    /// <param name="location">Location of <c>oneOf</c>.</param>
    /// <param name="otherwise">Index of the branch that decides about an object of which it names none; -1 when there is none.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="branches"/> is null.</exception>
    /// <remarks>OpenAPI Specification 3.0.3, section 4.7.25; 3.2.0, section 4.25 (<c>defaultMapping</c>).</remarks>
    public bool OneOf(SchemaBranch[] branches, int token, scoped ReadOnlySpan<byte> discriminator, string location, int otherwise = -1)
    {
        ArgumentNullException.ThrowIfNull(branches);
        SchemaBranch? named = Named(branches, token, discriminator) ?? (otherwise >= 0 && IsObject(token) ? branches[otherwise] : null);
        return named is null ? OneOf(branches, token, location) : Descend() && named.Check(ref this, token);
    }

    /// <summary>Checks a value of a type that others derive from: against the one that its <c>discriminator</c> names.</summary>
    /// <param name="branches">The types that it may name.</param>
    /// <param name="otherwise">Checks a value of which the discriminator is absent or names none of them.</param>
    /// <param name="token">The value.</param>
    /// <param name="discriminator">The member whose text names the type.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="branches"/> or <paramref name="otherwise"/> is null.</exception>
    /// <remarks>OpenAPI Specification 3.0.3, section 4.7.25.</remarks>
    public bool Discriminator(
        SchemaBranch[] branches, SchemaCheck otherwise, int token, scoped ReadOnlySpan<byte> discriminator, string location)
    {
        ArgumentNullException.ThrowIfNull(branches);
        ArgumentNullException.ThrowIfNull(otherwise);
        return Named(branches, token, discriminator) is { } named
            ? Enter(location) && named.Check(ref this, token) && Leave()
            : Descend() && otherwise(ref this, token);
    }

    private SchemaBranch? Named(SchemaBranch[] branches, int token, scoped ReadOnlySpan<byte> discriminator)
    {
        int name = IsObject(token) ? Member(token, discriminator) : -1;
        if (name < 0) return null;
        foreach (SchemaBranch branch in branches)
        {
            if (branch.IsNamed(ref this, name)) return branch;
        }

        return null;
    }

    /// <summary>Checks <c>not</c>.</summary>
    /// <param name="passed">Whether the value passes the schema that it must not pass.</param>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 10.2.1.4.</remarks>
    public bool Not(bool passed, int token, string location)
    {
        if (!passed) return !IsHalted;
        return Records && Record(token, "not", location, SchemaMessages.Not());
    }

    /// <summary>The schema <c>false</c>: always a failure.</summary>
    /// <param name="token">The value.</param>
    /// <param name="location">Location of the schema.</param>
    /// <returns>Whether to go on.</returns>
    /// <remarks>JSON Schema 2020-12 Core, section 4.3.2.</remarks>
    public bool False(int token, string location) => Records && Record(token, "false", location, SchemaMessages.False());

    private bool Passes(SchemaBranch branch, int token) =>
        Take(1) && branch.Reach(ref this, token) == BranchReach.Open && Passes(branch.Check, token);
}
