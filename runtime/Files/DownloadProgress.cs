namespace Seedance.Runtime;

/// <summary>How far a download has come.</summary>
/// <param name="Bytes">The bytes that are there.</param>
/// <param name="TotalBytes">The bytes that there will be; null when the server does not say.</param>
public readonly record struct DownloadProgress(long Bytes, long? TotalBytes)
{
    /// <summary>The part that is there, from 0 to 1; null when the whole is not known.</summary>
    public double? Fraction => TotalBytes is > 0 and { } total ? (double)Bytes / total : null;
}
