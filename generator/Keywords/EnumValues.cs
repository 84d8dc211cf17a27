using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>
/// The values that an <c>enum</c> or a <c>const</c> means. Beside <c>type: string</c> a bare <c>1</c> or <c>true</c> is the
/// text of it, and beside <c>type: integer</c> a quoted <c>"1"</c> is the number: read to the letter, such a schema allows
/// nothing at all, and YAML makes the slip easy.
/// </summary>
internal static class EnumValues
{
    private const JsonTypes Numbers = JsonTypes.Integer | JsonTypes.Number;

    /// <summary>A JSON number (RFC 8259, section 6).</summary>
    private static readonly Regex Number = new(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    /// <summary>The values of the schema's <c>enum</c>; none where it has no such list.</summary>
    public static IReadOnlyList<SpecNode> Of(SpecObject schema) =>
        schema["enum"] is SpecArray list ? [.. list.Items.Select(item => Meant(item, schema))] : [];

    /// <summary>The value that one value of a schema means.</summary>
    public static SpecNode Meant(SpecNode value, SpecObject schema)
    {
        JsonTypes types = TypeKeyword.Parse(schema["type"]) & ~JsonTypes.Null;
        return value switch
        {
            SpecScalar { Kind: SpecScalarKind.Boolean or SpecScalarKind.Number } scalar when types == JsonTypes.String =>
                new SpecScalar(scalar.Position, SpecScalarKind.String, scalar.Text),
            SpecScalar { Kind: SpecScalarKind.String } text when IsOfNumbers(types) && Number.IsMatch(text.Text) =>
                new SpecScalar(text.Position, SpecScalarKind.Number, text.Text),
            SpecScalar { Kind: SpecScalarKind.String, Text: "true" or "false" } text when types == JsonTypes.Boolean =>
                new SpecScalar(text.Position, SpecScalarKind.Boolean, text.Text),
            _ => value,
        };
    }

    private static bool IsOfNumbers(JsonTypes types) => types != JsonTypes.None && (types & ~Numbers) == JsonTypes.None;
}
