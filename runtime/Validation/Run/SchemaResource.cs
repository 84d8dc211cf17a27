using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>A schema resource and its dynamic anchors. Emitted code makes one for each schema that is a part of it.</summary>
/// <param name="id">What tells the resource from others.</param>
/// <param name="anchors">The dynamic anchors, and what checks a value against the schema that has it.</param>
/// <remarks>JSON Schema 2020-12 Core, sections 4.3.5 and 8.2.2.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaResource(string id, params (string Name, SchemaCheck Check)[] anchors)
{
    internal string Id { get; } = id;

    internal int Hash { get; } = StringComparer.Ordinal.GetHashCode(id);

    /// <summary>The check of the schema with a dynamic anchor; null when the resource has none of this name.</summary>
    internal SchemaCheck? Find(string name)
    {
        foreach ((string anchor, SchemaCheck check) in anchors)
        {
            if (anchor == name) return check;
        }

        return null;
    }
}
