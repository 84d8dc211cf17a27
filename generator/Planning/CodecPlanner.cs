using System;
using System.Collections.Generic;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;

namespace Seedance.Generator.Planning;

/// <summary>How values of each type are read and written.</summary>
internal sealed class CodecPlanner(TypeTable types, bool marksObsolete)
{
    /// <summary>A primitive: its C# type, whether that is a value type, and its methods in the runtime.</summary>
    private static readonly Dictionary<Primitive, (string Type, bool IsValueType, string Method)> Primitives = new()
    {
        [Primitive.String] = ("string", false, "String"),
        [Primitive.Boolean] = ("bool", true, "Boolean"),
        [Primitive.Int32] = ("int", true, "Int32"),
        [Primitive.Int64] = ("long", true, "Int64"),
        [Primitive.Single] = ("float", true, "Single"),
        [Primitive.Double] = ("double", true, "Double"),
        [Primitive.Decimal] = ("decimal", true, "Decimal"),
        [Primitive.DateTime] = (KnownTypes.DateTimeOffset, true, "DateTime"),
        [Primitive.UnixTime] = (KnownTypes.DateTimeOffset, true, "UnixTime"),
        [Primitive.DateTimeOrUnixTime] = (KnownTypes.DateTimeOffset, true, "DateTimeOrUnixTime"),
        [Primitive.Date] = (KnownTypes.DateOnly, true, "Date"),
        [Primitive.Time] = (KnownTypes.TimeOnly, true, "Time"),
        [Primitive.Duration] = (KnownTypes.Duration, true, "Duration"),
        [Primitive.Uuid] = (KnownTypes.Guid, true, "Uuid"),
        [Primitive.Uri] = (KnownTypes.UriString, true, "Uri"),
        [Primitive.Bytes] = (KnownTypes.Bytes, false, "Bytes"),
        [Primitive.File] = (KnownTypes.FileContent, false, "File"),
        [Primitive.Stream] = (KnownTypes.Stream, false, ""),
        [Primitive.Json] = (KnownTypes.JsonValue, false, "Json"),
    };

    public CodecPlan Plan(TypeUse use) => Plan(use.Type);

    public CodecPlan Plan(TypeRef type) => type switch
    {
        PrimitiveRef primitive => Plan(primitive.Kind),
        NamedRef named => Plan(named.Id),
        ListRef list => Plan(CodecKind.List, KnownTypes.ValueList, list.Item),
        MapRef map => Plan(CodecKind.Map, KnownTypes.ValueMap, map.Value),
        _ => throw new InvalidOperationException("There is no codec for " + type.GetType().Name + "."),
    };

    private static CodecPlan Plan(Primitive primitive)
    {
        (string type, bool isValueType, string method) = Primitives[primitive];
        return new CodecPlan(CodecKind.Primitive, type, isValueType, method, null, false);
    }

    private CodecPlan Plan(TypeId id)
    {
        string type = types.Qualified(id);
        bool isObsolete = marksObsolete && types.Model(id).Docs.Deprecated;
        CodecPlan codec = types.Model(id) switch
        {
            EnumModel { IsExtensible: false } => new CodecPlan(CodecKind.Enum, type, true, type + TypeFilePlanner.EnumHelper, null, false),
            EnumModel => new CodecPlan(CodecKind.Model, type, true, "", null, false),
            _ => new CodecPlan(CodecKind.Model, type, false, "", null, false),
        };
        return codec with { IsObsolete = isObsolete };
    }

    private CodecPlan Plan(CodecKind kind, string collection, TypeUse item)
    {
        CodecPlan codec = Plan(item);
        string type = collection + "<" + codec.Type + (item.IsNullable ? "?" : "") + ">";
        return new CodecPlan(kind, type, false, "", codec, item.IsNullable);
    }
}
