using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>The code that puts the arguments of a call into a request.</summary>
internal static class ParameterCode
{
    /// <summary>An expression for the text of a parameter; null where it is left out.</summary>
    public static string Text(ParameterPlan parameter)
    {
        CodecPlan codec = parameter.Codec;
        if (codec is { Kind: CodecKind.Primitive, Method: "String" })
            return parameter.Name;
        if (parameter.IsRequired)
            return Text(codec, parameter.Name);
        string value = codec.IsValueType ? parameter.Name + ".Value" : parameter.Name;
        return $"{parameter.Name} is null ? null : {Text(codec, value)}";
    }

    /// <summary>An expression for the texts of a parameter that is sent once for each item; null where it is left out.</summary>
    public static string Values(ParameterPlan parameter) =>
        (parameter.IsRequired ? "" : $"{parameter.Name} is null ? null : ") + Items(parameter.Codec, parameter.Name);

    /// <summary>Writes the statements that set the body.</summary>
    public static void WriteBody(SourceWriter writer, string message, BodyPlan body)
    {
        string value = body is { IsRequired: false, Codec.IsValueType: true } ? body.Name + ".Value" : body.Name;
        string write = body.Codec.Kind == CodecKind.Model ? "" : ", " + CodecCode.Writer(body.Codec, isNullable: false);
        string statement = $"{message}.JsonBody({CSharpLiteral.String(body.MediaType)}, {value}{write});";
        if (body.IsRequired)
        {
            writer.Line(statement);
            return;
        }

        writer.Line($"if ({body.Name} is not null)");
        using (writer.Indent())
            writer.Line(statement);
    }

    private static string Text(CodecPlan codec, string value) => codec.Kind switch
    {
        CodecKind.Primitive => $"{JsonText}.{(codec.Method == "UnixTime" ? "UnixTime" : "Of")}({value})",
        CodecKind.Enum => $"{codec.Method}.Text({value})",
        // Of the models, the extensible enums are value types.
        CodecKind.Model when codec.IsValueType => $"{JsonText}.Of({value}.Value)",
        CodecKind.Model => Json($"{JsonWrite}.ToUtf8Json({value})"),
        CodecKind.List => $"string.Join(\",\", {Items(codec, value)})",
        _ => Json($"{JsonWrite}.ToUtf8Json({value}, {CodecCode.Writer(codec, isNullable: false)})"),
    };

    private static string Items(CodecPlan list, string value) =>
        $"{KnownTypes.System}.Linq.Enumerable.Select({value}, static item => {ItemText(list)})";

    private static string ItemText(CodecPlan list)
    {
        if (!list.IsItemNullable)
            return Text(list.Item!, "item");
        return $"item is null ? \"\" : {Text(list.Item!, list.Item!.IsValueType ? "item.Value" : "item")}";
    }

    private static string Json(string utf8) => $"{JsonText}.OfJson({utf8})";
}
