using System;
using System.Collections.Generic;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>A text, a number or a boolean; the format decides which type of .NET holds it.</summary>
internal sealed class PrimitiveShape : Shape
{
    private static readonly Dictionary<string, Primitive> StringFormats = new(StringComparer.Ordinal)
    {
        ["date-time"] = Primitive.DateTime,
        ["date"] = Primitive.Date,
        ["time"] = Primitive.Time,
        ["duration"] = Primitive.Duration,
        ["uuid"] = Primitive.Uuid,
        ["uri"] = Primitive.Uri,
        ["uri-reference"] = Primitive.Uri,
        ["iri"] = Primitive.Uri,
        ["iri-reference"] = Primitive.Uri,
        ["url"] = Primitive.Uri,
        ["byte"] = Primitive.Bytes,
        ["base64"] = Primitive.Bytes,
    };

    private static readonly Dictionary<string, Primitive> IntegerFormats = new(StringComparer.Ordinal)
    {
        ["int32"] = Primitive.Int32,
        ["unix-time"] = Primitive.UnixTime,
    };

    private static readonly Dictionary<string, Primitive> NumberFormats = new(StringComparer.Ordinal)
    {
        ["float"] = Primitive.Single,
        ["decimal"] = Primitive.Decimal,
        ["int32"] = Primitive.Int32,
        ["int64"] = Primitive.Int64,
    };

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        // OpenAPI 3.1 says contentEncoding where 3.0 says format: byte (OpenAPI 3.1.0, section 4.7.14.4).
        string format = view.Format ?? view.PartWith("contentEncoding")?.Node.GetString("contentEncoding") ?? "";
        JsonTypes types = (view.Types & JsonTypes.Number) != 0 ? JsonTypes.Number : view.Types;
        Primitive? primitive = types switch
        {
            JsonTypes.String => Of(StringFormats, format, Primitive.String),
            JsonTypes.Integer or JsonTypes.Number => NumberOf(types, format),
            JsonTypes.Boolean => Primitive.Boolean,

            // A format that only texts have says that the value is a text.
            JsonTypes.None when StringFormats.TryGetValue(format, out Primitive text) => text,
            _ => null,
        };
        return primitive is { } known ? Bound.Of(known, view.IsNullable) : null;
    }

    /// <summary>What holds an integer (<see cref="JsonTypes.Integer"/>) or any number of a format.</summary>
    public static Primitive NumberOf(JsonTypes types, string format) => types == JsonTypes.Integer
        ? Of(IntegerFormats, format, Primitive.Int64)
        : Of(NumberFormats, format, Primitive.Double);

    private static Primitive Of(Dictionary<string, Primitive> formats, string format, Primitive otherwise) =>
        formats.TryGetValue(format, out Primitive primitive) ? primitive : otherwise;
}
