using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>The bytes of a body and their media type.</summary>
/// <param name="mediaType">The media type.</param>
/// <param name="pieces">The pieces, in order.</param>
internal sealed class BodyPayload(string mediaType, IReadOnlyList<BodyPiece> pieces)
{
    /// <summary>No bytes of no media type.</summary>
    internal static readonly BodyPayload Empty = new("", Array.Empty<byte>());

    internal BodyPayload(string mediaType, byte[] bytes)
        : this(mediaType, [new BodyPiece(bytes, null)])
    {
    }

    internal string MediaType => mediaType;

    /// <summary>The bytes, where all of them are at hand in one piece; else null.</summary>
    internal byte[]? Bytes => pieces is [{ File: null } only] ? only.Bytes.ToArray() : null;

    /// <summary>How many bytes it has; null when only reading it would tell.</summary>
    internal long? Length => pieces.Aggregate((long?)0, static (sum, piece) => sum + piece.Length);

    /// <summary>Whether it can be sent again: a stream is read once.</summary>
    internal bool IsRepeatable => pieces.All(static piece => piece.IsRepeatable);

    /// <summary>Whether a stream in it was read already, so that it cannot be sent at all.</summary>
    internal bool IsSpent => pieces.Any(static piece => piece.File is { IsSpent: true });

    internal async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        foreach (BodyPiece piece in pieces)
            await piece.WriteAsync(target, cancellationToken).ConfigureAwait(false);
    }
}
