using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>
/// A server without a network, for tests of code that uses a client: it checks requests against the API's document, answers with the
/// document's examples, moves tasks through their states as its clock goes on, and fails when it is told to.
/// </summary>
/// <remarks>Safe for concurrent use. What is no request of the API is a file: a GET gets <see cref="Media"/>, a PUT is taken.</remarks>
public abstract class ApiFake : HttpMessageHandler
{
    private readonly IReadOnlyList<FakeOperation> _operations;
    private readonly FakeTasks _tasks;
    private readonly object _gate = new();
    private readonly Dictionary<string, Queue<Func<FakeOperation, HttpResponseMessage?>>> _next = new(StringComparer.Ordinal);
    private readonly Queue<(EnvelopeCode, string)> _failures = [];
    private readonly ConcurrentQueue<FakeRequest> _requests = new();

    /// <summary>Makes a fake.</summary>
    /// <param name="operations">The operations of the API.</param>
    /// <param name="timeProvider">The clock of its tasks; null for the system's.</param>
    protected ApiFake(IReadOnlyList<FakeOperation> operations, TimeProvider? timeProvider)
    {
        _operations = operations;
        _tasks = new FakeTasks(timeProvider ?? TimeProvider.System);
    }

    /// <summary>How long a task takes, a quarter of it waiting for its turn. 10 seconds by default.</summary>
    public TimeSpan TaskDuration { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The bytes of every file that is downloaded.</summary>
    public ReadOnlyMemory<byte> Media { get; set; } = "A file from a fake."u8.ToArray();

    /// <summary>Where the files are that tasks make; ends with a slash. Change it where a server of yours gives out what the fake answers.</summary>
    public Uri MediaAddress { get; set; } = new("https://media.fake.example/");

    /// <summary>The requests so far, in order.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>Answers the next request of an operation as told.</summary>
    /// <param name="operation">Name of the operation's method, without <c>Async</c>.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="json">The body; null for the document's example of that status, or an empty body.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public void AnswerNext(string operation, int status, string? json = null) =>
        Enqueue(operation, known => Reply(status, json ?? known.Answers.FirstOrDefault(a => a.Status == status).Json ?? ""));

    /// <summary>Refuses the next request of an operation: by the code of the API's envelope inside HTTP 200 where it has one, otherwise by the
    /// status.</summary>
    /// <param name="operation">Name of the operation's method, without <c>Async</c>.</param>
    /// <param name="code">The code.</param>
    /// <param name="message">The message, where there is an envelope.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public void RefuseNext(string operation, int code, string message = "Refused by the fake") => Enqueue(operation, known =>
    {
        if (known.Envelope is not { } envelope)
            return Reply(code, known.Answers.FirstOrDefault(a => a.Status == code).Json ?? "");
        var body = new JsonObject();
        FakeJson.Set(body, envelope.Code, System.Text.Json.Nodes.JsonValue.Create(code));
        if (envelope.Message is { } place)
            FakeJson.Set(body, place, message);
        return Reply(200, body.ToJsonString());
    });

    /// <summary>Does what the next request of an operation asks for, and loses the answer: nobody knows whether it was done.</summary>
    /// <param name="operation">Name of the operation's method, without <c>Async</c>.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public void LoseNext(string operation) => Enqueue(operation, known => null);

