namespace Seedance.Runtime.Tests.Validation.Formats;

/// <summary>The formats by their names.</summary>
internal static class SchemaFormatNames
{
    internal static IReadOnlyList<SchemaFormat> All { get; } =
        [.. typeof(SchemaFormats).GetProperties().Select(static property => (SchemaFormat)property.GetValue(null)!)];

    internal static SchemaFormat Of(string name) => All.Single(format => format.Name == name);
}
