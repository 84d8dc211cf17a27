using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Seedance.Runtime;

/// <summary>One check of one instance: what emitted code calls to read the instance and to check a keyword.</summary>
/// <remarks>
/// A method that checks a keyword says whether to go on: true when the value is valid or its failure was recorded, false when the
/// run has to stop (a failure where only the verdict is wanted, as many errors as are wanted, or no steps left). As
/// JSON Schema has it, a keyword accepts every value of a type that it does not speak of. A name of a member counts as a string.
/// The parameter <c>location</c> is the keyword's JSON Pointer below the references that were entered.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct SchemaRun
{
    private readonly TokenIndex _index;
    private readonly SchemaValidationOptions _options;

    // False where only the verdict is wanted: the first failure stops.
    private bool _collects;
    private List<Failure>? _failures;
    private int _maxFailures;

    // How many references are entered, and when the run collects, where each stands.
    private int _entered;
    private string[]? _prefixes;

    // What recursive schemas said about values.
    private SchemaVisits _visits;

    // How many remembered visits are under way, and the outermost of them that an answer has taken for granted.
    private int _visitDepth;
    private int _outermostAssumed;

    // Inside a branch that only stands beside the nearest, branches say no more than that none fits.
    private bool _isBrief;

    // The value of which it is tracked what is evaluated, or -1; and the members and items that have been, from where on its own ones.
    private int _trackedToken;
    private int _trackedStart;
    private int[]? _evaluated;
    private int _evaluatedCount;

    // The schema resources with dynamic anchors that were entered, and what tells this sequence of them from others.
    private SchemaResource[]? _scopes;
    private int _scopeCount;
    private int _scopeKey;

    // What is left of the step budget. Below zero the run is over.
    private long _steps;
    private bool _isTooDeep;

    // Time spent by patterns that may go back, in ticks of the stopwatch, and the match that took too long, when one has ended the run.
    private long _patternTime;
    private Failure? _slowMatch;

    internal SchemaRun(TokenIndex index, SchemaValidationOptions options)
    {
        _index = index;
        _options = options;
        _maxFailures = options.MaxErrors;
        _outermostAssumed = int.MaxValue;
        _trackedToken = -1;
        _steps = StepsOf(index);
    }

    /// <summary>Which way the value travels.</summary>
    public readonly SchemaDirection Direction => _options.Direction;

    /// <summary>Whether a failure is to be recorded; where it is not, it stops the run and nothing is built for it.</summary>
    private readonly bool Records => _collects && !IsHalted && (_failures?.Count ?? 0) < _maxFailures;

    /// <summary>Checks the root value: whether it fits.</summary>
    internal bool Accepts(SchemaCheck check) => check(ref this, 0) && !IsHalted;

    /// <summary>Checks a root value that does not fit once more, for its errors. What schemas are known to accept is not gone through again.</summary>
    internal void Collect(SchemaCheck check)
    {
        _collects = true;
        _entered = 0;
        _scopeCount = 0;
        _scopeKey = 0;
        _trackedToken = -1;
        _evaluatedCount = 0;
        _steps = StepsOf(_index);
        _patternTime = 0;
        check(ref this, 0);
    }

    /// <summary>Gives back what the run has taken from pools.</summary>
    internal void Return()
    {
        _visits.Return();
        if (_evaluated is not null) ArrayPool<int>.Shared.Return(_evaluated);
        if (_scopes is not null) ArrayPool<SchemaResource>.Shared.Return(_scopes, clearArray: true);
        _evaluated = null;
        _scopes = null;
    }

    /// <summary>What was recorded. Only now are instance locations worked out, so that they cost nothing until an error is final.</summary>
    internal readonly SchemaError[] Errors()
    {
        var errors = new List<SchemaError>();
        foreach (Failure failure in _failures ?? [])
            errors.Add(Error(failure));

        if (IsHalted || _slowMatch is not null) errors.Add(HaltError());
        return [.. errors];
    }

    private readonly SchemaError Error(Failure failure) =>
        new(InstanceLocation.Of(_index, failure.Token), failure.Location, failure.Keyword, failure.Message);

    /// <summary>Records a failure; only called when <see cref="Records"/>.</summary>
    /// <returns>Whether to go on.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Record(int token, string keyword, string location, string message)
    {
        _steps -= StepsPerFailure;
        _failures ??= [];
        _failures.Add(new Failure(token, keyword, KeywordLocation(location), message));
        return Records;
    }

    /// <summary>An error to be.</summary>
    private readonly struct Failure(int token, string keyword, string location, string message)
    {
        internal int Token { get; } = token;

        internal string Keyword { get; } = keyword;

        internal string Location { get; } = location;

        internal string Message { get; } = message;
    }
}
