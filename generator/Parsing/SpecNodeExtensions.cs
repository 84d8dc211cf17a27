namespace Seedance.Generator.Parsing;

/// <summary>Reads members by the kind that is wanted: null where there is no such member or where it is of another kind.</summary>
internal static class SpecNodeExtensions
{
    public static SpecNode? Get(this SpecNode? node, string name) => (node as SpecObject)?[name];

    public static string? GetString(this SpecNode? node, string name) => node.Get(name).AsString();

    public static bool? GetBoolean(this SpecNode? node, string name) =>
        node.Get(name) is SpecScalar { Kind: SpecScalarKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>The JSON text of a number.</summary>
    public static string? GetNumber(this SpecNode? node, string name) =>
        node.Get(name) is SpecScalar { Kind: SpecScalarKind.Number } scalar ? scalar.Text : null;

    public static SpecObject? GetObject(this SpecNode? node, string name) => node.Get(name) as SpecObject;

    public static SpecArray? GetArray(this SpecNode? node, string name) => node.Get(name) as SpecArray;

    /// <summary>The text of a string.</summary>
    public static string? AsString(this SpecNode? node) =>
        node is SpecScalar { Kind: SpecScalarKind.String } scalar ? scalar.Text : null;
}
