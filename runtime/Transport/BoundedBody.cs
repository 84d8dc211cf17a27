using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>Reads a body into memory, up to a limit.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>Reads the body of an answer.</summary>
    /// <returns>The bytes, at most <paramref name="limit"/> of them, and whether the body is longer.</returns>
    internal static async Task<(byte[] Bytes, bool IsCut)> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
            return await ReadAsync(stream, limit, content.Headers.ContentLength, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a body.</summary>
    /// <returns>The bytes, at most <paramref name="limit"/> of them, and whether the body is longer.</returns>
    internal static async Task<(byte[] Bytes, bool IsCut)> ReadAsync(
        Stream stream, long limit, long? announcedLength, CancellationToken cancellationToken)
    {
        // The announced length only sizes the first buffer, and no more than a little of it is believed.
        long announced = Math.Min(announcedLength ?? FirstBuffer, 1024 * 1024);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(announced, 1) + 1);
        try
        {
            int length = 0;
            while (true)
            {
                if (length > limit)
                    return (buffer.AsSpan(0, (int)limit).ToArray(), true);
                if (length == buffer.Length)
                    Grow(ref buffer, length);

                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return (buffer.AsSpan(0, length).ToArray(), false);
                length += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)length * 2, Array.MaxLength));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
