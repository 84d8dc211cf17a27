using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits a record: its properties, and the methods that read, write, check and print it.</summary>
internal static class RecordEmitter
{
    /// <summary>The field that holds what nobody declared.</summary>
    public const string UnknownMembersField = "_unknownMembers";

    public static string Emit(RecordFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan), ObsoleteMark.IsOnRequired(plan));
        XmlDoc.Write(writer, plan.Docs, "An object of the API.");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, Identifier.Bare(plan.Name));
        writer.Line(EmittedFile.GeneratedCode);
        string name = Identifier.Of(plan.Name);
        string unknown = plan.KeepsUnknownMembers ? $", {Runtime}.IHasUnknownMembers" : "";
        string interfaces = string.Concat(plan.Interfaces.Select(static i => ", " + i));
        using (writer.Block($"{plan.Access} sealed partial record {name} : {IJsonModel}<{name}>{interfaces}{unknown}"))
        {
            foreach (PropertyPlan property in plan.Properties)
                EmitProperty(writer, property);
            if (plan.Additional is { } additional)
                EmitAdditional(writer, additional);
            if (plan.KeepsUnknownMembers)
                EmitUnknownMembers(writer);
            foreach (InterfacePropertyPlan property in plan.InterfaceProperties)
                InterfaceEmitter.EmitExplicit(writer, property);
            EmitConversions(writer, name);
            if (plan.Validator is { } validator)
                EmitValidate(writer, validator, plan.IsSent);
            RecordWriteEmitter.Emit(writer, plan);
            RecordReadEmitter.Emit(writer, plan);
            if (plan.Properties.Any(static property => property.IsSecret))
                EmitPrintMembers(writer, plan);
        }

        return writer.ToString();
    }

    private static void EmitProperty(SourceWriter writer, PropertyPlan property)
    {
        string required = property.Presence is Presence.Required or Presence.RequiredNullable && property.Constant is null ? "required " : "";
        string initializer = property.Constant is { } constant ? $" = {constant};" : "";
        XmlDoc.Write(writer, property.Docs, $"The member '{property.JsonName}'.");
        if (property.IsObsolete)
            ObsoleteMark.Write(writer, property.JsonName);
        writer.Line($"public {required}{property.Type} {Identifier.Of(property.Name)} {{ get; init; }}{initializer}");
        writer.Line();
    }

    private static void EmitAdditional(SourceWriter writer, AdditionalMembersPlan additional)
    {
        string type = $"{ValueMap}<{additional.Type}>";
        XmlDoc.Summary(writer, "The members beyond the declared ones. An entry with the name of a declared member is not written.");
        writer.Line($"public {type} {Identifier.Of(additional.Name)} {{ get; init; }} = {type}.Empty;");
        writer.Line();
    }

    private static void EmitUnknownMembers(SourceWriter writer) => writer.Line($$"""
        private {{UnknownMembers}}? {{UnknownMembersField}};

        {{UnknownMembers}}? {{Runtime}}.IHasUnknownMembers.UnknownMembers => {{UnknownMembersField}};

        """);

    internal static void EmitConversions(SourceWriter writer, string name) => writer.Line($$"""
        /// <summary>Reads the record from JSON.</summary>
        /// <param name="utf8Json">One JSON value in UTF-8.</param>
        /// <returns>The record.</returns>
        /// <exception cref="{{JsonModelException}}">The text is not JSON, or does not fit the record.</exception>
        public static {{name}} Parse({{ReadOnlySpan}}<byte> utf8Json) => {{JsonRead}}.Parse<{{name}}>(utf8Json);

        /// <summary>Writes the record as JSON.</summary>
        /// <returns>The JSON text in UTF-8.</returns>
        /// <exception cref="{{InvalidOperationException}}">A value in it has no JSON form, such as an enum that was never set.</exception>
        public byte[] ToUtf8Json() => {{JsonWrite}}.ToUtf8Json(this);

        """);

    internal static void EmitValidate(SourceWriter writer, string validator, bool isSent) => writer.Line($$"""
        /// <summary>Checks the record against its schema, formats included.</summary>
        /// <returns>Whether it fits, and what is wrong with it.</returns>
        /// <exception cref="{{InvalidOperationException}}">A value in it has no JSON form, such as an enum that was never set.</exception>
        public {{SchemaValidationResult}} Validate() =>
            {{validator}}.Validate(ToUtf8Json(), new {{Runtime}}.SchemaValidationOptions { {{(isSent ? $"Direction = {Runtime}.SchemaDirection.Request, " : "")}}AssertFormats = true });

        """);

    private static void EmitPrintMembers(SourceWriter writer, RecordFile plan)
    {
        writer.Line();
        XmlDoc.Summary(writer, "Prints the members, secrets as asterisks.");
        using (writer.Block($"private bool PrintMembers({KnownTypes.System}.Text.StringBuilder builder)"))
        {
            string separator = "";
            foreach (PropertyPlan property in plan.Properties)
            {
                string name = Identifier.Of(property.Name);
                writer.Line(property.IsSecret
                    ? $"builder.Append(\"{separator}{Identifier.Bare(property.Name)} = ***\");"
                    : $"builder.Append(\"{separator}{Identifier.Bare(property.Name)} = \").Append((object?){name});");
                separator = ", ";
            }

            if (plan.Additional is { } additional)
                writer.Line($"builder.Append(\", {Identifier.Bare(additional.Name)} = \").Append((object?){Identifier.Of(additional.Name)});");
            writer.Line("return true;");
        }
    }
}
