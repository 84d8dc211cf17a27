using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>How one member of a form is written (OpenAPI 3.2.0, 4.15 Encoding Object).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormMember
{
    /// <summary>Describes a member.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public FormMember(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The media type of its value; null for the one that its type has by default: JSON for objects, text for texts and numbers,
    /// bytes for files, and that of their items for arrays. Not used beside a <see cref="Style"/>.</summary>
    public string? ContentType { get; init; }

    /// <summary>How its value becomes text; null when the media type decides.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>Whether the items of an array and the members of an object are written one by one.</summary>
    public bool Explode { get; init; } = true;

    /// <summary>Headers of its part in a multipart body, beside those that a file has itself.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether reserved characters (RFC 3986, 2.2) stand as they are, as far as they do no harm there.</summary>
    public bool AllowReserved { get; init; }
}
