using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>The values of one call: parameters and body. Filled by an emitted method, then given to <see cref="ApiConnection"/>
/// once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationRequest
{
    private readonly List<(string Name, string Value)> _path = [];
    private readonly List<(string Name, string Value)> _query = [];
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly List<(string Name, string Value)> _cookies = [];

    /// <summary>Path parameters, not encoded.</summary>
    internal IReadOnlyList<(string Name, string Value)> PathValues => _path;

    /// <summary>Query parameters in the order of the document, not encoded.</summary>
    internal IReadOnlyList<(string Name, string Value)> QueryValues => _query;

    /// <summary>Header parameters.</summary>
    internal IReadOnlyList<(string Name, string Value)> HeaderValues => _headers;

    /// <summary>Cookie parameters, not encoded.</summary>
    internal IReadOnlyList<(string Name, string Value)> CookieValues => _cookies;

    /// <summary>The body's bytes: these are checked and these are sent. Null when there is no body.</summary>
    internal byte[]? Body { get; private set; }

    /// <summary>The body's media type.</summary>
    internal string? BodyMediaType { get; private set; }

    /// <summary>Sets a path parameter. Everything but unreserved characters (RFC 3986, 2.3) is percent-encoded, slashes too.</summary>
    /// <param name="name">Name of the parameter in the template.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null or empty: a path without it would be another path.</exception>
    public void Path(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException($"The path parameter '{name}' must not be empty.", name);
        _path.Add((name, value));
    }

    /// <summary>Adds a query parameter, percent-encoded as <c>name=value</c> (style form).</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">The value; null leaves it out.</param>
    public void Query(string name, string? value)
    {
        if (value is not null)
            _query.Add((name, value));
    }

    /// <summary>Adds a query parameter for each of several values, as <c>name=a&amp;name=b</c> (style form, exploded).</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="values">The values; null, like none, leaves the parameter out.</param>
    public void QueryEach(string name, IEnumerable<string>? values)
    {
        foreach (string value in values ?? [])
            _query.Add((name, value));
    }

    /// <summary>Adds a header parameter (style simple).</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value; null leaves it out.</param>
    /// <exception cref="ArgumentException">The value has a control character or one outside of US-ASCII.</exception>
    public void Header(string name, string? value)
    {
        HeaderText.CheckName(name, nameof(name));
        if (value is null)
            return;
        HeaderText.CheckValue(value, name, $"The value of the header '{name}'");
        _headers.Add((name, value));
    }

    /// <summary>Adds a cookie parameter, percent-encoded (style form).</summary>
    /// <param name="name">Name of the cookie.</param>
    /// <param name="value">The value; null leaves it out.</param>
    /// <exception cref="ArgumentException">The name cannot be that of a cookie.</exception>
    public void Cookie(string name, string? value)
    {
        HeaderText.CheckName(name, nameof(name));
        if (value is not null)
            _cookies.Add((name, value));
    }

    /// <summary>Sets the body. It is written here, once.</summary>
    /// <param name="mediaType">The media type, <c>application/json</c> or one of its kin.</param>
    /// <param name="model">The body.</param>
    /// <exception cref="InvalidOperationException">The model cannot be written, for instance because an enum in it was never
    /// set.</exception>
    public void JsonBody<T>(string mediaType, T model)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        HeaderText.CheckValue(mediaType, nameof(mediaType), "The media type");
        Body = JsonWrite.ToUtf8Json(model);
        BodyMediaType = mediaType;
    }

    /// <summary>Sets a body that is no model: a list, a map, an enum, a single value. It is written here, once.</summary>
    /// <param name="mediaType">The media type, <c>application/json</c> or one of its kin.</param>
    /// <param name="value">The body.</param>
    /// <param name="write">Writes the body.</param>
    /// <exception cref="InvalidOperationException">The value cannot be written, for instance because an enum in it was never
    /// set.</exception>
    public void JsonBody<T>(string mediaType, T value, JsonWriteFunc<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        HeaderText.CheckValue(mediaType, nameof(mediaType), "The media type");
        Body = JsonWrite.ToUtf8Json(value, write);
        BodyMediaType = mediaType;
    }
}
