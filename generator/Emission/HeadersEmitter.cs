using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the declared headers of an operation: a property for each.</summary>
internal static class HeadersEmitter
{
    public static string Emit(HeadersFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        string name = Identifier.Of(plan.Name);
        XmlDoc.Summary(writer, "Headers of an answer, as far as the API's document declares them. Null is one that is not there, or not as declared.");
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} sealed partial class {name}"))
        {
            writer.Line($$"""
                private readonly {{ResponseHeaders}} _all;

                /// <summary>Makes the declared headers of all of them.</summary>
                /// <param name="all">All headers.</param>
                public {{name}}({{ResponseHeaders}} all) => _all = all;
                """);
            foreach (HeaderPlan header in plan.Headers)
            {
                writer.Line();
                XmlDoc.Write(writer, header.Docs, $"The header '{header.WireName}'.");
                string find = header.Codec.IsValueType ? "FindValue" : "Find";
                writer.Line(
                    $"public {header.Codec.Type}? {Identifier.Of(header.Name)} => _all.{find}<{header.Codec.Type}>("
                    + $"{CSharpLiteral.String(header.WireName)}, {HeaderForm}.{header.Form}, {CodecCode.Reader(header.Codec, isNullable: false)});");
            }
        }

        return writer.ToString();
    }
}
