using System;
using Seedance.Generator.Planning;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>The expressions that read, write and spell out a value of a codec.</summary>
internal static class CodecCode
{
    /// <summary>An expression that reads a value from the variable <paramref name="reader"/>.</summary>
    public static string Read(CodecPlan codec, string reader = "reader") => codec.Kind switch
    {
        CodecKind.Primitive => $"{JsonRead}.{codec.Method}(ref {reader})",
        CodecKind.Model => $"{JsonRead}.Model<{codec.Type}>(ref {reader})",
        CodecKind.Enum => $"{codec.Method}.Read(ref {reader})",
        CodecKind.List => $"{JsonRead}.List<{codec.ItemType}>(ref {reader}, {ItemReader(codec)})",
        CodecKind.Map => $"{JsonRead}.Map<{codec.ItemType}>(ref {reader}, {ItemReader(codec)})",
        _ => throw Unknown(codec),
    };

    /// <summary>An expression that reads a value; where it is a secret, an exception does not show it.</summary>
    public static string Read(CodecPlan codec, bool isSecret) =>
        isSecret ? $"{JsonRead}.Secret<{codec.Type}>(ref reader, {Reader(codec, isNullable: false)})" : Read(codec);

    /// <summary>
    /// An expression that reads a value or null. A bare <c>null</c> would not do for a value type: beside a type that is
    /// implicitly made of a text, it is taken for a text.
    /// </summary>
    public static string ReadOrNull(CodecPlan codec, bool isSecret = false) => codec.Kind switch
    {
        _ when isSecret => Conditional(codec, isSecret),
        CodecKind.Primitive or CodecKind.Model => $"{ReaderOrNull(codec)}(ref reader)",
        CodecKind.List => $"{JsonRead}.ListOrNull<{codec.ItemType}>(ref reader, {ItemReader(codec)})",
        CodecKind.Map => $"{JsonRead}.MapOrNull<{codec.ItemType}>(ref reader, {ItemReader(codec)})",
        _ => Conditional(codec, isSecret),
    };

    /// <summary>A delegate that reads a value: a method group where there is one.</summary>
    public static string Reader(CodecPlan codec, bool isNullable) => codec.Kind switch
    {
        CodecKind.Primitive or CodecKind.Model when isNullable => ReaderOrNull(codec),
        _ when isNullable => $"static (ref {Utf8JsonReader} r) => {JsonRead}.{OrNull(codec)}(ref r, {Reader(codec, isNullable: false)})",
        CodecKind.Primitive => $"{JsonRead}.{codec.Method}",
        CodecKind.Model => $"{JsonRead}.Model<{codec.Type}>",
        CodecKind.Enum => $"{codec.Method}.Read",
        _ => $"static (ref {Utf8JsonReader} r) => {Read(codec, "r")}",
    };

    /// <summary>A call that writes <paramref name="value"/>, which is not null, to the variable <paramref name="writer"/>.</summary>
    public static string Write(CodecPlan codec, string value, string writer = "writer") => codec.Kind switch
    {
        CodecKind.Primitive => $"{JsonWrite}.{codec.Method}({writer}, {value})",
        CodecKind.Model => $"{JsonWrite}.Model({writer}, {value})",
        CodecKind.Enum => $"{codec.Method}.Write({writer}, {value})",
        CodecKind.List => $"{JsonWrite}.List<{codec.ItemType}>({writer}, {value}, {ItemWriter(codec)})",
        CodecKind.Map => $"{JsonWrite}.Map<{codec.ItemType}>({writer}, {value}, {ItemWriter(codec)})",
        _ => throw Unknown(codec),
    };

    /// <summary>A call that writes <paramref name="value"/>, which has just been seen not to be null or is of a value type.</summary>
    public static string WriteSeen(CodecPlan codec, string value, string writer) => codec.Kind == CodecKind.Model
        ? $"{value}.WriteTo({writer})"
        : Write(codec, value, writer);

    /// <summary>A call that writes <paramref name="value"/> or null.</summary>
    public static string WriteOrNull(CodecPlan codec, string value, string writer = "writer") =>
        $"{JsonWrite}.{OrNull(codec)}({writer}, {value}, {Writer(codec, isNullable: false)})";

    /// <summary>A delegate that writes a value: a method group where there is one.</summary>
    public static string Writer(CodecPlan codec, bool isNullable) => codec.Kind switch
    {
        _ when isNullable => $"static (w, v) => {WriteOrNull(codec, "v", "w")}",
        CodecKind.Primitive => $"{JsonWrite}.{codec.Method}",
        CodecKind.Model => $"{JsonWrite}.Model<{codec.Type}>",
        CodecKind.Enum => $"{codec.Method}.Write",
        _ => $"static (w, v) => {Write(codec, "v", "w")}",
    };

    private static string ItemReader(CodecPlan codec) => Reader(codec.Item!, codec.IsItemNullable);

    private static string ItemWriter(CodecPlan codec) => Writer(codec.Item!, codec.IsItemNullable);

    private static string ReaderOrNull(CodecPlan codec) => codec.Kind == CodecKind.Primitive
        ? $"{JsonRead}.{codec.Method}OrNull"
        : $"{JsonRead}.{(codec.IsValueType ? "ValueModel" : "Model")}OrNull<{codec.Type}>";

    private static string Conditional(CodecPlan codec, bool isSecret) =>
        $"{JsonRead}.IsNull(ref reader) ? {(codec.IsValueType ? $"default({codec.Type}?)" : "null")} : {Read(codec, isSecret)}";

    private static string OrNull(CodecPlan codec) => codec.IsValueType ? $"OrNullValue<{codec.Type}>" : $"OrNull<{codec.Type}>";

    private static ArgumentException Unknown(CodecPlan codec) => new($"There is no code for {codec.Kind}.", nameof(codec));
}
