using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>
/// A request that an API sends to you, a callback of an operation or a webhook (OpenAPI 3.2.0, sections 4.1 and 4.18): reads its body
/// and checks it against the API's document.
/// </summary>
/// <remarks>
/// Anybody can send such a request. What it says has the right shape when it has passed; whether it is true, only a signature, a secret
/// in the address or a question to the API can tell. Senders repeat what was not answered in time: the same request may come twice.
/// </remarks>
/// <typeparam name="T">Type of the body; <see cref="NoBody"/> where there is none.</typeparam>
public sealed class IncomingRequest<T>
{
    /// <summary>The sender is the API: what it says is read like its answers. Formats are a matter of the types.</summary>
    private static readonly SchemaValidationOptions Rules = new() { Direction = SchemaDirection.Response };

    private readonly JsonReadFunc<T>? _read;
    private readonly RequestBody[] _bodies;

    /// <summary>Describes a request with a body. Meant for emitted code.</summary>
    /// <param name="name">Its name, as the generated code has it.</param>
    /// <param name="method">Its HTTP method, in upper case.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="bodies">The body in each of its media types, the usual one first.</param>
    /// <exception cref="ArgumentException">The name or the method is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IncomingRequest(string name, string method, JsonReadFunc<T> read, RequestBody[] bodies)
        : this(name, method)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(bodies);
        _read = read;
        _bodies = bodies;
        MediaTypes = Array.ConvertAll(bodies, static body => body.MediaType);
    }

    /// <summary>Describes a request without a body. Meant for emitted code.</summary>
    /// <param name="name">Its name, as the generated code has it.</param>
    /// <param name="method">Its HTTP method, in upper case.</param>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IncomingRequest(string name, string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(method);
        Name = name;
        Method = method;
        _bodies = [];
        MediaTypes = [];
    }

    /// <summary>Its name, as the generated code has it.</summary>
    public string Name { get; }

    /// <summary>Its HTTP method, in upper case.</summary>
    public string Method { get; }

    /// <summary>The headers, query parameters and cookies that the document declares.</summary>
    public IReadOnlyList<IncomingParameter> Parameters { get; init; } = [];

    /// <summary>The media types of the body, as the document has them; a range such as <c>text/*</c> may be among them.</summary>
    public IReadOnlyList<string> MediaTypes { get; }

    /// <summary>The shape that the API puts around its answers, where it may put it around this body as well; else null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Envelope? Envelope { get; init; }

    /// <summary>Whether the request may come without a body.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsBodyOptional { get; init; }

    /// <summary>Reads and checks a body.</summary>
    /// <param name="body">The whole body. JSON and texts are UTF-8.</param>
    /// <param name="mediaType">The media type that it came in; null for the first of <see cref="MediaTypes"/>.</param>
    /// <param name="validate">Whether the rules of the document are checked; otherwise only what the type itself demands.</param>
    /// <returns>What the body says; what the envelope holds, where it came in one.</returns>
    /// <exception cref="ArgumentException">The document has no such media type.</exception>
    /// <exception cref="IncomingRequestInvalidException">The body is malformed or breaks the rules.</exception>
    public T Parse(ReadOnlySpan<byte> body, string? mediaType = null, bool validate = true) =>
        TryParse(body, out T? value, out IReadOnlyList<SchemaError> errors, mediaType, validate)
            ? value
            : throw new IncomingRequestInvalidException(Name, errors);

    /// <summary>Reads and checks a body.</summary>
    /// <param name="body">The whole body. JSON and texts are UTF-8.</param>
    /// <param name="value">What the body says; what the envelope holds, where it came in one.</param>
    /// <param name="errors">What is wrong, each with the JSON Pointer of its place in the body; empty when nothing is.</param>
    /// <param name="mediaType">The media type that it came in; null for the first of <see cref="MediaTypes"/>.</param>
    /// <param name="validate">Whether the rules of the document are checked; otherwise only what the type itself demands.</param>
    /// <returns>Whether the body is as the document wants it.</returns>
    /// <exception cref="ArgumentException">The document has no such media type.</exception>
    public bool TryParse(
        ReadOnlySpan<byte> body,
        [MaybeNullWhen(false)] out T value,
        out IReadOnlyList<SchemaError> errors,
        string? mediaType = null,
        bool validate = true)
    {
        if (_bodies.Length == 0)
        {
            value = default!;
            errors = [];
            return true;
        }

        RequestBody offer = RequestBody.Choose(_bodies, mediaType).Body;
        Func<SchemaValidator>? schema = validate ? offer.Schema : null;
        ReadOnlySpan<byte> json = IncomingJson.Of(offer, body);
        bool isWrapped = IncomingJson.TryUnwrap(Envelope, json, out ReadOnlySpan<byte> data, out bool hasCode);

        // A payload in which nothing is required would take an envelope for itself, so where there is all of one, it counts.
        if (!(isWrapped && hasCode))
        {
            if (TryRead(json, "", schema, out value, out errors))
                return true;
            if (!isWrapped)
                return false;
        }

        return TryRead(data, Envelope!.Data!, schema, out value, out errors);
    }

    /// <summary>Reads and checks the body of a request that a web server has taken. It never throws for what the sender did.</summary>
    /// <param name="mediaType">The media type (<c>Content-Type</c>) of the request; null or empty for the first of
    /// <see cref="MediaTypes"/>.</param>
    /// <param name="body">The body; it is read to its end, or to the limit, and stays open.</param>
    /// <param name="values">Gives the values of a parameter by its place and its name, none where it was not sent; null where
    /// <see cref="Parameters"/> are not to be checked.</param>
    /// <param name="options">Limits and checks; null for the usual ones.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What the body says, or the answer that refuses it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="IOException">The body could not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IncomingResult<T>> ReadAsync(
        string? mediaType,
        Stream body,
        Func<ParameterLocation, string, IReadOnlyList<string?>>? values = null,
        IncomingRequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        options ??= IncomingRequestOptions.Default;
        if (string.IsNullOrWhiteSpace(mediaType) || _bodies.Length == 0)
            mediaType = null;
        else if (!Array.Exists(_bodies, offer => MediaTypeText.Fits(mediaType, offer.MediaType)))
            return new IncomingResult<T>(IncomingProblem.UnsupportedMediaType(mediaType, MediaTypes), []);

        (byte[] bytes, bool isCut) = await BoundedBody.ReadAsync(body, options.MaxBodyBytes, null, cancellationToken).ConfigureAwait(false);
        if (isCut)
            return new IncomingResult<T>(IncomingProblem.TooLarge(options.MaxBodyBytes), []);
        T? value = default;
        IReadOnlyList<SchemaError> errors = [];
        if (!IsBodyOptional || bytes.Length > 0)
            TryParse(bytes, out value, out errors, mediaType, options.Validate);
        if (values is not null && options.Validate)
            errors = [.. Parameters.SelectMany(parameter => parameter.Check(values(parameter.Location, parameter.Name))), .. errors];
        return errors.Count == 0 ? new IncomingResult<T>(value!) : new IncomingResult<T>(IncomingProblem.Invalid(errors), errors);
    }

    /// <summary>The name and the method.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{Name} ({Method})";

    private bool TryRead(
        ReadOnlySpan<byte> json,
        string place,
        Func<SchemaValidator>? schema,
        [MaybeNullWhen(false)] out T value,
        out IReadOnlyList<SchemaError> errors)
    {
        SchemaValidationResult result = schema?.Invoke().Validate(json, Rules) ?? SchemaValidationResult.Valid;
        errors = IncomingJson.Below(place, result.Errors);
        value = default;
        if (!result.IsValid)
            return false;
        try
        {
            value = JsonRead.Parse(json, _read!);
            return true;
        }
        catch (JsonModelException exception)
        {
            errors = IncomingJson.Below(place, [exception.ToError()]);
            return false;
        }
    }
}
