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
        var member = new Member(property.Codec, CSharpLiteral.Index(index));
        writer.Line(property.Presence switch
        {
            Presence.Required when property.Codec.IsValueType => $"{member.WriteSeen(name)};",
            Presence.Required => $"{member.Write(name)};",
            Presence.RequiredNullable => $"{member.WriteOrNull(name)};",
            Presence.OptionalNullable => $$"""
                if ({{name}}.TryGetValue(out var {{local}}))
                    {{member.WriteOrNull(local)}};
                """,
            _ => $$"""
                if ({{name}} is { } {{local}})
                    {{member.WriteSeen(local)}};
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

    /// <summary>The calls that write a member, its name included: a primitive by one call, which the writer does faster than two.</summary>
    private readonly struct Member(CodecPlan codec, string index)
    {
        private string Named => $"{RecordReadEmitter.MemberNamesField}.Write(writer, {index})";

        public string Write(string value) => codec.Kind == CodecKind.Primitive ? WriteBoth(value) : CodecCode.Write(codec, value, Named);

        public string WriteSeen(string value) => codec.Kind == CodecKind.Primitive ? WriteBoth(value) : CodecCode.WriteSeen(codec, value, Named);

        public string WriteOrNull(string value) => CodecCode.WriteOrNull(codec, value, Named);

        private string WriteBoth(string value) => $"{RecordReadEmitter.MemberNamesField}.{codec.Method}(writer, {index}, {value})";
    }
}
