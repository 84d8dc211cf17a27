using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>One wait for a task: its clock, its patience, and how it ends.</summary>
internal sealed class TaskWait : IDisposable
{
    /// <summary>Successful answers that cannot be read are forgiven so many times in a row: a gateway's page passes, a changed API does not.</summary>
    private const int MaxUnreadable = 3;

    private readonly TaskPoll _poll;
    private readonly PollingOptions _options;
    private readonly TimeProvider _clock;
    private readonly string _taskId;
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _either;
    private readonly long _start;
    private string _status = "";
    private bool _wasFound;
    private int _unreadable;
    private TimeSpan _delay;
    private TimeSpan _asked;
    private ApiException? _failure;

    internal TaskWait(TaskPoll poll, ApiClientOptions options, string taskId, CancellationToken cancellationToken)
    {
        _poll = poll;
        _options = options.Polling;
        _clock = options.TimeProvider;
        _taskId = taskId;
        _timeout = _options.Timeout ?? poll.Timeout;
        _delay = _options.Interval ?? poll.Interval;
        _caller = cancellationToken;
        _start = _clock.GetTimestamp();
        _deadline = new CancellationTokenSource(_timeout, _clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _deadline.Token);
    }

    /// <summary>Ends with the caller's token, and when the time is up.</summary>
    internal CancellationToken Token => _either.Token;

    internal TimeSpan Elapsed => _clock.GetElapsedTime(_start);

    private TimeSpan Interval => _options.Interval ?? _poll.Interval;

    /// <summary>Reads an answer.</summary>
    internal TaskAnswer? Read(ReadOnlySpan<byte> json)
    {
        var answer = TaskAnswer.Read(_poll, json.StartsWith("\uFEFF"u8) ? json[3..] : json);
        _wasFound = true;
        (_failure, _asked, _unreadable) = (null, TimeSpan.Zero, 0);
        _status = answer?.Status ?? "";
        return answer;
    }

    /// <summary>Takes a failed question for one that may be asked again, or gives up.</summary>
    internal void Bear(ApiException failure)
    {
        _unreadable = failure is ResponseInvalidException ? _unreadable + 1 : 0;
        if (!MayPass(failure))
            throw GivenUp(failure);
        _failure = failure;
        _delay = Shorter(_delay * 2, Longer(_options.MaxInterval, Interval));
        _asked = RetryRules.RetryAfter(failure.Headers, _clock) ?? TimeSpan.Zero;
    }

    /// <summary>Waits until the next question.</summary>
    internal async Task DelayAsync()
    {
        TimeSpan delay = Longer(_delay, Shorter(_asked, TimeSpan.FromDays(1)));
        if (_failure is null)
            _delay = Shorter(_delay * 1.1, Longer(_options.MaxInterval, Interval));
        try
        {
            await Task.Delay(delay, _clock, Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw Ended(exception);
        }
    }

    /// <summary>The exception for a wait whose token has ended it.</summary>
    internal Exception Ended(OperationCanceledException exception)
    {
        if (_caller.IsCancellationRequested)
            return new TaskWaitCanceledException(_taskId, exception, _caller);
        string seconds = _timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        string last = _status.Length > 0 ? $"its last state was '{JsonExcerpt.Cut(_status, 100)}'" : "the server has not told its state";
        return new TaskWaitTimeoutException(
            _taskId, $"Task '{_taskId}' has not ended within {seconds} s; {last}. It goes on: wait for it again by its id.", _status, _failure);
    }

    /// <summary>The exception for a wait that makes no sense any more.</summary>
    internal TaskWaitException GivenUp(ApiException failure) =>
        new(_taskId, $"The end of task '{_taskId}' is not known: {failure.Message}", failure);

    public void Dispose()
    {
        _either.Dispose();
        _deadline.Dispose();
    }

    private bool MayPass(ApiException failure)
    {
        if (failure.Outcome == RequestOutcome.Unknown)
            return _unreadable < MaxUnreadable;
        if (failure is TransportException)
            return true;
        long?[] codes = [failure.Status, (failure as EnvelopeException)?.Code];
        return codes.Any(code => code is 408 or 429 || (code is 404 && !_wasFound && Elapsed < _options.NotFoundPatience))
            || _poll.Passing.Any(passing => codes.Contains(passing));
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
