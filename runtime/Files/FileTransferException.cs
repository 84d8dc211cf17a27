using System;

namespace Seedance.Runtime;

/// <summary>A file could not be downloaded or uploaded. Of a download nothing is left on disk.</summary>
public sealed class FileTransferException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence for humans; it has no query of an address, where signatures are.</param>
    /// <param name="status">The HTTP status of the last answer, or null.</param>
    /// <param name="cause">What was thrown, or null.</param>
    public FileTransferException(string message, int? status = null, Exception? cause = null)
        : base(message, cause) => Status = status;

    /// <summary>The HTTP status of the last answer; null when none came.</summary>
    public int? Status { get; }
}
