using System;

namespace Seedance.Runtime;

/// <summary>How requests that an API sends are taken.</summary>
public sealed class IncomingRequestOptions
{
    /// <summary>What counts where no options are given.</summary>
    internal static readonly IncomingRequestOptions Default = new();

    /// <summary>How many bytes a body may have; at least 1, and 1 MiB unless set. A larger one is refused with 413.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxBodyBytes
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxBodyBytes is at least 1.");
    } = 1024 * 1024;

    /// <summary>Whether bodies are checked against the document; true unless set. Otherwise only what the type itself demands counts.</summary>
    public bool Validate { get; init; } = true;
}
