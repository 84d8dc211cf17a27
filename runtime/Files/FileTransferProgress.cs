namespace Seedance.Runtime;

/// <summary>How far the download or the upload of a file has come. What is tried again begins anew, unless it is taken up where it broke
/// off.</summary>
/// <param name="bytes">The bytes that have come or gone.</param>
/// <param name="totalBytes">The bytes of the file; null when they are not known.</param>
public readonly struct FileTransferProgress(long bytes, long? totalBytes)
{
    /// <summary>The bytes that have come or gone.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>The bytes of the file; null when they are not known.</summary>
    public long? TotalBytes { get; } = totalBytes;

    /// <summary>The part that has come or gone, from 0 to 1; null when the whole is not known.</summary>
    public double? Fraction => TotalBytes is > 0 and { } total ? (double)Bytes / total : null;
}
