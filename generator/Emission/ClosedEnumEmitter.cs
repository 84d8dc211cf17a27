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
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        EmitEnum(writer, plan);
        writer.Line();
        EmitHelper(writer, plan);
        return writer.ToString();
    }

    private static void EmitEnum(SourceWriter writer, EnumFile plan)
    {
        XmlDoc.Write(writer, plan.Docs, "A value of a fixed set.");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, Identifier.Bare(plan.Name));
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} enum {Identifier.Of(plan.Name)}{(IsInteger(plan) ? " : long" : "")}"))
        {
            for (int i = 0; i < plan.Values.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                EnumValueDoc.Write(writer, plan.Values[i]);
                string number = IsInteger(plan) ? $" = {Number(plan, plan.Values[i])}" : "";
                writer.Line($"{Identifier.Of(plan.Values[i].Name)}{number},");
            }
        }
    }

    private static void EmitHelper(SourceWriter writer, EnumFile plan)
    {
        string type = EmittedFile.Qualified(plan, plan.Name);
        XmlDoc.Summary(writer, "Reads and writes the enum as JSON.");
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"internal static class {Identifier.Of(plan.Helper)}"))
        {
            switch (plan.Base)
            {
                case EnumBase.String:
                    EmitStringMembers(writer, plan, type);
                    break;
                case EnumBase.Json:
                    EmitJsonMembers(writer, plan, type);
                    break;
                default:
                    EmitNumberMembers(writer, plan, type);
                    break;
            }
        }
    }

    private static void EmitStringMembers(SourceWriter writer, EnumFile plan, string type)
    {
        using (writer.Block($"internal static {type} Read(ref {Utf8JsonReader} reader)"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line($"if ({JsonRead}.IsText(ref reader, {CSharpLiteral.Utf8(value.Value)})) return {Member(type, value)};");
            writer.Line($"throw {JsonRead}.NotInEnum(ref reader, {CSharpLiteral.String(Identifier.Bare(plan.Name))});");
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

    private static void EmitNumberMembers(SourceWriter writer, EnumFile plan, string type)
    {
        string read = IsInteger(plan) ? "Int64" : "Double";
        using (writer.Block($"internal static {type} Read(ref {Utf8JsonReader} reader) => {JsonRead}.{read}(ref reader) switch", end: ";"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line($"{Number(plan, value)} => {Member(type, value)},");
            writer.Line($"_ => throw {JsonRead}.NotInEnum(ref reader, {CSharpLiteral.String(Identifier.Bare(plan.Name))}),");
        }

        writer.Line();
        writer.Line($"internal static void Write({Utf8JsonWriter} writer, {type} value) => writer.WriteNumberValue(Number(value));");
        writer.Line();
        using (writer.Block($"private static {(IsInteger(plan) ? "long" : "double")} Number({type} value) => value switch", end: ";"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line($"{Member(type, value)} => {Number(plan, value)},");
            writer.Line(UndefinedArm());
        }
    }

    /// <summary>The members of the enum are numbered as their values are in the table.</summary>
    private static void EmitJsonMembers(SourceWriter writer, EnumFile plan, string type)
    {
        using (writer.Block($"private static readonly {JsonValue}[] Known =", end: ";"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line($"{JsonValue}.Parse({CSharpLiteral.Utf8(value.Value)}),");
        }

        writer.Line($$"""

            internal static {{type}} Read(ref {{Utf8JsonReader}} reader) => ({{type}}){{JsonRead}}.KnownValue(ref reader, Known, {{CSharpLiteral.String(Identifier.Bare(plan.Name))}});

            internal static void Write({{Utf8JsonWriter}} writer, {{type}} value) => {{JsonWrite}}.KnownValue(writer, Known, (int)value);
            """);
    }

    private static string UndefinedArm() =>
        $"_ => throw new {ArgumentOutOfRangeException}(nameof(value), value, \"The value is not one of the enum's.\"),";

    private static string Member(string type, EnumValuePlan value) => $"{type}.{Identifier.Of(value.Name)}";

    private static string Number(EnumFile plan, EnumValuePlan value) => IsInteger(plan)
        ? CSharpLiteral.Integer(long.Parse(value.Value, CultureInfo.InvariantCulture))
        : CSharpLiteral.Double(double.Parse(value.Value, CultureInfo.InvariantCulture));

    private static bool IsInteger(EnumFile plan) => plan.Base == EnumBase.Integer;
}
