using System;
using System.Text;

namespace Seedance.Runtime;

/// <summary>The format <c>char</c> of the OpenAPI Format Registry: a single character.</summary>
internal static class CharacterSyntax
{
    internal static bool IsCharacter(ReadOnlySpan<byte> utf8) =>
        !utf8.IsEmpty && Rune.DecodeFromUtf8(utf8, out _, out int length) == System.Buffers.OperationStatus.Done && length == utf8.Length;
}
