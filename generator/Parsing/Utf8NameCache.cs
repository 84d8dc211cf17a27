using System;
using System.Runtime.CompilerServices;
using System.Text;
using Seedance.Generator.Support;

namespace Seedance.Generator.Parsing;

/// <summary>Turns UTF-8 into text; short texts that come again and again, such as member names, are made once.</summary>
internal sealed class Utf8NameCache
{
    /// <summary>Length in bytes up to which a text is kept.</summary>
    public const int MaxLength = 32;

    private const int SlotCount = 2048;

    private readonly (byte[] Utf8, string Text)[] _slots = new (byte[], string)[SlotCount];

    [MethodImpl(Jit.OptimizeAtOnce)]
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
            return Encoding.UTF8.GetString(utf8.ToArray());
        ref (byte[] Utf8, string Text) slot = ref _slots[Hash(utf8) & (SlotCount - 1)];
        if (slot.Text is null || !utf8.SequenceEqual(slot.Utf8))
        {
            byte[] copy = utf8.ToArray();
            slot = (copy, Encoding.UTF8.GetString(copy));
        }

        return slot.Text;
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        foreach (byte b in utf8)
            hash = unchecked((hash ^ b) * 16777619);
        return (int)(hash ^ (hash >> 15));
    }
}
