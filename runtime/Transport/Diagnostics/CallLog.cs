using System;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Seedance.Runtime;

/// <summary>What is told of one call: its span, its log, its duration. Nothing secret: no values, no addresses, only the template.</summary>
internal sealed partial class CallLog : IDisposable
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
        LogSuccess(_logger, _operation.Name, _operation.Method.Method, _operation.Path, status, Milliseconds);
    }

    /// <summary>The call has failed. Messages may be long and hold a server's words: they stand in the exception, not here.</summary>
    internal void Failed(Exception exception)
    {
        int? status = (exception as ApiException)?.Status;
        string error = exception.GetType().Name;
        Tracing.Failed(_activity, exception, status, _retries);
        Measures.Record(_operation, _clock.GetElapsedTime(_start), status, exception.GetType().FullName);
        if (exception is OperationCanceledException)
            LogCancelled(_logger, _operation.Name, _operation.Method.Method, _operation.Path, Milliseconds);
        else if (exception is ApiException { Outcome: var outcome })
            LogFailure(_logger, _operation.Name, _operation.Method.Method, _operation.Path, error, status, outcome, Milliseconds);
        else
            LogNotSent(_logger, _operation.Name, _operation.Method.Method, _operation.Path, error);
    }

    /// <summary>Another try follows.</summary>
    internal void Retrying(int number, TimeSpan delay, int? status)
    {
        _retries = number;
        LogRetry(_logger, _operation.Name, number, delay.TotalMilliseconds, status);
    }

    /// <summary>Ends the span.</summary>
    public void Dispose() => _activity?.Dispose();

    [LoggerMessage(1, LogLevel.Debug, "{Operation} ({Method} {Path}) succeeded with HTTP {Status} in {ElapsedMilliseconds:0} ms.")]
    private static partial void LogSuccess(ILogger logger, string operation, string method, string path, int status, double elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Warning,
        "{Operation} ({Method} {Path}) failed with {Error}, HTTP {Status}, after {ElapsedMilliseconds:0} ms; the outcome is {Outcome}.")]
    private static partial void LogFailure(
        ILogger logger, string operation, string method, string path, string error, int? status, RequestOutcome outcome, double elapsedMilliseconds);

    [LoggerMessage(3, LogLevel.Information, "{Operation} is tried again (retry {Retry}) in {DelayMilliseconds:0} ms; the last answer was HTTP {Status}.")]
    private static partial void LogRetry(ILogger logger, string operation, int retry, double delayMilliseconds, int? status);

    [LoggerMessage(4, LogLevel.Warning, "{Operation} ({Method} {Path}) was not sent: {Error}.")]
    private static partial void LogNotSent(ILogger logger, string operation, string method, string path, string error);

    [LoggerMessage(5, LogLevel.Debug, "{Operation} ({Method} {Path}) was cancelled after {ElapsedMilliseconds:0} ms.")]
    private static partial void LogCancelled(ILogger logger, string operation, string method, string path, double elapsedMilliseconds);
}
