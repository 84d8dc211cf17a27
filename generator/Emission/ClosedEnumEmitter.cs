using System.Globalization;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits a C# enum and the class that reads and writes it as JSON.</summary>
internal static class ClosedEnumEmitter
{
    public static string Emit(EnumFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, plan.IsObsolete);
        EmitEnum(writer, plan);
        writer.Line();
        EmitHelper(writer, plan);
        return writer.ToString();
    }

    private static void EmitEnum(SourceWriter writer, EnumFile plan)
    {
        XmlDoc.Write(writer, plan.Docs, "A value of a fixed set.");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, plan.Name);
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} enum {CSharpIdentifier.Escape(plan.Name)}{(IsInteger(plan) ? " : long" : "")}"))
        {
            for (int i = 0; i < plan.Values.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                EnumValueDoc.Write(writer, plan.Values[i]);
                string number = IsInteger(plan) ? $" = {Number(plan.Values[i])}" : "";
                writer.Line($"{CSharpIdentifier.Escape(plan.Values[i].Name)}{number},");
            }
        }
    }

    private static void EmitHelper(SourceWriter writer, EnumFile plan)
    {
        string type = EmittedFile.Qualified(plan, plan.Name);
        XmlDoc.Summary(writer, "Reads and writes the enum as JSON.");
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"internal static class {CSharpIdentifier.Escape(plan.Helper)}"))
        {
            if (IsInteger(plan))
                EmitIntegerMembers(writer, plan, type);
            else
                EmitStringMembers(writer, plan, type);
        }
    }

    private static void EmitStringMembers(SourceWriter writer, EnumFile plan, string type)
    {
        using (writer.Block($"internal static {type} Read(ref {Utf8JsonReader} reader)"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line($"if ({JsonRead}.IsText(ref reader, {CSharpLiteral.Utf8(value.Value)})) return {Member(type, value)};");
            writer.Line($"throw {JsonRead}.NotInEnum(ref reader, {CSharpLiteral.String(plan.Name)});");
        }

        writer.Line();
        writer.Line($"internal static void Write({Utf8JsonWriter} writer, {type} value) => writer.WriteStringValue(Text(value));");
        writer.Line();
        using (writer.Block($"internal static string Text({type} value) => value switch", end: ";"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line($"{Member(type, value)} => {CSharpLiteral.String(value.Value)},");
            writer.Line(UndefinedArm());
        }
    }

    private static void EmitIntegerMembers(SourceWriter writer, EnumFile plan, string type)
    {
        using (writer.Block($"internal static {type} Read(ref {Utf8JsonReader} reader) => {JsonRead}.Int64(ref reader) switch", end: ";"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line($"{Number(value)} => {Member(type, value)},");
            writer.Line($"_ => throw {JsonRead}.NotInEnum(ref reader, {CSharpLiteral.String(plan.Name)}),");
        }

        writer.Line();
        writer.Line($"internal static void Write({Utf8JsonWriter} writer, {type} value) => writer.WriteNumberValue(Number(value));");
        writer.Line();
        writer.Line($"internal static string Text({type} value) => {JsonText}.Of(Number(value));");
        writer.Line();
        using (writer.Block($"private static long Number({type} value) => value switch", end: ";"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line($"{Member(type, value)} => {Number(value)},");
            writer.Line(UndefinedArm());
        }
    }

    private static string UndefinedArm() =>
        $"_ => throw new {ArgumentOutOfRangeException}(nameof(value), value, \"The value is not one of the enum's.\"),";

    private static string Member(string type, EnumValuePlan value) => $"{type}.{CSharpIdentifier.Escape(value.Name)}";

    private static string Number(EnumValuePlan value) => CSharpLiteral.Integer(long.Parse(value.Value, CultureInfo.InvariantCulture));

    private static bool IsInteger(EnumFile plan) => plan.Base == EnumBase.Integer;
}
