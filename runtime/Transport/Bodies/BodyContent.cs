using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>The content of a message: the bytes of a body, written from where they are.</summary>
internal class BodyContent : HttpContent
{
    private readonly BodyPayload _body;
    private readonly long? _length;

    internal BodyContent(BodyPayload body)
    {
        _body = body;

        // Once: a stream has another position when it was read.
        _length = body.Length;
        if (body.MediaType.Length > 0)
            Headers.TryAddWithoutValidation("Content-Type", body.MediaType);
    }

    /// <summary>Is told how many bytes have gone, again and again; null for nobody.</summary>
    internal Action<long>? Written { get; init; }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Start(stream);
        return _body.WriteAsync(Written is { } written ? new MeteredStream(stream, written) : stream, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Start(stream);
        if (_body.Bytes is { } bytes)
            stream.Write(bytes);
        else
            _body.WriteAsync(stream, cancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>Looking at a body that is in memory is not sending it.</summary>
    protected override Task<Stream> CreateContentReadStreamAsync() =>
        _body.Bytes is { } bytes ? Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)) : base.CreateContentReadStreamAsync();

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }

    /// <summary>Told before the body is written.</summary>
    /// <param name="stream">Where to.</param>
    protected virtual void Start(Stream stream)
    {
    }
}
