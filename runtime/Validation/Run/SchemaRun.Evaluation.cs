using System;
using System.Buffers;

namespace Seedance.Runtime;

// What unevaluatedProperties and unevaluatedItems ask for: the members and items that other keywords have evaluated. Only schemas
// that one of the two is beside, or that it reaches on the same value, keep track; a branch that fails takes back what it has marked.
public ref partial struct SchemaRun
{
    private const int FirstEvaluated = 64;

    /// <summary>Checks a value against a schema, and then what the schema demands of the members and items that it has not evaluated.</summary>
    /// <param name="rules">What the schema demands but for that.</param>
    /// <param name="rest">What it demands of members and items that <paramref name="rules"/> has not evaluated.</param>
    /// <param name="token">The value.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> or <paramref name="rest"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Core, section 11.</remarks>
    public bool Track(SchemaCheck rules, SchemaCheck rest, int token)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(rest);
        if (!Descend()) return false;

        int outerToken = _trackedToken;
        int outerStart = _trackedStart;
        int start = _evaluatedCount;
        _trackedToken = token;
        _trackedStart = start;

        bool goesOn = rules(ref this, token) && rest(ref this, token);

        _trackedToken = outerToken;
        _trackedStart = outerStart;

        // What is evaluated here is so for a schema around this one on the same value, and nothing to any other.
        if (outerToken != token) _evaluatedCount = start;
        return goesOn;
    }

    /// <summary>Says that a keyword has evaluated a member or an item.</summary>
    /// <param name="token">The value.</param>
    /// <param name="part">The name of its member, or its item.</param>
    public void Mark(int token, int part)
    {
        if (!Tracks(token)) return;

        if (_evaluated is null)
        {
            _evaluated = ArrayPool<int>.Shared.Rent(FirstEvaluated);
        }
        else if (_evaluatedCount == _evaluated.Length)
        {
            int[] larger = ArrayPool<int>.Shared.Rent(_evaluated.Length * 2);
            _evaluated.AsSpan().CopyTo(larger);
            ArrayPool<int>.Shared.Return(_evaluated);
            _evaluated = larger;
        }

        _evaluated[_evaluatedCount++] = part;
    }

    /// <summary>The names of members that nothing has evaluated yet; now they are.</summary>
    /// <param name="token">The object; any other value has none.</param>
    /// <returns>What <c>foreach</c> goes through.</returns>
    public SchemaParts UnevaluatedMembers(int token) => IsObject(token) ? Unevaluated(token, stride: 1) : default;

    /// <summary>The items that nothing has evaluated yet; now they are.</summary>
    /// <param name="token">The array; any other value has none.</param>
    /// <returns>What <c>foreach</c> goes through.</returns>
    public SchemaParts UnevaluatedItems(int token) => IsArray(token) ? Unevaluated(token, stride: 0) : default;

    /// <summary>Whether it is asked which members or items of the value are evaluated.</summary>
    private readonly bool Tracks(int token) => _trackedToken == token;

    /// <param name="token">The object or array.</param>
    /// <param name="stride">How far behind a part's first token its value is: 1 for members, 0 for items.</param>
    private SchemaParts Unevaluated(int token, int stride)
    {
        int count = _index.Tokens[token].Count;
        if (count == 0 || !Take(count + _evaluatedCount - _trackedStart)) return default;

        int[] parts = ArrayPool<int>.Shared.Rent(count);
        int found = 0;
        int end = _index.Tokens[token].End;
        byte[] marks = ArrayPool<byte>.Shared.Rent(end - token);
        Array.Clear(marks, 0, end - token);
        foreach (int part in _evaluated.AsSpan(_trackedStart, _evaluatedCount - _trackedStart)) marks[part - token] = 1;
        for (int part = token + 1; part < end; part = _index.Tokens[part + stride].End)
        {
            if (marks[part - token] == 0) parts[found++] = part;
        }

        ArrayPool<byte>.Shared.Return(marks);
        for (int at = 0; at < found; at++) Mark(token, parts[at]);
        return new SchemaParts(parts, found);
    }
}
