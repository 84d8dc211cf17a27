using System;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Seedance.Runtime;

/// <summary>What is told of one call: its span, its log, its duration. Nothing secret: no values, no addresses, only the template.</summary>
internal sealed class CallLog : IDisposable
{
    /// <summary>The category of the log, and the name of the activity source and of the meter.</summary>
    internal const string Name = "Seedance.Runtime";

    private readonly Operation _operation;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Activity? _activity;
    private readonly long _start;
    private int _retries;

    internal CallLog(Operation operation, ApiClientOptions options)
    {
        _operation = operation;
        _clock = options.TimeProvider;
        _logger = options.LoggerFactory?.CreateLogger(Name) ?? NullLogger.Instance;
        _activity = Tracing.Start(operation);
        _start = _clock.GetTimestamp();
    }

    private double Milliseconds => _clock.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>The call has brought what it was made for.</summary>
    internal void Succeeded(int status)
    {
        Tracing.Answered(_activity, status, _retries);
        Measures.Record(_operation, _clock.GetElapsedTime(_start), status, error: null);
        Ended(LogLevel.Debug, 1, "succeeded with HTTP {Status} in {ElapsedMilliseconds:0} ms.", status, Milliseconds);
    }

    /// <summary>The call has failed. Messages may be long and hold a server's words: they stand in the exception, not here.</summary>
    internal void Failed(Exception exception)
    {
        int? status = (exception as ApiException)?.Status;
        string error = exception.GetType().Name;
        Tracing.Failed(_activity, exception, status, _retries);
        Measures.Record(_operation, _clock.GetElapsedTime(_start), status, exception.GetType().FullName);
        if (exception is OperationCanceledException)
            Ended(LogLevel.Debug, 5, "was cancelled after {ElapsedMilliseconds:0} ms.", Milliseconds);
        else if (exception is ApiException { Outcome: var outcome })
        {
            Ended(LogLevel.Warning, 2, "failed with {Error}, HTTP {Status}, after {ElapsedMilliseconds:0} ms; the outcome is {Outcome}.",
                error, status, Milliseconds, outcome);
        }
        else
            Ended(LogLevel.Warning, 4, "was not sent: {Error}.", error);
    }

    /// <summary>Another try follows.</summary>
    internal void Retrying(int number, TimeSpan delay, int? status)
    {
        _retries = number;
        if (_logger.IsEnabled(LogLevel.Information))
        {
            _logger.LogInformation(3, "{Operation} is tried again (retry {Retry}) in {DelayMilliseconds:0} ms; the last answer was HTTP {Status}.",
                _operation.Name, number, delay.TotalMilliseconds, status);
        }
    }

    /// <summary>Ends the span.</summary>
    public void Dispose() => _activity?.Dispose();

    /// <summary>Tells how the call has ended. Plain logging: what a source generator of messages emits for it is larger than this class.</summary>
    private void Ended(LogLevel level, int id, string how, params object?[] values)
    {
        if (_logger.IsEnabled(level))
            _logger.Log(level, id, "{Operation} ({Method} {Path}) " + how, [_operation.Name, _operation.Method.Method, _operation.Path, .. values]);
    }
}
