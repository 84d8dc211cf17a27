using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Keywords;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the method that reads a record.</summary>
internal static class RecordReadEmitter
{
    /// <summary>The field with the names of the members, by which they are read and written.</summary>
    public const string MemberNamesField = "_memberNames";

    public static void Emit(SourceWriter writer, RecordFile plan)
    {
        string name = Identifier.Of(plan.Name);
        Locals locals = Locals.Of(plan);
        EmitMemberNames(writer, plan);
        using (writer.Block($"static {name} {IJsonModel}<{name}>.Read(ref {Utf8JsonReader} reader)"))
        {
            EmitLocals(writer, plan, locals);
            writer.Line($"{JsonRead}.StartObject(ref reader);");
            using (writer.Block($"while ({JsonRead}.NextMember(ref reader))"))
                EmitMembers(writer, plan, locals);
            writer.Line();
            EmitResult(writer, plan, name, locals);
        }
    }

    private static void EmitMemberNames(SourceWriter writer, RecordFile plan)
    {
        if (plan.Properties.Count == 0)
            return;
        List<string> names = plan.Properties.Select(static property => CSharpLiteral.String(property.JsonName)).ToList();
        Chains.WriteField(writer, Runtime + ".MemberNames", MemberNamesField, names, "(", ")");
        writer.Line();
    }

    private static void EmitLocals(SourceWriter writer, RecordFile plan, Locals locals)
    {
        for (int i = 0; i < plan.Properties.Count; i++)
        {
            PropertyPlan property = plan.Properties[i];
            writer.Line(property.Presence == Presence.OptionalNullable
                ? $"{property.Type} {locals.Values[i]} = default;"
                : $"{property.Codec.Type}? {locals.Values[i]} = null;");
            if (plan.Properties[i].Presence == Presence.RequiredNullable)
                writer.Line($"bool {locals.Flags[i]} = false;");
        }

        if (plan.Additional is { } additional)
            writer.Line($"{ValueMap}<{additional.Type}>? {locals.Additional} = null;");
        if (plan.KeepsUnknownMembers)
            writer.Line($"{UnknownMembers}? {locals.Unknown} = null;");
        if (plan.Properties.Count > 0 || plan.Additional is not null || plan.KeepsUnknownMembers)
            writer.Line();
    }

    /// <summary>A name is looked up in a table of the runtime: thousands of members cost no more than a few, when compiled and when read.</summary>
    private static void EmitMembers(SourceWriter writer, RecordFile plan, Locals locals)
    {
        if (plan.Properties.Count == 0)
        {
            writer.Line(OtherMember(plan, locals));
            return;
        }

        using (writer.Block($"switch ({JsonRead}.Member(ref reader, {MemberNamesField}))"))
        {
            for (int i = 0; i < plan.Properties.Count; i++)
            {
                PropertyPlan property = plan.Properties[i];
                string local = locals.Values[i];
                string flag = property.Presence == Presence.RequiredNullable ? $"\n    {locals.Flags[i]} = true;" : "";
                writer.Line($"""
                    case {i.ToString(CultureInfo.InvariantCulture)}: // {CSharpComment.Line(property.JsonName)}
                        {local} = {ReadValue(property)};{flag}
                        break;
                    """);
            }

            writer.Line($"""
                default:
                    {OtherMember(plan, locals)}
                    break;
                """);
        }
    }

    private static string ReadValue(PropertyPlan property) => property.Presence switch
    {
        Presence.Required => CodecCode.Read(property.Codec, property.IsSecret),
        Presence.OptionalNullable => $"new {property.Type}({CodecCode.ReadOrNull(property.Codec, property.IsSecret)})",
        _ => CodecCode.ReadOrNull(property.Codec, property.IsSecret),
    };

    private static string OtherMember(RecordFile plan, Locals locals)
    {
        if (plan.Additional is { } additional)
            return $"{JsonRead}.MapMember<{additional.Type}>(ref reader, ref {locals.Additional}, {CodecCode.Reader(additional.Value, additional.IsValueNullable)});";
        return plan.KeepsUnknownMembers
            ? $"{JsonRead}.Unknown(ref reader, ref {locals.Unknown});"
            : $"{JsonRead}.Skip(ref reader);";
    }

    private static void EmitResult(SourceWriter writer, RecordFile plan, string name, Locals locals)
    {
        if (plan.Properties.Count == 0 && plan.Additional is null && !plan.KeepsUnknownMembers)
        {
            writer.Line($"return new {name}();");
            return;
        }

        using (writer.Block($"return new {name}", end: ";"))
        {
            for (int i = 0; i < plan.Properties.Count; i++)
                writer.Line($"{Identifier.Of(plan.Properties[i].Name)} = {Value(plan.Properties[i], locals.Values[i], locals.Flags[i])},");
            if (plan.Additional is { } additional)
                writer.Line($"{Identifier.Of(additional.Name)} = {locals.Additional} ?? {ValueMap}<{additional.Type}>.Empty,");
            if (plan.KeepsUnknownMembers)
                writer.Line($"{RecordEmitter.UnknownMembersField} = {locals.Unknown},");
        }
    }

    private static string Value(PropertyPlan property, string local, string flag)
    {
        string missing = $"throw {JsonRead}.Missing(ref reader, {CSharpLiteral.String(property.JsonName)})";
        return property.Presence switch
        {
            Presence.Required => $"{local} ?? {missing}",
            Presence.RequiredNullable => $"{flag} ? {local} : {missing}",
            _ => local,
        };
    }

    /// <summary>Names of the local variables of the method.</summary>
    /// <param name="Values">For each property, what was read.</param>
    /// <param name="Flags">For each property, whether it was there; used for those that may be null.</param>
    /// <param name="Additional">The members beyond the declared ones.</param>
    /// <param name="Unknown">The members that nobody declared.</param>
    private sealed record Locals(IReadOnlyList<string> Values, IReadOnlyList<string> Flags, string Additional, string Unknown)
    {
        public static Locals Of(RecordFile plan)
        {
            var names = new LocalNames(["reader"]);
            List<string> values = plan.Properties.Select(property => names.Add(property.Local)).ToList();
            List<string> flags = plan.Properties
                .Select(property => property.Presence == Presence.RequiredNullable ? names.Add("has" + Identifier.Bare(property.Name)) : "")
                .ToList();
            return new Locals(values, flags, names.Add("additionalMembers"), names.Add("unknownMembers"));
        }
    }
}
