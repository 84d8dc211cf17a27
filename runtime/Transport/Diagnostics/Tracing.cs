using System;
using System.Diagnostics;

namespace Seedance.Runtime;

/// <summary>Spans of calls, one each, around the spans that HttpClient makes for the exchanges themselves: so they are internal ones, with
/// the tags of OpenTelemetry's HTTP conventions. Nothing secret: no values, only the template.</summary>
internal static class Tracing
{
    private static readonly ActivitySource Source = new(CallLog.Name);

    /// <summary>Begins the span of a call; null when nobody listens.</summary>
    internal static Activity? Start(Operation operation)
    {
        var activity = Source.StartActivity($"{operation.Method.Method} {operation.Path}");
        activity?.SetTag("openapi.operation.name", operation.Name);
        activity?.SetTag("http.request.method", operation.Method.Method);
        activity?.SetTag("url.template", operation.Path);
        return activity;
    }

    /// <summary>Notes the status of an answer.</summary>
    internal static void Answered(Activity? activity, int status, int retries)
    {
        activity?.SetTag("http.response.status_code", status);
        if (retries > 0)
            activity?.SetTag("http.request.resend_count", retries);
    }

    /// <summary>Notes that the call has failed, and how; messages may be long and are left out.</summary>
    internal static void Failed(Activity? activity, Exception exception, int? status, int retries)
    {
        if (status is { } known)
            Answered(activity, known, retries);
        activity?.SetTag("error.type", exception.GetType().FullName);
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}
