using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>Hashes of JSON values: equal values, as <see cref="TokenEquality"/> has it, have equal hashes.</summary>
/// <remarks><see cref="HashCode"/> is seeded anew in every process, so no document can aim at collisions.</remarks>
internal static class TokenHash
{
    private const int StackBytes = 256;

    internal static int Of(in TokenIndex index, int token)
    {
        TokenKind kind = index.Kind(token);
        return kind switch
        {
            TokenKind.String or TokenKind.Name => OfText(index.Text(token), index.Tokens[token].IsEscaped),
            TokenKind.Number => OfNumber(DecimalNumber.Parse(index.Text(token))),
            TokenKind.Array => OfItems(index, token),
            TokenKind.Object => OfMembers(index, token),
            _ => HashCode.Combine(kind),
        };
    }

    private static int OfText(ReadOnlySpan<byte> text, bool isEscaped)
    {
        if (!isEscaped) return OfBytes(text);

        byte[]? rented = text.Length > StackBytes ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        int hash = OfBytes(buffer[..EscapedText.Unescape(text, buffer)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    private static int OfBytes(ReadOnlySpan<byte> bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static int OfNumber(in DecimalNumber number)
    {
        var hash = default(HashCode);
        hash.Add(number.Sign);
        if (number.Sign != 0) hash.Add(number.Point);
        for (int at = 0; at < number.DigitCount; at++) hash.Add(number.Digit(at));
        return hash.ToHashCode();
    }

    private static int OfItems(in TokenIndex index, int token)
    {
        var hash = default(HashCode);
        int end = index.Tokens[token].End;
        hash.Add(TokenKind.Array);
        for (int item = token + 1; item < end; item = index.Tokens[item].End) hash.Add(Of(index, item));
        return hash.ToHashCode();
    }

    private static int OfMembers(in TokenIndex index, int token)
    {
        int sum = 0;
        int end = index.Tokens[token].End;

        // A sum, because members may come in any order.
        for (int name = token + 1; name < end; name = index.Tokens[name + 1].End)
        {
            sum = unchecked(sum + HashCode.Combine(Of(index, name), Of(index, name + 1)));
        }

        return HashCode.Combine(TokenKind.Object, sum);
    }
}
