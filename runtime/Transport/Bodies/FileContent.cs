using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>A file to send: its content, its name and its media type. A part of a <c>multipart/form-data</c> body (RFC 7578).</summary>
/// <remarks>
/// Equal to itself only. The content of a stream is sent once, from where the stream stands; the stream stays the caller's, who disposes it.
/// Outside of a multipart body, in JSON, a file has no form: it is written as an empty text.
/// </remarks>
public sealed class FileContent
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Stream? _stream;
    private readonly string? _path;
    private int _reads;
    private readonly IReadOnlyDictionary<string, string> _headers = NoHeaders;

    /// <summary>A file whose content is in memory. It is not copied.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The file's name for the server; null to send none.</param>
    /// <param name="contentType">The media type; null for the one of the document, else <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The media type cannot stand in a header.</exception>
    public FileContent(ReadOnlyMemory<byte> content, string? fileName = null, string? contentType = null)
        : this(fileName, contentType) => _bytes = content;

    /// <summary>A file whose content is read from a stream while it is sent, once.</summary>
    /// <param name="content">The content; the stream stays the caller's.</param>
    /// <param name="fileName">The file's name for the server; null to send none.</param>
    /// <param name="contentType">The media type; null for the one of the document, else <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentException">The stream cannot be read, or the media type cannot stand in a header.</exception>
    public FileContent(Stream content, string? fileName = null, string? contentType = null)
        : this(fileName, contentType)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        _stream = content;
    }

    private FileContent(string path, string fileName, string? contentType)
        : this(fileName, contentType) => _path = path;

    private FileContent(string? fileName, string? contentType)
    {
        if (contentType is not null)
            HeaderText.CheckValue(contentType, nameof(contentType), "The media type");
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>The file's name for the server, or null.</summary>
    public string? FileName { get; }

    /// <summary>The media type, or null for the one of the document.</summary>
    public string? ContentType { get; }

    /// <summary>More headers of the file's part, such as those that the document declares under <c>encoding</c>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">A name or a value cannot stand in a header, or is one of those that are set
    /// otherwise.</exception>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach ((string name, string text) in value)
            {
                HeaderText.CheckName(name, nameof(value));
                HeaderText.CheckValue(text, nameof(value), $"The value of the header '{name}'");
                if (name.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                    throw new ArgumentException($"The header '{name}' is made of the file's name and media type.", nameof(value));
            }

            _headers = value;
        }
    }

    /// <summary>How many bytes it has; null when only reading it would tell.</summary>
    internal long? Length => _path is not null ? new FileInfo(_path).Length
        : _stream is null ? _bytes.Length
        : _stream.CanSeek ? _stream.Length - _stream.Position
        : null;

    /// <summary>Whether it can be sent again.</summary>
    internal bool IsRepeatable => _stream is null;

    /// <summary>Whether it is a stream that was read already.</summary>
    internal bool IsSpent => Volatile.Read(ref _reads) > 0;

    /// <summary>A file on disk, opened each time it is sent and closed after.</summary>
    /// <param name="path">Its path; its last part is the name for the server.</param>
    /// <param name="contentType">The media type; null for the one of the document, else <c>application/octet-stream</c>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The path is empty, or the media type cannot stand in a header.</exception>
    public static FileContent Open(string path, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileContent(path, Path.GetFileName(path), contentType);
    }

    /// <summary>A file without a name, whose content is in memory.</summary>
    /// <param name="content">The content.</param>
    public static implicit operator FileContent(byte[] content) => new((ReadOnlyMemory<byte>)content);

    /// <summary>A file without a name, read from a stream.</summary>
    /// <param name="content">The content.</param>
    public static implicit operator FileContent(Stream content) => new(content);

    /// <summary>Name and media type, never the content.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"{FileName ?? "(no name)"} ({ContentType ?? "no media type"})";

    /// <summary>Writes the content.</summary>
    internal async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        if (_path is not null)
        {
            FileStream file = File.OpenRead(_path);
            await using (file.ConfigureAwait(false))
                await file.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }
        else if (_stream is not null)
        {
            if (Interlocked.Increment(ref _reads) > 1)
                throw new InvalidOperationException(SentOnceContent.Problem);
            await _stream.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await target.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
        }
    }
}
