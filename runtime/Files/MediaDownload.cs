using System;
using System.ComponentModel;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>Downloads what an API has made from wherever it is kept. No credential goes along: the address belongs to somebody else.</summary>
/// <remarks>
/// The bytes go to a temporary file first. What is lost on the way is fetched again, from where it broke off if the server can
/// (RFC 9110, 14), as often as the options' <see cref="RetryOptions"/> say without a byte in between. Only what is complete is handed over.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MediaDownload
{
    /// <summary>Downloads to a file, which is there only when it is complete. A file of that name is replaced.</summary>
    /// <param name="connection">Has the options and the HttpClient.</param>
    /// <param name="address">The absolute address, http or https.</param>
    /// <param name="path">The file.</param>
    /// <param name="progress">Is told about the bytes; null for nobody.</param>
    /// <param name="cancellationToken">Ends the download; nothing is left of it.</param>
    /// <exception cref="ArgumentException">The address is not absolute or neither http nor https, or the path is empty.</exception>
    /// <exception cref="FileTransferException">The file is not to be had, or not complete.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static Task ToFileAsync(
        ApiConnection connection, UriString address, string path, IProgress<FileTransferProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        string part = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.part");
        return FetchAsync(connection, address, part, full, null, progress, cancellationToken);
    }

    /// <summary>Downloads to a stream, which gets the bytes when they are all there.</summary>
    /// <param name="connection">Has the options and the HttpClient.</param>
    /// <param name="address">The absolute address, http or https.</param>
    /// <param name="target">The stream; it stays the caller's.</param>
    /// <param name="progress">Is told about the bytes; null for nobody.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">The address is not absolute or neither http nor https.</exception>
    /// <exception cref="FileTransferException">The file is not to be had, or not complete.</exception>
    public static Task ToStreamAsync(
        ApiConnection connection, UriString address, Stream target, IProgress<FileTransferProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        string part = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.part");
        return FetchAsync(connection, address, part, null, target, progress, cancellationToken);
    }

    /// <exception cref="ArgumentException">The address is not absolute, or neither http nor https.</exception>
    internal static Uri WebAddress(UriString address) =>
        Uri.TryCreate(address.ToString(), UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            ? uri
            : throw new ArgumentException($"'{address}' is no absolute address of http or https.", nameof(address));

    /// <summary>Downloads to a temporary file, which becomes the file or is copied to the stream, and is gone in the end.</summary>
    private static async Task FetchAsync(
        ApiConnection connection,
        UriString address,
        string part,
        string? path,
        Stream? target,
        IProgress<FileTransferProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var uri = WebAddress(address);
        try
        {
            var file = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                await new DownloadRun(connection.Options, connection.ForeignClient, uri, file, progress).RunAsync(cancellationToken).ConfigureAwait(false);
                file.Position = 0;
                if (target is not null)
                    await file.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
            }

            if (path is not null)
                File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
