using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>
/// What a schema says about the values of a property or a parameter, or about which members of a record belong together: the build
/// reports constants in code that break it (SDG6001, SDG6002). Nothing reads it at run time.
/// </summary>
/// <param name="json">
/// A JSON Schema (2020-12) with those keywords that can be checked while code is written; in a record's, members are called by
/// their C# names.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class, Inherited = false)]
public sealed class SchemaLimitsAttribute(string json) : Attribute
{
    /// <summary>The schema, as JSON.</summary>
    public string Json { get; } = json;
}
