using System;
using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>The credentials of one request. Known here so that they can be kept out of messages when a server or a lower layer repeats
/// them.</summary>
internal sealed class Secrets
{
    /// <summary>Shorter texts are no secrets, and taking them out would make messages unreadable.</summary>
    private const int ShortestSecret = 4;

    private readonly List<string> _values = [];

    /// <summary>Remembers a credential, and how it looks inside of an address.</summary>
    internal void Add(string value)
    {
        if (value.Length < ShortestSecret)
            return;
        _values.Add(value);
        string escaped = Uri.EscapeDataString(value);
        if (escaped != value)
            _values.Add(escaped);
    }

    /// <summary>Replaces each credential in a text.</summary>
    internal string Redact(string text)
    {
        foreach (string value in _values)
            text = text.Replace(value, "***", StringComparison.Ordinal);
        return text;
    }

    /// <summary>An exception, if its text is free of credentials; else null.</summary>
    internal Exception? Keep(Exception exception)
    {
        string text = exception.ToString();
        return Redact(text) == text ? exception : null;
    }
}
