using System;

namespace Seedance.Runtime;

// The memory of schemas that lead back to themselves: what they said about a value is asked for once, and a schema that is asked
// about a value while it is being checked against it has nothing to add.
public ref partial struct SchemaRun
{
    /// <summary>Checks a value against a schema that refers to itself, by way of others or not.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="rules">What it demands.</param>
    /// <param name="token">The value.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> or <paramref name="rules"/> is null.</exception>
    /// <remarks>
    /// JSON Schema 2020-12 Core, section 9.4.1, leaves a schema that leads back to itself on the same value undefined. Here it fits:
    /// what is being found out already decides. So a base type may list the types made of it, and these the base.
    /// </remarks>
    public bool Remember(SchemaValidator schema, SchemaCheck rules, int token)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(rules);
        if (!Descend()) return false;

        ref SchemaVisit visit = ref _visits.At(schema.Id, token, _scopeKey);
        VisitState before = visit.State;
        if (before == VisitState.UnderWay)
        {
            _outermostAssumed = Math.Min(_outermostAssumed, visit.Depth);
            return true;
        }

        // What the schema evaluates is not remembered.
        if (before == VisitState.Fits && !Tracks(token)) return true;
        if (!_collects) return before != VisitState.Fails && Visit(schema.Id, rules, token, before);

        // Errors are looked for only where there are some, or recursive branches would multiply the work.
        if (before == VisitState.Unknown)
        {
            _collects = false;
            bool fits = Visit(schema.Id, rules, token, before);
            _collects = true;
            if (fits || IsHalted) return fits;
            before = _visits.At(schema.Id, token, _scopeKey).State;
        }

        return Visit(schema.Id, rules, token, before);
    }

    private bool Visit(int schema, SchemaCheck rules, int token, VisitState before)
    {
        int outermost = _outermostAssumed;
        int depth = ++_visitDepth;
        _outermostAssumed = int.MaxValue;
        ref SchemaVisit visit = ref _visits.At(schema, token, _scopeKey);
        visit.State = VisitState.UnderWay;
        visit.Depth = depth;

        bool goesOn = rules(ref this, token);

        // An answer that took an outer visit's answer for granted counts only inside that visit.
        bool isFinal = _outermostAssumed >= depth && !IsHalted;
        VisitState verdict = !isFinal ? VisitState.Unknown : goesOn ? VisitState.Fits : VisitState.Fails;
        _visits.At(schema, token, _scopeKey).State = _collects ? before : verdict;
        _outermostAssumed = Math.Min(outermost, _outermostAssumed >= depth ? int.MaxValue : _outermostAssumed);
        _visitDepth--;
        return goesOn;
    }
}
