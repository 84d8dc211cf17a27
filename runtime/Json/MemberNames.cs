using System;
using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Names of members, found by their UTF-8 bytes without making a string. Emitted code makes one for each object.</summary>
/// <remarks>Safe for concurrent use.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MemberNames
{
    private const int StackBytes = 256;

    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly int _longest;

    // A hash table with linear probing, at most half full: each slot has the index of a name, or -1.
    private readonly int[] _slots;
    private readonly int _shift;

    /// <summary>Makes the table.</summary>
    /// <param name="names">The names, each once; their places are their indexes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public MemberNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        int bits = Math.Max(BitOperations.Log2((uint)names.Length), 0) + 2;
        _shift = 64 - bits;
        _slots = new int[1 << bits];
        Array.Fill(_slots, -1);
        for (int index = 0; index < names.Length; index++)
        {
            int slot = SlotOf(_utf8[index]);
            while (_slots[slot] >= 0) slot = Next(slot);
            _slots[slot] = index;
            _longest = Math.Max(_longest, _utf8[index].Length);
        }
    }

    /// <summary>Whether a name is in the table.</summary>
    internal bool Contains(string name) => Array.IndexOf(_names, name) >= 0;

    /// <summary>The name at an index.</summary>
    internal string this[int index] => _names[index];

    /// <summary>The index of a name that has no escapes; -1 when it is not in the table.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name)
    {
        if (name.Length > _longest) return -1;
        for (int slot = SlotOf(name); _slots[slot] is >= 0 and int index; slot = Next(slot))
        {
            if (name.SequenceEqual(_utf8[index])) return index;
        }

        return -1;
    }

    /// <summary>The index of a name as it stands in a well-formed text, with escapes; -1 when it is not in the table.</summary>
    internal int IndexOfEscaped(ReadOnlySpan<byte> name)
    {
        // So long a name has more characters than any that is looked for.
        if (name.Length > (long)EscapedText.MaxBytesPerCodePoint * _longest) return -1;
        byte[]? rented = name.Length > StackBytes ? ArrayPool<byte>.Shared.Rent(name.Length) : null;
        Span<byte> plain = rented ?? stackalloc byte[StackBytes];
        int index = IndexOf(plain[..EscapedText.Unescape(name, plain)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return index;
    }

    /// <summary>The index of the name that the reader stands on; -1 when it is not in the table, or not Unicode.</summary>
    internal int IndexOf(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped) return IndexOf(reader.ValueSpan);

        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > (long)EscapedText.MaxBytesPerCodePoint * _longest) return -1;
        byte[]? rented = length > StackBytes ? ArrayPool<byte>.Shared.Rent((int)length) : null;
        Span<byte> plain = rented ?? stackalloc byte[StackBytes];
        try
        {
            return IndexOf(plain[..reader.CopyString(plain)]);
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private int SlotOf(ReadOnlySpan<byte> name)
    {
        ulong hash = (ulong)name.Length;
        for (; name.Length >= sizeof(ulong); name = name[sizeof(ulong)..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name));

        ulong rest = 0;
        foreach (byte unit in name) rest = (rest << 8) | unit;
        return (int)(Mix(hash ^ rest) >> _shift);
    }

    private static ulong Mix(ulong hash)
    {
        hash *= 0x9E37_79B9_7F4A_7C15UL;
        return hash ^ (hash >> 32);
    }
}
