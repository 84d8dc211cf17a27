using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;

namespace Seedance.Runtime;

/// <summary>The headers of an answer, those of its body included. Names are compared without regard to case. A copy: it outlives the
/// answer.</summary>
public sealed class ResponseHeaders : IReadOnlyCollection<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes headers, for instance for a test.</summary>
    /// <param name="headers">Names with their values.</param>
    public ResponseHeaders(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach (var (name, values) in headers)
            _values[name] = [.. values];
    }

    private ResponseHeaders()
    {
    }

    /// <summary>No headers at all.</summary>
    public static ResponseHeaders Empty { get; } = new();

    /// <summary>Number of different names.</summary>
    public int Count => _values.Count;

    /// <summary>The values of a header; empty when the answer does not have it.</summary>
    /// <param name="name">Name of the header.</param>
    public IReadOnlyList<string> this[string name] => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>Gets a header as one text, several values joined by comma and space (RFC 9110, 5.3).</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value, or null when the answer does not have the header.</param>
    /// <returns>Whether the answer has the header.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = _values.TryGetValue(name, out var values) ? string.Join(", ", values) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Copies the headers of an answer as they came, unparsed.</summary>
    internal static ResponseHeaders Of(HttpResponseMessage response)
    {
        var headers = new ResponseHeaders();
        foreach (var (name, values) in response.Headers.NonValidated)
            headers._values[name] = [.. values];
        foreach (var (name, values) in response.Content.Headers.NonValidated)
            headers._values[name] = [.. values];
        return headers;
    }
}
