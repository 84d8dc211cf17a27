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
            for (int i = 0; i < plan.Properties.Count; i++)
                EmitMember(writer, plan.Properties[i], i, locals.Add(plan.Properties[i].Local));
            if (plan.Additional is { } additional)
                EmitAdditional(writer, plan, additional);
            if (plan.KeepsUnknownMembers)
                writer.Line($"{RecordEmitter.UnknownMembersField}?.WriteTo(writer);");
            writer.Line("writer.WriteEndObject();");
        }

        writer.Line();
    }

    private static void EmitMember(SourceWriter writer, PropertyPlan property, int index, string local)
    {
        string name = Identifier.Of(property.Name);
        string named = $"{RecordReadEmitter.MemberNamesField}.Write(writer, {CSharpLiteral.Index(index)})";
        writer.Line(property.Presence switch
        {
            Presence.Required when property.Codec.IsValueType => $"{CodecCode.WriteSeen(property.Codec, name, named)};",
            Presence.Required => $"{CodecCode.Write(property.Codec, name, named)};",
            Presence.RequiredNullable => $"{CodecCode.WriteOrNull(property.Codec, name, named)};",
            Presence.OptionalNullable => $$"""
                if ({{name}}.TryGetValue(out var {{local}}))
                    {{CodecCode.WriteOrNull(property.Codec, local, named)}};
                """,
            _ => $$"""
                if ({{name}} is { } {{local}})
                    {{CodecCode.WriteSeen(property.Codec, local, named)}};
                """,
        });
    }

    private static void EmitAdditional(SourceWriter writer, RecordFile plan, AdditionalMembersPlan additional)
    {
        string map = Identifier.Of(additional.Name);
        if (plan.Properties.Count == 0)
        {
            writer.Line($"{JsonWrite}.MapMembers(writer, {map}, {CodecCode.Writer(additional.Value, additional.IsValueNullable)});");
            return;
        }

        writer.Line($"{JsonWrite}.OtherMembers(writer, {map}, {CodecCode.Writer(additional.Value, additional.IsValueNullable)}, {RecordReadEmitter.MemberNamesField});");
    }
}
