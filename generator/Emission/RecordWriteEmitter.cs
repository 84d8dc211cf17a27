using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the method that writes a record.</summary>
internal static class RecordWriteEmitter
{
    public static void Emit(SourceWriter writer, RecordFile plan)
    {
        var locals = new LocalNames(["writer", plan.Additional?.Name ?? "", .. plan.Properties.Select(static property => property.Name)]);
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public void WriteTo({Utf8JsonWriter} writer)"))
        {
            writer.Line("writer.WriteStartObject();");
            foreach (PropertyPlan property in plan.Properties)
                EmitMember(writer, property, locals.Add(property.Local));
            if (plan.Additional is { } additional)
                EmitAdditional(writer, plan, additional);
            if (plan.KeepsUnknownMembers)
                writer.Line($"{RecordEmitter.UnknownMembersField}?.WriteTo(writer);");
            writer.Line("writer.WriteEndObject();");
        }

        writer.Line();
    }

    private static void EmitMember(SourceWriter writer, PropertyPlan property, string local)
    {
        string name = Identifier.Of(property.Name);
        string writeName = $"writer.WritePropertyName({CSharpLiteral.Utf8(property.JsonName)});";
        switch (property.Presence)
        {
            case Presence.Required:
                writer.Line(writeName);
                writer.Line($"{CodecCode.Write(property.Codec, name)};");
                break;
            case Presence.RequiredNullable:
                writer.Line(writeName);
                writer.Line($"{CodecCode.WriteOrNull(property.Codec, name)};");
                break;
            case Presence.OptionalNullable:
                writer.Line($$"""
                    if ({{name}}.TryGetValue(out var {{local}}))
                    {
                        {{writeName}}
                        {{CodecCode.WriteOrNull(property.Codec, local)}};
                    }
                    """);
                break;
            default:
                writer.Line($$"""
                    if ({{name}} is { } {{local}})
                    {
                        {{writeName}}
                        {{CodecCode.Write(property.Codec, local)}};
                    }
                    """);
                break;
        }
    }

    private static void EmitAdditional(SourceWriter writer, RecordFile plan, AdditionalMembersPlan additional)
    {
        string map = Identifier.Of(additional.Name);
        if (plan.Properties.Count == 0)
        {
            writer.Line($"{JsonWrite}.MapMembers(writer, {map}, {CodecCode.Writer(additional.Value, additional.IsValueNullable)});");
            return;
        }

        string declared = string.Join(", ", plan.Properties.Select(static property => CSharpLiteral.String(property.JsonName)));
        writer.Line($"{JsonWrite}.OtherMembers(writer, {map}, {CodecCode.Writer(additional.Value, additional.IsValueNullable)}, [{declared}]);");
    }
}
