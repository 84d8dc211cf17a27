using System;
using System.Collections.Generic;
using System.IO;
using System.Net.ServerSentEvents;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>Server-sent events (HTML, 9.2). A stream that breaks off is asked for again from its last event on, where sending the request
/// again has no effect and the server gives its events ids. One that ends in order goes on only where the server has also said, by
/// <c>retry</c>, when to come back.</summary>
internal sealed class EventSource(AnswerStream stream, EventContent content) : ItemSource(stream)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly ResumeFunc? _resume = stream.Resume;
    private LimitedStream? _input;
    private SseParser<byte[]>? _parser;
    private IAsyncEnumerator<SseItem<byte[]>>? _events;
    private string _lastEventId = "";
    private TimeSpan? _wait;
    private int _losses;
    private bool _isFruitful;

    /// <inheritdoc/>
    protected override async ValueTask<byte[]?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Exception? lost = null;
            try
            {
                _events ??= Start(cancellationToken);
                bool hasEvent = await _events.MoveNextAsync().ConfigureAwait(false);
                NoteState();
                if (hasEvent)
                    return Item(_events.Current);
            }
            catch (Exception exception)
            {
                NoteState();
                lost = Lost(exception, cancellationToken);
                if (lost is not TransportException || exception is InvalidDataException)
                    throw lost;
            }

            if (!MayResume(lost))
                return lost is null ? null : throw lost;
            await Task.Delay(_wait ?? Options.Retry.Delay, Options.TimeProvider, cancellationToken).ConfigureAwait(false);
            await EndAsync().ConfigureAwait(false);
            var answer = await _resume!(_lastEventId, cancellationToken).ConfigureAwait(false);
            if (answer.Content is null)
                return null;
            (Answer, _events, _isFruitful) = (answer, null, false);
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask EndAsync()
    {
        if (_events is not null)
            await _events.DisposeAsync().ConfigureAwait(false);
        await base.EndAsync().ConfigureAwait(false);
    }

    private IAsyncEnumerator<SseItem<byte[]>> Start(CancellationToken cancellationToken)
    {
        _input = new LimitedStream(Answer.Content!, Options.MaxResponseBytes);
        _parser = SseParser.Create(_input, static (_, data) => data.ToArray());
        return _parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>Keeps what the next stream has to know of this one.</summary>
    private void NoteState()
    {
        if (_parser!.LastEventId is { Length: > 0 } id)
            _lastEventId = id;
        if (_parser.ReconnectionInterval is var wait && wait >= TimeSpan.Zero)
            _wait = wait < LongestWait ? wait : LongestWait;
    }

    private bool MayResume(Exception? lost)
    {
        if (_resume is null || _lastEventId.Length == 0 || !HeaderText.IsValue(_lastEventId))
            return false;

        // A stream without any event has nothing more to tell, and asking for it again would have no end.
        return lost is null ? _wait is not null && _isFruitful : _losses++ < Options.Retry.MaxRetries;
    }

    /// <summary>The JSON of an event; null where its data says that it is the last.</summary>
    private byte[]? Item(SseItem<byte[]> item)
    {
        _input!.Restart();
        (_losses, _isFruitful) = (0, true);
        if (item.Data.AsSpan().Trim((byte)' ').SequenceEqual("[DONE]"u8))
            return null;
        if (content == EventContent.Json)
            return item.Data;
        string data = Encoding.UTF8.GetString(item.Data);
        if (content == EventContent.Text)
            return JsonWrite.ToUtf8Json(data, JsonWrite.String);
        using var buffer = JsonWriteBuffer.Rent();
        var writer = buffer.Writer;
        writer.WriteStartObject();
        writer.WriteString("event"u8, item.EventType);
        writer.WriteString("data"u8, data);
        if (_parser!.LastEventId is { Length: > 0 } id)
            writer.WriteString("id"u8, id);
        if (_wait is { } wait)
            writer.WriteNumber("retry"u8, (long)wait.TotalMilliseconds);
        writer.WriteEndObject();
        return buffer.Written.ToArray();
    }
}
