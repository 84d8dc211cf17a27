using System;
using System.Buffers;

namespace Seedance.Runtime;

// The dynamic scope: the schema resources with dynamic anchors that the run is in, the outermost first, each once: a dynamic
// reference looks for the outermost that has its anchor, and one that is further in never counts again.
public ref partial struct SchemaRun
{
    private const int FirstScopes = 8;

    /// <summary>Checks a value against a schema of a resource that has dynamic anchors.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="rules">What the schema demands.</param>
    /// <param name="token">The value.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> or <paramref name="rules"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Core, section 7.1.</remarks>
    public bool Scope(SchemaResource resource, SchemaCheck rules, int token)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(rules);
        foreach (SchemaResource entered in _scopes.AsSpan(0, _scopeCount))
        {
            if (entered.Id == resource.Id) return rules(ref this, token);
        }

        if (_scopes is null)
        {
            _scopes = ArrayPool<SchemaResource>.Shared.Rent(FirstScopes);
        }
        else if (_scopeCount == _scopes.Length)
        {
            SchemaResource[] larger = ArrayPool<SchemaResource>.Shared.Rent(_scopeCount * 2);
            _scopes.AsSpan().CopyTo(larger);
            ArrayPool<SchemaResource>.Shared.Return(_scopes, clearArray: true);
            _scopes = larger;
        }

        int key = _scopeKey;
        _scopes[_scopeCount++] = resource;
        _scopeKey = HashCode.Combine(key, resource.Hash);
        bool goesOn = rules(ref this, token);
        _scopeKey = key;
        _scopeCount--;
        return goesOn;
    }

    /// <summary>Checks a value against the schema with a dynamic anchor: that of the outermost resource that has one of this name.</summary>
    /// <param name="anchor">The name of the anchor.</param>
    /// <param name="otherwise">The check of the schema that the reference leads to by itself.</param>
    /// <param name="token">The value.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="otherwise"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Core, section 8.2.3.2.</remarks>
    public bool Dynamic(string anchor, SchemaCheck otherwise, int token)
    {
        ArgumentNullException.ThrowIfNull(otherwise);
        for (int at = 0; at < _scopeCount; at++)
        {
            if (_scopes![at].Find(anchor) is { } check) return check(ref this, token);
        }

        return otherwise(ref this, token);
    }
}
