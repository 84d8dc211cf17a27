using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>A piece of a body: bytes at hand, or a file whose content is read when it is sent.</summary>
/// <param name="bytes">The bytes, where there is no file.</param>
/// <param name="file">The file, or null.</param>
internal readonly struct BodyPiece(ReadOnlyMemory<byte> bytes, FileContent? file)
{
    internal ReadOnlyMemory<byte> Bytes { get; } = bytes;

    internal FileContent? File { get; } = file;

    /// <summary>How many bytes it has; null when only reading it would tell.</summary>
    internal long? Length => File is null ? Bytes.Length : File.Length;

    /// <summary>Whether it can be sent again.</summary>
    internal bool IsRepeatable => File is null || File.IsRepeatable;

    internal ValueTask WriteAsync(Stream target, CancellationToken cancellationToken) =>
        File is null ? target.WriteAsync(Bytes, cancellationToken) : new ValueTask(File.CopyToAsync(target, cancellationToken));
}
