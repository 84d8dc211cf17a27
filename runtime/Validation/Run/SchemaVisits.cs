using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>What has become of the check of one value against one schema.</summary>
internal enum VisitState : byte
{
    Unknown,
    UnderWay,
    Fits,
    Fails,
}

/// <summary>The check of one value against one schema.</summary>
internal struct SchemaVisit
{
    /// <summary>The schema's number; 0 in a slot that is free.</summary>
    internal int Schema;

    internal int Token;

    /// <summary>The dynamic scope, which decides where dynamic references lead.</summary>
    internal int Scope;

    /// <summary>While it is under way: how many visits it stands in, itself included.</summary>
    internal int Depth;

    internal VisitState State;
}

/// <summary>
/// The visits of one run by schema and token: a hash table with linear probing. Its slots are pooled; a run whose schemas need no
/// memory never takes any.
/// </summary>
internal struct SchemaVisits
{
    private const int FirstBits = 6;

    private SchemaVisit[]? _slots;
    private int _bits;
    private int _count;

    /// <summary>The visit of a value by a schema; a new one is <see cref="VisitState.Unknown"/>. The reference holds until the next call.</summary>
    internal ref SchemaVisit At(int schema, int token, int scope)
    {
        if (_slots is null) _slots = Rent(_bits = FirstBits);
        else if (_count * 2 > 1 << _bits) Grow();

        ref SchemaVisit visit = ref Find(_slots, _bits, schema, token, scope);
        if (visit.Schema == 0)
        {
            visit.Schema = schema;
            visit.Token = token;
            visit.Scope = scope;
            _count++;
        }

        return ref visit;
    }

    /// <summary>Gives the slots back to the pool and forgets everything.</summary>
    internal void Return()
    {
        if (_slots is not null) ArrayPool<SchemaVisit>.Shared.Return(_slots);
        this = default;
    }

    private void Grow()
    {
        SchemaVisit[] larger = Rent(_bits + 1);
        foreach (ref readonly SchemaVisit visit in _slots.AsSpan(0, 1 << _bits))
        {
            if (visit.Schema != 0) Find(larger, _bits + 1, visit.Schema, visit.Token, visit.Scope) = visit;
        }

        ArrayPool<SchemaVisit>.Shared.Return(_slots!);
        _slots = larger;
        _bits++;
    }

    private static SchemaVisit[] Rent(int bits)
    {
        SchemaVisit[] slots = ArrayPool<SchemaVisit>.Shared.Rent(1 << bits);
        slots.AsSpan(0, 1 << bits).Clear();
        return slots;
    }

    private static ref SchemaVisit Find(SchemaVisit[] slots, int bits, int schema, int token, int scope)
    {
        // Fibonacci hashing: tokens follow each other, and the multiplication spreads them.
        ulong key = (((ulong)(uint)schema << 32) | (uint)token) + ((ulong)(uint)scope << 16);
        int at = (int)((key * 0x9E37_79B9_7F4A_7C15UL) >> (64 - bits));
        int mask = (1 << bits) - 1;
        while (slots[at].Schema != 0 && (slots[at].Schema != schema || slots[at].Token != token || slots[at].Scope != scope)) at = (at + 1) & mask;
        return ref slots[at];
    }
}
