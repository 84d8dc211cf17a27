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

    /// <summary>Writes the statements that set the body.</summary>
    public static void WriteBody(SourceWriter writer, string message, BodyPlan body)
    {
        string value = body is { IsRequired: false, Codec.IsValueType: true } ? body.Name + ".Value" : body.Name;
        string write = body.Codec.Kind == CodecKind.Model ? "" : ", " + CodecCode.Writer(body.Codec, isNullable: false);
        string statement = $"{message}.JsonBody({CSharp.CSharpLiteral.String(body.MediaType)}, {value}{write});";
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
        CodecKind.Primitive => $"{JsonText}.{codec.Method}({value})",
        CodecKind.Enum => $"{codec.Method}.Text({value})",
        _ => $"{JsonText}.Of({value})",
    };
}
