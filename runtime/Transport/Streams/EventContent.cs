using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>What the items of <c>text/event-stream</c> are made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum EventContent
{
    /// <summary>The data of an event, which is JSON.</summary>
    Json,

    /// <summary>The data of an event as it is.</summary>
    Text,

    /// <summary>The whole event as an object with the members <c>event</c>, <c>data</c>, <c>id</c> and <c>retry</c>
    /// (OpenAPI 3.2.0, 4.14.3).</summary>
    Event,
}