    /// <summary>Lets the next task that is made fail at its end.</summary>
    /// <param name="code">The code of the failure.</param>
    /// <param name="reason">Its reason.</param>
    public void FailNextTask(EnvelopeCode code, string reason)
    {
        lock (_gate)
            _failures.Enqueue((code, reason));
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            HttpResponseMessage? problem = null;
            var operation = MediaAddress.IsBaseOf(request.RequestUri!) ? null : Find(request, body, out problem);
            _requests.Enqueue(new FakeRequest(operation?.Name ?? "", request.Method.Method, request.RequestUri!, body));
            var response = operation is null ? File(request) : problem ?? Answer(operation, request);
            response.RequestMessage = request;
            return response;
        }
    }

    private void Enqueue(string operation, Func<FakeOperation, HttpResponseMessage?> answer)
    {
        if (_operations.All(o => o.Name != operation))
        {
            string known = string.Join(", ", _operations.Select(static o => o.Name).Distinct());
            throw new ArgumentException($"There is no operation '{operation}', only {known}.", nameof(operation));
        }

        lock (_gate)
        {
            if (!_next.TryGetValue(operation, out var queue))
                _next.Add(operation, queue = []);
            queue.Enqueue(answer);
        }
    }

    /// <summary>The operation of a request: of several with one path the one that the body fits. A body that fits none is refused.</summary>
    private FakeOperation? Find(HttpRequestMessage request, byte[] body, out HttpResponseMessage? problem)
    {
        problem = null;
        SchemaValidationResult? result = null;
        FakeOperation? found = null;
        foreach (var operation in _operations.Where(o => o.Method == request.Method.Method && PathValues(o.Path, request.RequestUri!) is not null))
        {
            result = operation.Body?.Invoke().Validate(body, new SchemaValidationOptions { Direction = SchemaDirection.Request, AssertFormats = true });
            found = operation;
            if (result is null or { IsValid: true })
                return operation;
        }

        if (found is not null && result is not null)
        {
            int status = found.Answers.Select(static a => a.Status).FirstOrDefault(static s => s is 422 or 400);
            string? json = status == 0 ? null : found.Answers.FirstOrDefault(a => a.Status == status).Json;
            problem = Reply(status == 0 ? 400 : status, json ?? System.Text.Json.Nodes.JsonValue.Create(result.Errors[0].ToString())!.ToJsonString());
        }

        return found;
    }

    private HttpResponseMessage Answer(FakeOperation operation, HttpRequestMessage request)
    {
        var told = _next.TryGetValue(operation.Name, out var queue) && queue.Count > 0 ? queue.Dequeue() : null;
        if (told?.Invoke(operation) is { } response)
            return response;
        var (status, json) = operation.Answers.Count > 0 ? operation.Answers[0] : (200, "");
        var body = json.Length > 0 ? JsonNode.Parse(json) : null;
        if (body is not null && operation.Envelope is { } envelope)
        {
            EnvelopeCode code = envelope.Success[0];
            FakeJson.Set(body, envelope.Code, code.Number is { } number ? System.Text.Json.Nodes.JsonValue.Create(number) : code.Text);
        }

        if (body is not null && operation.TaskId is { } pointer)
            FakeJson.Set(body, pointer, _tasks.Add(_failures.TryDequeue(out var failure) ? failure : null));
        bool isAsked = body is not null && operation.Poll is not null;
        if (isAsked && !_tasks.Describe(TaskIdOf(operation, request), TaskDuration, operation, body!, MediaAddress))
            return NotFound(operation);
        return told is null
            ? Reply(status, body?.ToJsonString() ?? "")
            : throw new HttpRequestException(HttpRequestError.ResponseEnded, "The fake has lost the answer.");
    }

    private static HttpResponseMessage NotFound(FakeOperation operation) =>
        Reply(404, operation.Answers.FirstOrDefault(static a => a.Status == 404).Json ?? "");

    private static string TaskIdOf(FakeOperation operation, HttpRequestMessage request)
    {
        string name = operation.TaskParameter ?? "";
        if (PathValues(operation.Path, request.RequestUri!)!.TryGetValue(name, out string? value))
            return value;
        string? pair = request.RequestUri!.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith(name + "=", StringComparison.Ordinal));
        return pair is null ? "" : Uri.UnescapeDataString(pair[(name.Length + 1)..]);
    }

    /// <summary>The values in a path that ends as a template does; null when it does not.</summary>
    private static Dictionary<string, string>? PathValues(string template, Uri address)
    {
        string[] wanted = template.Split('?')[0].Trim('/').Split('/');
        string[] given = address.AbsolutePath.Trim('/').Split('/');
        if (given.Length < wanted.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < wanted.Length; i++)
        {
            string piece = given[given.Length - wanted.Length + i];
            if (wanted[i].StartsWith('{') && wanted[i].EndsWith('}'))
                values[wanted[i][1..^1]] = Uri.UnescapeDataString(piece);
            else if (wanted[i] != piece)
                return null;
        }

        return values;
    }

    private HttpResponseMessage File(HttpRequestMessage request) => request.Method == HttpMethod.Get
        ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ReadOnlyMemoryContent(Media) }
        : Reply(request.Method == HttpMethod.Put ? 200 : 404, "");

    private static HttpResponseMessage Reply(int status, string json) => new((HttpStatusCode)status)
    {
        Content = json.Length == 0 ? new ByteArrayContent([]) : new StringContent(json, Encoding.UTF8, "application/json"),
    };
}
