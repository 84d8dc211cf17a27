using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Seedance.Runtime;

/// <summary>Makes the HTTP message of a call: address, headers, credentials, body.</summary>
internal static class RequestMessage
{
    /// <summary>Headers that belong to the transport: a parameter of the document must not set them.</summary>
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Content-Type", "Expect", "Host", "Transfer-Encoding", "Upgrade",
    };

    internal static readonly string DefaultUserAgent =
        "Seedance.Runtime/" + (typeof(RequestMessage).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <summary>Makes the message; credentials are put on it, never on the HttpClient.</summary>
    /// <exception cref="InvalidOperationException">A parameter has a header of the transport.</exception>
    internal static HttpRequestMessage Make(
        Operation operation,
        OperationRequest request,
        ApiClientOptions options,
        Uri baseAddress,
        HttpClient client,
        IReadOnlyList<Credential> credentials)
    {
        var query = new List<string>(request.QueryParts);
        var cookies = new List<string>(request.Cookies);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        AddPlainHeaders(headers, operation, request, options, client);
        bool isElsewhere = request.Address is { } given && !Redirect.IsSameOrigin(baseAddress, given);
        if (!isElsewhere)
            AddCredentials(credentials, headers, query, cookies);
        if (cookies.Count > 0)
            headers["Cookie"] = string.Join("; ", cookies);

        Uri address = request.Address is { } next
            ? RequestAddress.With(next, query)
            : RequestAddress.Make(baseAddress, operation.Path, request.PathValues, query);
        var message = new HttpRequestMessage(operation.Method, address)
        {
            Version = client.DefaultRequestVersion,
            VersionPolicy = client.DefaultVersionPolicy,
            Content = Content(operation, request, client),
        };
        (message.Content as SentOnceContent)?.BelongTo(message);
        foreach (var (name, value) in headers)
        {
            if (!isElsewhere || Redirect.IsHarmless(name))
                SetHeader(message, name, value);
        }

        return message;
    }

    /// <summary>
    /// Makes the content. A request that must not be repeated always gets one, even an empty one, and one that is written only once.
    /// </summary>
    /// <remarks>
    /// SocketsHttpHandler sends a request again by itself, up to three times, when a connection ends before the first byte of the answer
    /// and the request has no content, or its content was still held back by "Expect: 100-continue" (HttpConnection.SendAsync sets
    /// _canRetry in this case, whatever the method is; HttpConnectionPool.SendWithVersionDetectionAndRetryAsync loops on it). It takes that
    /// for an idle connection that the server has just closed, but a server that has read a POST without a body, has done the work and then
    /// died looks the same. With a content object that was sent, of whatever length, it never repeats over HTTP/1.1. Over HTTP/2 and HTTP/3
    /// it repeats only what the server has declared to be unprocessed (RFC 9113, 8.7: REFUSED_STREAM, or a stream above the last one of
    /// GOAWAY; RFC 9114, 4.1.1: H3_REQUEST_REJECTED), which is safe. On the wire an empty content is "Content-Length: 0", which RFC 9110,
    /// 8.6 wants for such methods anyway. "Expect: 100-continue" is never set here. A caller's HttpClient may set it for all its requests,
    /// and a message cannot undo that; then the headers may go out again, but only as long as no byte of the body has. That is harmless
    /// unless there is no byte in it, which is refused.
    /// </remarks>
    private static HttpContent? Content(Operation operation, OperationRequest request, HttpClient client)
    {
        if (request.Body is not { } body)
        {
            if (operation.IsRepeatable)
                return null;
            if (client.DefaultRequestHeaders.ExpectContinue == true)
                throw new InvalidOperationException($"{operation.Name} has no body: an HttpClient that expects 100-continue might send it twice.");
            return new SentOnceContent(BodyPayload.Empty);
        }

        if (body.IsSpent)
            throw new InvalidOperationException($"{operation.Name} has a stream for a body that was sent already. Nothing was sent.");
        return operation.IsRepeatable && body.IsRepeatable ? new BodyContent(body) : new SentOnceContent(body);
    }

    private static void AddPlainHeaders(
        Dictionary<string, string> headers, Operation operation, OperationRequest request, ApiClientOptions options, HttpClient client)
    {
        if (operation.Accept is { } accept)
            headers["Accept"] = accept;
        if (options.UserAgent is { } userAgent)
            headers["User-Agent"] = userAgent;
        else if (!client.DefaultRequestHeaders.NonValidated.Contains("User-Agent"))
            headers["User-Agent"] = DefaultUserAgent;

        foreach (var (name, value) in request.HeaderValues)
        {
            if (OwnHeaders.Contains(name))
                throw new InvalidOperationException($"The transport sets the header '{name}'; it cannot be a parameter of {operation.Name}.");
            headers[name] = value;
        }
    }

    private static void AddCredentials(
        IReadOnlyList<Credential> credentials, Dictionary<string, string> headers, List<string> query, List<string> cookies)
    {
        foreach (var credential in credentials)
        {
            var scheme = credential.Scheme;
            string value = credential.Value;
            switch (scheme.Kind)
            {
                case SecuritySchemeKind.ApiKeyInHeader:
                    headers[scheme.ParameterName] = value;
                    break;
                case SecuritySchemeKind.ApiKeyInQuery:
                    query.Add(Uri.EscapeDataString(scheme.ParameterName) + "=" + Uri.EscapeDataString(value));
                    break;
                case SecuritySchemeKind.ApiKeyInCookie:
                    cookies.Add(scheme.ParameterName + "=" + value);
                    break;
                case SecuritySchemeKind.HttpBasic:
                    headers["Authorization"] = "Basic " + value;
                    break;
                default:
                    headers["Authorization"] = "Bearer " + value;
                    break;
            }
        }
    }

    private static void SetHeader(HttpRequestMessage message, string name, string value)
    {
        if (message.Headers.TryAddWithoutValidation(name, value))
            return;

        // A header that describes a body, such as Content-Language: HttpClient keeps it with the content.
        message.Content ??= new ByteArrayContent([]);
        message.Content.Headers.TryAddWithoutValidation(name, value);
    }
}
