using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>One download: tries until the file is complete, each time from where the last try broke off, if the server can.</summary>
internal sealed class DownloadRun(ApiClientOptions options, HttpClient client, Uri address, FileStream file, IProgress<FileTransferProgress>? progress)
{
    private const int BufferBytes = 80 * 1024;
    private const int MaxRedirects = 10;

    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _modified;
    private long? _total;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        long furthest = 0;
        for (int failures = 0; ; failures++)
        {
            var (isDone, status, wait, cause) = await TryAsync(cancellationToken).ConfigureAwait(false);
            if (isDone)
                return;
            cancellationToken.ThrowIfCancellationRequested();

            // A try that came further than all before was no failure: a long file over a bad line gets there in the end. One that began
            // anew and brought the same bytes again was one.
            if (file.Position > furthest)
                (failures, furthest) = (0, file.Position);
            if (failures >= options.Retry.MaxRetries || wait > options.Retry.MaxDelay)
                throw Failed(cause?.Message ?? $"it was answered with HTTP {status}", status, cause);
            double seconds = Math.Min(options.Retry.Delay.TotalSeconds * Math.Pow(2, Math.Min(failures, 30)), options.Retry.MaxDelay.TotalSeconds);
            await Task.Delay(wait ?? TimeSpan.FromSeconds(seconds), options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One try.</summary>
    /// <exception cref="FileTransferException">Another try would bring nothing.</exception>
    private async Task<(bool IsDone, int? Status, TimeSpan? Wait, Exception? Cause)> TryAsync(CancellationToken cancellationToken)
    {
        int? status = null;
        using var stalled = new CancellationTokenSource(options.StallTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stalled.Token);
        try
        {
            using var response = await SendAsync(either.Token).ConfigureAwait(false);
            status = (int)response.StatusCode;
            if (!Accept(response))
                return (false, status, RetryRules.RetryAfter(ResponseHeaders.Of(response), options.TimeProvider), null);
            await CopyAsync(response.Content, stalled, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The time of a passed HttpClient may be up as well: only the caller's token is a cancellation.
            string reason = stalled.IsCancellationRequested ? $"no byte came for {options.StallTimeout.TotalSeconds:0.###} s" : exception.Message;
            return (false, status, null, new TimeoutException(reason, exception));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException and not DownloadFileException)
        {
            return (false, status, null, exception);
        }

        if (_total is { } total && total != file.Position)
            return (false, status, null, new IOException($"{file.Position} of {total} bytes came"));
        return file.Position > 0 ? (true, status, null, null) : throw Failed("it is empty", status, null);
    }

    /// <summary>Takes an answer and sets the file to where its bytes belong.</summary>
    /// <returns>False when the answer has none of the file, and another may have.</returns>
    private bool Accept(HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        var content = response.Content.Headers;
        if (status == 206 && file.Position > 0 && content.ContentRange is { } range && range.From == file.Position && (_total ??= range.Length) == range.Length)
            return true;
        if (status is 206 or 416)
        {
            // Not the part that was asked for: from the beginning, without asking for a part.
            (_tag, _modified) = (null, null);
            Rewind();
            return false;
        }

        if (!Outcomes.IsSuccess(status))
            return status is 408 or 429 or >= 500 ? false : throw Failed($"it was answered with HTTP {status}", status, null);
        Rewind();
        _total = content.ContentLength;

        // Without a length the bytes may have been compressed on the way: then a part of the file is no part of what has come.
        _tag = _total is not null && response.Headers.ETag is { IsWeak: false } tag ? tag : null;
        _modified = _total is not null ? content.LastModified : null;
        return true;
    }

    private void Rewind()
    {
        _total = null;
        file.SetLength(0);
    }

    private async Task CopyAsync(HttpContent content, CancellationTokenSource stalled, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            byte[] buffer = new byte[BufferBytes];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                stalled.CancelAfter(options.StallTimeout);
                try
                {
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                }
                catch (IOException exception)
                {
                    // A full disk is no fault of the line: trying again would not help.
                    throw new DownloadFileException(exception);
                }

                progress?.Report(new FileTransferProgress(file.Position, _total));
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        if (client.DefaultRequestHeaders.UserAgent.Count == 0)
            message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent ?? RequestMessage.DefaultUserAgent);

        // Lengths and ranges count the bytes of the file, not those of its compressed form.
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (file.Position > 0 && (_tag is not null || _modified is not null))
        {
            message.Headers.Range = new RangeHeaderValue(file.Position, null);
            message.Headers.IfRange = _tag is not null ? new RangeConditionHeaderValue(_tag) : new RangeConditionHeaderValue(_modified!.Value);
        }

        for (int redirects = 0; ; redirects++)
        {
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            string? location = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : null;
            if (redirects == MaxRedirects || Redirect.Next(message, (int)response.StatusCode, location) is not { } next)
                return response;
            response.Dispose();
            message = next;
        }
    }

    private FileTransferException Failed(string reason, int? status, Exception? cause) =>
        new($"{RequestAddress.Shown(address)} could not be downloaded: {reason.TrimEnd('.')}.", status, cause);

    /// <summary>The file on disk cannot be written.</summary>
    private sealed class DownloadFileException(IOException cause) : IOException(cause.Message, cause);
}
