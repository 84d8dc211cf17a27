using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>The items of a body, each as JSON, as they come.</summary>
internal abstract class ItemSource(AnswerStream stream)
{
    private bool _isTaken;

    /// <summary>The answer that the items come with.</summary>
    protected Answer Answer { get; set; } = stream.Answer;

    /// <summary>The options of the client.</summary>
    protected ApiClientOptions Options { get; } = stream.Options;

    /// <summary>Reads the items.</summary>
    /// <exception cref="ResponseInvalidException">An item does not fit; the body of the exception is that item.</exception>
    /// <exception cref="TransportException">The connection was lost, or an item is too long.</exception>
    internal async IAsyncEnumerable<T> ReadAsync<T>(
        JsonReadFunc<T> read, Func<SchemaValidator>? schema, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_isTaken)
            throw new InvalidOperationException("The items of an answer can be enumerated once: they are not kept.");
        _isTaken = true;
        var validator = Options.ValidateResponses ? schema?.Invoke() : null;
        try
        {
            while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } json)
            {
                var item = Answer.With(json);
                if (validator is not null)
                    item.Check(validator, json);
                yield return item.Parse(json, read);
            }
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Gives the connection back.</summary>
    protected virtual ValueTask EndAsync() => Answer.Content!.DisposeAsync();

    /// <summary>The next item, or null at the end.</summary>
    protected abstract ValueTask<byte[]?> NextAsync(CancellationToken cancellationToken);

    /// <summary>What becomes of an exception that came up while the body was read: only the caller's own token stays as it is.</summary>
    protected Exception Lost(Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && cancellationToken.IsCancellationRequested)
            return exception;
        return exception is InvalidDataException
            ? TransportFailures.TooLong(Answer, Options.MaxResponseBytes)
            : TransportFailures.Lost(Answer.Operation, exception, null, Answer.Secrets, Answer.Headers, Answer.Status);
    }
}
