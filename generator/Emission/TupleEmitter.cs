using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits a record that is an array in JSON: each of its properties is one place of it.</summary>
internal static class TupleEmitter
{
    public static string Emit(TupleFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan), ObsoleteMark.IsOnRequired(plan));
        XmlDoc.Write(writer, plan.Docs, "An array of the API whose places mean different things.");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, Identifier.Bare(plan.Name));
        writer.Line(EmittedFile.GeneratedCode);
        string name = Identifier.Of(plan.Name);
        using (writer.Block($"{plan.Access} sealed partial record {name} : {IJsonModel}<{name}>"))
        {
            for (int i = 0; i < plan.Items.Count; i++)
                RecordEmitter.EmitProperty(writer, plan.Items[i], $"Item {CSharpLiteral.Index(i + 1)} of the array.");
            if (plan.OtherItems is { } others)
                EmitOtherItems(writer, others);
            RecordEmitter.EmitConversions(writer, name);
            if (plan.Validator is { } validator)
                RecordEmitter.EmitValidate(writer, validator, isSent: false);
            EmitWrite(writer, plan);
            EmitRead(writer, plan, name);
            if (plan.Items.Any(static item => item.IsSecret))
                RecordEmitter.EmitPrintMembers(writer, plan.Items, plan.OtherItems);
        }

        return writer.ToString();
    }

    private static void EmitOtherItems(SourceWriter writer, AdditionalMembersPlan others)
    {
        XmlDoc.Summary(writer, "The items behind those that have a place of their own.");
        writer.Line($"public {ValueList}<{others.Type}> {Identifier.Of(others.Name)} {{ get; init; }} = {ValueList}<{others.Type}>.Empty;");
        writer.Line();
    }

    private static void EmitWrite(SourceWriter writer, TupleFile plan)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public void WriteTo({Utf8JsonWriter} writer)"))
        {
            writer.Line("writer.WriteStartArray();");
            foreach (PropertyPlan item in plan.Items.Where(static item => !IsOptional(item)))
            {
                string value = Identifier.Of(item.Name);
                writer.Line((item.Presence == Presence.Required ? CodecCode.Write(item.Codec, value) : CodecCode.WriteOrNull(item.Codec, value)) + ";");
            }

            EmitWriteOptional(writer, plan);
            if (plan.OtherItems is { } others)
                writer.Line($"{JsonWrite}.OtherItems(writer, {Identifier.Of(others.Name)}, {CodecCode.Writer(others.Value, others.IsValueNullable)});");
            writer.Line("writer.WriteEndArray();");
        }

        writer.Line();
    }

    private static void EmitWriteOptional(SourceWriter writer, TupleFile plan)
    {
        List<PropertyPlan> optional = [.. plan.Items.Where(IsOptional)];
        if (optional.Count == 0)
            return;
        string count = new LocalNames(["writer", plan.OtherItems?.Name ?? "", .. plan.Items.Select(static item => item.Name)]).Add("count");
        IEnumerable<string> present = optional.Select(static item => Identifier.Of(item.Name) + " is not null")
            .Concat(plan.OtherItems is { } others ? [Identifier.Of(others.Name) + ".Count > 0"] : []);
        writer.Line($"int {count} = {JsonWrite}.ItemCount([{string.Join(", ", present)}]);");
        for (int i = 0; i < optional.Count; i++)
        {
            PropertyPlan item = optional[i];
            string name = Identifier.Of(item.Name);
            writer.Line($"if ({count} > {CSharpLiteral.Index(i)})");
            using (writer.Indent())
            {
                writer.Line(item.IsNullable
                    ? $"{CodecCode.WriteOrNull(item.Codec, name)};"
                    : $"{CodecCode.Write(item.Codec, $"{name} ?? throw {JsonWrite}.MissingItem(nameof({name}))")};");
            }
        }
    }

    private static void EmitRead(SourceWriter writer, TupleFile plan, string name)
    {
        var names = new LocalNames(["reader"]);
        string hasItem = names.Add("hasItem");
        List<string> locals = [.. plan.Items.Select(item => names.Add(item.Local))];
        using (writer.Block($"static {name} {IJsonModel}<{name}>.Read(ref {Utf8JsonReader} reader)"))
        {
            writer.Line($"bool {hasItem} = {JsonRead}.FirstItem(ref reader);");
            for (int i = 0; i < plan.Items.Count; i++)
            {
                PropertyPlan item = plan.Items[i];
                writer.Line($"{item.Type} {locals[i]} = {hasItem} ? {ReadItem(item)} : {Missing(item, i)};");
                writer.Line($"{hasItem} = {JsonRead}.NextItem(ref reader, {hasItem});");
            }

            string others = names.Add("otherItems");
            writer.Line(plan.OtherItems is { } rest
                ? $"{ValueList}<{rest.Type}> {others} = {JsonRead}.OtherItems<{rest.Type}>(ref reader, {hasItem}, {CodecCode.Reader(rest.Value, rest.IsValueNullable)});"
                : $"{JsonRead}.SkipItems(ref reader, {hasItem});");
            writer.Line();
            using (writer.Block($"return new {name}", end: ";"))
            {
                for (int i = 0; i < plan.Items.Count; i++)
                    writer.Line($"{Identifier.Of(plan.Items[i].Name)} = {locals[i]},");
                if (plan.OtherItems is { } property)
                    writer.Line($"{Identifier.Of(property.Name)} = {others},");
            }
        }
    }

    private static string ReadItem(PropertyPlan item) => item.IsNullable || item.Presence == Presence.RequiredNullable
        ? $"({CodecCode.ReadOrNull(item.Codec)})"
        : CodecCode.Read(item.Codec);

    private static string Missing(PropertyPlan item, int index) => IsOptional(item)
        ? (item.Codec.IsValueType ? $"default({item.Codec.Type}?)" : "null")
        : $"throw {JsonRead}.MissingItem(ref reader, {CSharpLiteral.Index(index)})";

    private static bool IsOptional(PropertyPlan item) => item.Presence == Presence.Optional;
}
