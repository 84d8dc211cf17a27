using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Text;

namespace Seedance.Runtime;

/// <summary>The values of one call: parameters and body. Filled by an emitted method, then given to <see cref="ApiConnection"/>
/// once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationRequest
{
    private readonly List<(string Name, string Value)> _path = [];
    private readonly List<string> _query = [];
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly List<string> _cookies = [];
    private readonly List<(RequestParameter Parameter, byte[] Json)> _checked = [];

    /// <summary>Path parameters, each as it stands in the path.</summary>
    internal IReadOnlyList<(string Name, string Value)> PathValues => _path;

    /// <summary>The parts of the query in the order of the document, encoded, without the <c>&amp;</c> between them.</summary>
    internal IReadOnlyList<string> QueryParts => _query;

    /// <summary>Header parameters.</summary>
    internal IReadOnlyList<(string Name, string Value)> HeaderValues => _headers;

    /// <summary>Cookies as they are sent, <c>name=value</c>.</summary>
    internal IReadOnlyList<string> Cookies => _cookies;

    /// <summary>The values of parameters that have a validator, as the JSON that it checks.</summary>
    internal IReadOnlyList<(RequestParameter Parameter, byte[] Json)> CheckedValues => _checked;

    /// <summary>The body; null when there is none.</summary>
    internal BodyPayload? Body { get; private set; }

    /// <summary>The value of the body as the JSON that is checked, and what checks it; null when it is not checked.</summary>
    internal (byte[] Json, Func<SchemaValidator> Schema)? CheckedBody { get; private set; }

    /// <summary>Whether the body can be sent more than once: bytes can, a stream cannot.</summary>
    internal bool CanRepeat => Body?.IsRepeatable ?? true;

    /// <summary>Whether the server is told by a key that requests are one and the same (the header Idempotency-Key), so that another try does
    /// nothing twice.</summary>
    internal bool HasIdempotencyKey { get; private set; }

    /// <summary>Sets a parameter. Its value is written as JSON, which is checked against its schema, and its text is made of that.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value.</param>
    /// <exception cref="ArgumentException">The parameter stands in the path and its text is empty: that would be another path; or it is
    /// sent in a header and has a character that cannot stand there.</exception>
    /// <exception cref="InvalidOperationException">The value cannot be written, for instance because an enum in it was never
    /// set.</exception>
    public void Set<T>(RequestParameter parameter, T value, JsonWriteFunc<T> write)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(write);
        using JsonWriteBuffer buffer = JsonWriteBuffer.Rent();
        write(buffer.Writer, value);
        ReadOnlySpan<byte> json = buffer.Written.Span;
        bool isEmptyByRight = parameter.AllowEmptyValue && json.SequenceEqual("\"\""u8);
        if (parameter.Schema is not null && !isEmptyByRight)
            _checked.Add((parameter, json.ToArray()));
        Add(parameter, ParameterText.Of(parameter, json));
    }

    /// <summary>Sets a parameter that may be left out.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value; null leaves the parameter out, unless it is an idempotency key, which is then made up.</param>
    /// <param name="write">Writes the value.</param>
    /// <exception cref="ArgumentException">See <see cref="Set"/>.</exception>
    /// <exception cref="InvalidOperationException">See <see cref="Set"/>.</exception>
    public void SetOptional<T>(RequestParameter parameter, T? value, JsonWriteFunc<T> write)
        where T : class
    {
        if (value is null)
            SetAbsent(parameter);
        else
            Set(parameter, value, write);
    }

    /// <summary>Sets a parameter that may be left out.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value; null leaves the parameter out, unless it is an idempotency key, which is then made up.</param>
    /// <param name="write">Writes the value.</param>
    /// <exception cref="ArgumentException">See <see cref="Set"/>.</exception>
    /// <exception cref="InvalidOperationException">See <see cref="Set"/>.</exception>
    public void SetOptional<T>(RequestParameter parameter, T? value, JsonWriteFunc<T> write)
        where T : struct
    {
        if (value is null)
            SetAbsent(parameter);
        else
            Set(parameter, value.GetValueOrDefault(), write);
    }

    /// <summary>Sets the body. It is written here, once: what is checked is what is sent.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="offers">The media types that the document offers for a value of this type, the first of them the usual one.</param>
    /// <param name="value">The body.</param>
    /// <param name="write">Writes the body as JSON; a form, a multipart body and a text are made of that.</param>
    /// <param name="contentType">Which of the media types to send; null for the usual one.</param>
    /// <exception cref="ArgumentException">The document does not offer the media type.</exception>
    /// <exception cref="InvalidOperationException">The value cannot be written, for instance because an enum in it was never
    /// set.</exception>
    public void SetBody<T>(RequestBody[] offers, T value, JsonWriteFunc<T> write, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentNullException.ThrowIfNull(write);
        (RequestBody body, string mediaType) = RequestBody.Choose(offers, contentType);
        using JsonWriteBuffer buffer = JsonWriteBuffer.Rent();
        using var files = new FilesInJson(buffer.Writer);
        write(buffer.Writer, value);
        ReadOnlySpan<byte> json = buffer.Written.Span;
        Body = body.Kind switch
        {
            RequestBodyKind.Json => new BodyPayload(mediaType, json.ToArray()),
            RequestBodyKind.Form => new BodyPayload(mediaType, Encoding.UTF8.GetBytes(FormFields.Write(json, body.Members))),
            RequestBodyKind.Multipart => MultipartBody.Write(mediaType, json, body, files),
            _ => new BodyPayload(MediaTypeText.WithCharset(mediaType), Encoding.UTF8.GetBytes(JsonScalar.Text(json))),
        };
        if (body.Schema is { } schema)
            CheckedBody = (body.Kind == RequestBodyKind.Json ? Body.Bytes! : json.ToArray(), schema);
    }

    /// <summary>Sets a body of bytes, which are read from a stream while they are sent, once. The stream stays the caller's.</summary>
    /// <param name="offers">The media types that the document offers, the first of them the usual one.</param>
    /// <param name="content">The bytes, from where the stream stands.</param>
    /// <param name="contentType">Which of the media types to send; null for the usual one.</param>
    /// <exception cref="ArgumentException">The document does not offer the media type, or the stream cannot be read.</exception>
    public void SetBody(RequestBody[] offers, Stream content, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(offers);
        (_, string mediaType) = RequestBody.Choose(offers, contentType);
        Body = new BodyPayload(mediaType, [new BodyPiece(default, new FileContent(content))]);
    }

    /// <summary>Asks for what follows an event (HTML, 9.2.4).</summary>
    internal void Resume(string lastEventId) => _headers.Add(("Last-Event-ID", lastEventId));

    private void SetAbsent(RequestParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (parameter.IsIdempotencyKey)
            Set(parameter, Guid.NewGuid(), JsonWrite.Uuid);
    }

    private void Add(RequestParameter parameter, string? text)
    {
        switch (parameter.Location)
        {
            case ParameterLocation.Path:
                if (string.IsNullOrEmpty(text))
                    throw new ArgumentException($"The path parameter '{parameter.Name}' must not be empty.", parameter.Name);
                _path.Add((parameter.Name, text));
                break;
            case ParameterLocation.Header when text is not null:
                HeaderText.CheckValue(text, parameter.Name, $"The value of the header '{parameter.Name}'");
                _headers.Add((parameter.Name, text));
                HasIdempotencyKey |= parameter.IsIdempotencyKey;
                break;
            case ParameterLocation.Cookie when text is not null:
                HeaderText.CheckCookie(text, parameter.Name);
                _cookies.Add(text);
                break;
            case ParameterLocation.Query or ParameterLocation.QueryString when !string.IsNullOrEmpty(text):
                _query.Add(text);
                break;
        }
    }
}
