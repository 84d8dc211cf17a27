using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>Puts a file to an address that an API has given out for it (<c>x-upload</c>). The address is signed: no credential goes
/// along.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MediaUpload
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".bmp"] = "image/bmp",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".heic"] = "image/heic",
        [".avif"] = "image/avif",
        [".mp4"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".webm"] = "video/webm",
        [".wav"] = "audio/wav",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".ogg"] = "audio/ogg",
        [".flac"] = "audio/flac",
        [".pdf"] = "application/pdf",
        [".json"] = "application/json",
        [".txt"] = "text/plain",
    };

    /// <summary>The media type of a file: its own, otherwise that of its name's ending, otherwise <c>application/octet-stream</c>.</summary>
    /// <param name="file">The file.</param>
    public static string MediaType(FileContent file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.ContentType ?? MediaTypes.GetValueOrDefault(Extension(file), "application/octet-stream");
    }

    /// <summary>The ending of a file's name in small letters, with its dot; empty where there is none.</summary>
    /// <param name="file">The file.</param>
    public static string Extension(FileContent file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Path.GetExtension(file.FileName ?? "").ToLowerInvariant();
    }

    /// <summary>
    /// Sends a file by PUT. A second try puts the same bytes to the same place, so it is tried again as the options' <see cref="RetryOptions"/>
    /// say, unless the file is a stream. A try may go without a byte for <see cref="ApiClientOptions.StallTimeout"/>, and without an answer to
    /// the last one for <see cref="ApiClientOptions.Timeout"/>: a large file takes its time.
    /// </summary>
    /// <remarks>A passed <see cref="HttpClient"/> keeps its own <see cref="HttpClient.Timeout"/>, which counts for the whole file.</remarks>
    /// <param name="connection">Has the options and the HttpClient.</param>
    /// <param name="address">The absolute address, http or https.</param>
    /// <param name="file">The file.</param>
    /// <param name="progress">Is told about the bytes; null for nobody.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <exception cref="FileTransferException">The server has not taken the file.</exception>
    public static async Task PutAsync(
        ApiConnection connection, UriString address, FileContent file, IProgress<FileTransferProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ApiClientOptions options = connection.Options;
        var uri = MediaDownload.WebAddress(address);
        var body = new BodyPayload(MediaType(file), [new BodyPiece(default, file)]);
        for (int failures = 0; ; failures++)
        {
            int? status = null;
            Exception? cause = null;
            long gone = 0;
            using var stalled = new CancellationTokenSource(options.StallTimeout, options.TimeProvider);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stalled.Token);
            void Written(long bytes)
            {
                gone = bytes;
                stalled.CancelAfter(bytes == body.Length ? options.Timeout : options.StallTimeout);
                progress?.Report(new FileTransferProgress(bytes, body.Length));
            }

            try
            {
                using var message = new HttpRequestMessage(HttpMethod.Put, uri)
                {
                    Content = body.IsRepeatable ? new BodyContent(body) { Written = Written } : new SentOnceContent(body) { Written = Written },
                };
                using var response = await connection.ForeignClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token)
                    .ConfigureAwait(false);
                status = (int)response.StatusCode;
                if (Outcomes.IsSuccess(status.Value))
                    return;
            }
            catch (HttpRequestException exception)
            {
                cause = exception;
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                cause = new TimeoutException($"it stood still after {gone} bytes", exception);
            }

            bool mayPass = body.IsRepeatable && (status is null or 408 or 429 or >= 500);
            if (!mayPass || failures >= options.Retry.MaxRetries)
            {
                string reason = (cause?.Message ?? $"it was answered with HTTP {status}").TrimEnd('.');
                throw new FileTransferException($"{file} could not be uploaded to {RequestAddress.Shown(uri)}: {reason}.", status, cause);
            }

            await Task.Delay(options.Retry.Delay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
