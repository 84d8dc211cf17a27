using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net.Http;
using System.Text;

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

    /// <summary>Reads a header that the document declares.</summary>
    /// <typeparam name="T">Type of its value.</typeparam>
    /// <param name="name">Name of the header.</param>
    /// <param name="form">How its text becomes JSON.</param>
    /// <param name="read">Reads that JSON.</param>
    /// <returns>The value; null when the answer does not have the header, or its text is not what the document says.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? Find<T>(string name, HeaderForm form, JsonReadFunc<T> read)
        where T : class => TryRead(name, form, read, out T? value) ? value : null;

    /// <summary>Reads a header that the document declares.</summary>
    /// <typeparam name="T">Type of its value.</typeparam>
    /// <param name="name">Name of the header.</param>
    /// <param name="form">How its text becomes JSON.</param>
    /// <param name="read">Reads that JSON.</param>
    /// <returns>The value; null when the answer does not have the header, or its text is not what the document says.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? FindValue<T>(string name, HeaderForm form, JsonReadFunc<T> read)
        where T : struct => TryRead(name, form, read, out T value) ? value : null;

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

    private static byte[] Json(string text, HeaderForm form) => form switch
    {
        HeaderForm.Text => JsonWrite.ToUtf8Json(text, JsonWrite.String),
        HeaderForm.Json => Encoding.UTF8.GetBytes(text),
        _ => Encoding.UTF8.GetBytes($"[{string.Join(',', text.Split(',').Select(item => Encoding.UTF8.GetString(JsonOfItem(item, form))))}]"),
    };

    private static byte[] JsonOfItem(string text, HeaderForm listForm) =>
        Json(text.Trim(), listForm == HeaderForm.TextList ? HeaderForm.Text : HeaderForm.Json);

    private bool TryRead<T>(string name, HeaderForm form, JsonReadFunc<T> read, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!TryGetValue(name, out string? text))
            return false;
        try
        {
            value = JsonRead.Parse(Json(text, form), read);
            return true;
        }
        catch (JsonModelException)
        {
            // Servers send what they like. The text is still there for who wants it.
            return false;
        }
    }
}
