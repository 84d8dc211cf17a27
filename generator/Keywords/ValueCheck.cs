using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Patterns;

namespace Seedance.Generator.Keywords;

/// <summary>Something that is wrong with a value.</summary>
/// <param name="At">The part of the value that breaks a rule.</param>
/// <param name="Message">How, in the words of the runtime's messages.</param>
internal sealed record ValueFault(SpecNode At, string Message);

/// <summary>
/// Checks values that are known while the generator runs: examples and defaults of documents, constants of C# code. Emitted
/// checks are C#, which nobody can run here; this goes through the same constraints instead.
/// </summary>
/// <remarks>
/// What it calls a fault is one. What it cannot tell is none: formats, <c>unevaluatedProperties</c> and its like, parts of C# code
/// that are not constant, and whatever takes more steps than the bounds.
/// </remarks>
/// <param name="rulesOf">The rules of a schema that is referred to; null where they are not known.</param>
internal sealed class ValueCheck(Func<TypeId, SchemaRules?> rulesOf)
{
    /// <summary>Schemas that apply inside of each other, references counted: a schema may lead back to itself on one value.</summary>
    private const int MaxDepth = 100;

    /// <summary>So many keywords are looked at for one value.</summary>
    private const int MaxSteps = 100_000;

    /// <summary>So many are looked at in the life of the check.</summary>
    private const int MaxStepsInAll = 20_000_000;

    /// <summary>Expressions that go back can take very long; what takes longer than this is not told.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, Regex?> _patterns = new(StringComparer.Ordinal);
    private SchemaRules _beside = SchemaRules.Anything;
    private int _depth;
    private int _steps;
    private long _stepsInAll;
    private bool _isUnsure;

    /// <summary>The first fault of a value; null when it has none that can be told.</summary>
    public ValueFault? FirstFault(SpecNode value, SchemaRules rules)
    {
        _stepsInAll += _steps;
        _steps = 0;
        _isUnsure = false;
        return Fault(value, rules);
    }

    /// <summary>The constraint of a keyword beside the one that is being checked; null when there is none.</summary>
    public T? Beside<T>()
        where T : Constraint =>
        _beside.Constraints.OfType<T>().FirstOrDefault();

    /// <summary>Says that a rule cannot be judged.</summary>
    public ValueFault? Unsure()
    {
        _isUnsure = true;
        return null;
    }

    /// <summary>The first fault of a value by a subschema.</summary>
    public ValueFault? Fault(SpecNode value, SchemaRules rules)
    {
        // Neither an object, nor an array, nor a scalar: something that is known only when the program runs.
        if (value is not (SpecObject or SpecArray or SpecScalar) || _depth >= MaxDepth)
            return rules.Constraints.Count == 0 ? null : Unsure();
        SchemaRules outer = _beside;
        _depth++;
        ValueFault? fault = null;
        foreach (Constraint constraint in rules.Constraints)
        {
            if (++_steps > MaxSteps || _steps + _stepsInAll > MaxStepsInAll)
            {
                fault = Unsure();
                break;
            }

            _beside = rules;
            fault = KeywordTable.Of(constraint).Fault(constraint, value, this);
            if (fault is not null)
                break;
        }

        _depth--;
        _beside = outer;
        return fault;
    }

    /// <summary>The first fault of a value by the schema that a reference leads to.</summary>
    public ValueFault? Fault(SpecNode value, TypeId target) => rulesOf(target) is { } rules ? Fault(value, rules) : Unsure();

    /// <summary>The first fault of a value by any of several subschemas.</summary>
    public ValueFault? Fault(SpecNode value, IEnumerable<SchemaRules> all) =>
        all.Select(rules => Fault(value, rules)).FirstOrDefault(static fault => fault is not null);

    /// <summary>Whether a value fits a subschema; null when that cannot be told.</summary>
    public bool? Passes(SpecNode value, SchemaRules rules)
    {
        bool wasUnsure = _isUnsure;
        _isUnsure = false;
        bool hasFault = Fault(value, rules) is not null;
        bool isUnsure = _isUnsure;
        _isUnsure = wasUnsure;
        if (hasFault)
            return false;
        return isUnsure ? null : true;
    }

    /// <summary>Whether a text matches a pattern that can be checked; null when that takes too long to tell.</summary>
    public bool? Matches(string text, string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out Regex? regex))
            _patterns.Add(pattern, regex = Create(pattern));
        try
        {
            return regex?.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The engine of a pattern; null when it is none, or one that .NET does not take.</summary>
    private static Regex? Create(string pattern)
    {
        if (PatternParser.Parse(pattern, out _) is not { } node)
            return null;
        try
        {
            return new Regex(PatternTranslator.Translate(node), RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
