namespace Seedance.Runtime;

/// <summary>How far a download has come.</summary>
/// <param name="bytes">The bytes that are there.</param>
/// <param name="totalBytes">The bytes that there will be; null when the server does not say.</param>
public readonly struct DownloadProgress(long bytes, long? totalBytes)
{
    /// <summary>The bytes that are there.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>The bytes that there will be; null when the server does not say.</summary>
    public long? TotalBytes { get; } = totalBytes;

    /// <summary>The part that is there, from 0 to 1; null when the whole is not known.</summary>
    public double? Fraction => TotalBytes is > 0 and { } total ? (double)Bytes / total : null;
}
