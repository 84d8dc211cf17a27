using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Seedance.Runtime;

/// <summary>The metrics of calls, over the ones that HttpClient has of each exchange. Tags follow the HTTP conventions of OpenTelemetry.</summary>
internal static class Measures
{
    private static readonly Meter Meter = new(CallLog.Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "seedance.client.operation.duration", "s", "Duration of calls of API operations, retries included.");

    /// <summary>Records a call that has ended.</summary>
    internal static void Record(Operation operation, TimeSpan elapsed, int? status, string? error)
    {
        if (!Duration.Enabled)
            return;
        var tags = new TagList
        {
            new KeyValuePair<string, object?>("openapi.operation.name", operation.Name),
            new KeyValuePair<string, object?>("http.request.method", operation.Method.Method),
            new KeyValuePair<string, object?>("url.template", operation.Path),
        };
        if (status is { } code)
            tags.Add("http.response.status_code", code);
        if (error is not null)
            tags.Add("error.type", error);
        Duration.Record(elapsed.TotalSeconds, tags);
    }
}
