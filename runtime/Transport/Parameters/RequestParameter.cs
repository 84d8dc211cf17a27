using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>What is known at build time about a parameter. Made once, as a static field beside its operation's.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestParameter
{
    private readonly ParameterStyle? _style;
    private readonly bool? _explode;

    /// <summary>Describes a parameter of the style that its place has by default.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="location">Where it is sent.</param>
    /// <exception cref="ArgumentException">The name is empty, or cannot be that of a header or cookie.</exception>
    public RequestParameter(string name, ParameterLocation location)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (location is ParameterLocation.Header or ParameterLocation.Cookie)
            HeaderText.CheckName(name, nameof(name));
        Name = name;
        Location = location;
    }

    /// <summary>Its name on the wire.</summary>
    public string Name { get; }

    /// <summary>Where it is sent.</summary>
    public ParameterLocation Location { get; }

    /// <summary>How its value becomes text; by default <see cref="ParameterStyle.Form"/> in queries and cookies,
    /// <see cref="ParameterStyle.Simple"/> elsewhere.</summary>
    public ParameterStyle Style
    {
        get => _style ?? (Location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form);
        init => _style = value;
    }

    /// <summary>Whether the items of an array and the members of an object are written one by one; by default in the styles
    /// <see cref="ParameterStyle.Form"/> and <see cref="ParameterStyle.Cookie"/>.</summary>
    public bool Explode
    {
        get => _explode ?? Style is ParameterStyle.Form or ParameterStyle.Cookie;
        init => _explode = value;
    }

    /// <summary>Whether reserved characters (RFC 3986, 2.2) stand as they are, as far as they do no harm there.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Whether the parameter may be sent without a value: for an empty text, whatever its schema says, and for an empty
    /// array.</summary>
    public bool AllowEmptyValue { get; init; }

    /// <summary>The media type that its value is written in; null when it has a style.</summary>
    public string? MediaType { get; init; }

    /// <summary>Whether it tells tries of one call from another call. When the caller gives no value, it is made up once and kept over
    /// retries.</summary>
    public bool IsIdempotencyKey { get; init; }

    /// <summary>Gets the validator of its value; null when it is not checked. A delegate, so that unused schemas are trimmed away.</summary>
    public Func<SchemaValidator>? Schema { get; init; }

    /// <summary>How its characters are written.</summary>
    internal TextEncoding Encoding => Location switch
    {
        ParameterLocation.Header => TextEncoding.Plain,
        ParameterLocation.Cookie => Style == ParameterStyle.Cookie ? TextEncoding.Plain : TextEncoding.Percent,
        ParameterLocation.Path => AllowReserved ? TextEncoding.ReservedInPath : TextEncoding.Percent,
        _ => AllowReserved ? TextEncoding.ReservedInQuery : TextEncoding.Percent,
    };
}
