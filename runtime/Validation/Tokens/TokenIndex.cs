using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>A JSON text and its tokens in document order, so that any value is skipped in one step. The tokens are pooled.</summary>
internal readonly ref struct TokenIndex
{
    internal TokenIndex(ReadOnlySpan<byte> json, SchemaToken[] tokens, int count)
    {
        Json = json;
        Tokens = tokens;
        Count = count;
    }

    internal ReadOnlySpan<byte> Json { get; }

    /// <summary>Longer than <see cref="Count"/>: it comes from the pool.</summary>
    internal SchemaToken[] Tokens { get; }

    internal int Count { get; }

    internal TokenKind Kind(int token) => Tokens[token].Kind;

    internal bool IsText(int token) => Tokens[token].Kind is TokenKind.String or TokenKind.Name;

    /// <summary>The value as it is written; of a string and a name what stands between the quotation marks, escapes and all.</summary>
    internal ReadOnlySpan<byte> Text(int token)
    {
        ref readonly SchemaToken at = ref Tokens[token];
        return Json.Slice(at.Offset, at.Length);
    }

    /// <summary>Whether a string or a name is this text, which has no escapes.</summary>
    internal bool TextEquals(int token, scoped ReadOnlySpan<byte> utf8)
    {
        ref readonly SchemaToken at = ref Tokens[token];
        ReadOnlySpan<byte> text = Json.Slice(at.Offset, at.Length);
        return at.IsEscaped ? EscapedText.EqualsPlain(text, utf8) : text.SequenceEqual(utf8);
    }

    /// <summary>Gives the tokens back to the pool. Nothing may read them afterwards.</summary>
    internal void Return() => ArrayPool<SchemaToken>.Shared.Return(Tokens);
}
