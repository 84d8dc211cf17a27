using System;
using System.Diagnostics;

namespace Seedance.Runtime;

/// <summary>Spans of calls, one each, around the span that HttpClient makes for the exchange itself. Nothing secret: no values, only the
/// template.</summary>
internal static class Tracing
{
    private static readonly ActivitySource Source = new("Seedance.Runtime");

    /// <summary>Begins the span of a call; null when nobody listens.</summary>
    internal static Activity? Start(Operation operation)
    {
        var activity = Source.StartActivity(operation.Name);
        activity?.SetTag("http.request.method", operation.Method.Method);
        activity?.SetTag("url.template", operation.Path);
        return activity;
    }

    /// <summary>Notes the status of an answer.</summary>
    internal static void Answered(Activity? activity, int status) => activity?.SetTag("http.response.status_code", status);

    /// <summary>Notes that the call has failed, and how; messages may be long and are left out.</summary>
    internal static void Failed(Activity? activity, Exception exception)
    {
        activity?.SetTag("error.type", exception.GetType().FullName);
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}
