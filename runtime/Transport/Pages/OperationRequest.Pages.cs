using System;
using System.Collections.Generic;
using System.Linq;

namespace Seedance.Runtime;

/// <content>The requests of further pages.</content>
public sealed partial class OperationRequest
{
    /// <summary>The address that the service has given for this request, in the place of path and query; null for one of the
    /// document's.</summary>
    internal Uri? Address { get; private init; }

    /// <summary>The same request at another address: the headers and cookies go along, path and query do not.</summary>
    internal OperationRequest At(Uri address) => Copy([], address);

    /// <summary>The same request with another value of a query parameter.</summary>
    internal OperationRequest With(string parameter, string value)
    {
        var others = QueryPairs().Where(pair => pair.Name != parameter).Select(static pair => pair.Text);
        return Copy(others.Append($"{Uri.EscapeDataString(parameter)}={Uri.EscapeDataString(value)}"), address: null);
    }

    /// <summary>The value of a query parameter; null when it is not set.</summary>
    internal string? QueryValue(string parameter)
    {
        string? pair = QueryPairs().LastOrDefault(pair => pair.Name == parameter).Text;
        return pair is null ? null : Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    }

    private IEnumerable<(string Name, string Text)> QueryPairs() => _query
        .SelectMany(static part => part.Split('&'))
        .Select(static text => (Uri.UnescapeDataString(text.Split('=')[0]), text));

    private OperationRequest Copy(IEnumerable<string> query, Uri? address)
    {
        var copy = new OperationRequest { Address = address };
        copy._path.AddRange(_path);
        copy._query.AddRange(query);
        copy._headers.AddRange(_headers);
        copy._cookies.AddRange(_cookies);
        return copy;
    }
}
