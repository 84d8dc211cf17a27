namespace Seedance.Generator.Keywords;

/// <summary>What the subschemas of a keyword are applied to.</summary>
internal enum Application
{
    /// <summary>To the value itself, as with <c>allOf</c>.</summary>
    Value,

    /// <summary>To members or items, each of which meets one subschema of all keywords of this kind, as with <c>properties</c>.</summary>
    Part,

    /// <summary>To members or items that other subschemas may be applied to as well, as with <c>contains</c>.</summary>
    SharedPart,
}
