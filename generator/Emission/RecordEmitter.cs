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
        WriteLimits(writer, plan.Limits);
        string name = Identifier.Of(plan.Name);
        string unknown = plan.KeepsUnknownMembers ? $", {Runtime}.IHasUnknownMembers" : "";
        string interfaces = string.Concat(plan.Interfaces.Select(static i => ", " + i));
        using (writer.Block($"{plan.Access} sealed partial record {name} : {IJsonModel}<{name}>{interfaces}{unknown}"))
        {
            foreach (PropertyPlan property in plan.Properties)
                EmitProperty(writer, property, $"The member '{property.JsonName}'.");
            if (plan.Additional is { } additional)
                EmitAdditional(writer, additional);
            if (plan.KeepsUnknownMembers)
                EmitUnknownMembers(writer);
            foreach (InterfacePropertyPlan property in plan.InterfaceProperties)
                InterfaceEmitter.EmitExplicit(writer, property);
            EmitConversions(writer, name);
            foreach (CodecPlan other in plan.ConvertsFrom)
                EmitConversion(writer, name, other.Type);
            if (plan.Validator is { } validator)
                EmitValidate(writer, validator, plan.IsSent);
            RecordWriteEmitter.Emit(writer, plan);
            RecordReadEmitter.Emit(writer, plan);
            if (plan.HasSecrets)
                EmitPrintMembers(writer, plan.Properties, plan.Additional);
        }

        return writer.ToString();
    }

    /// <param name="writer">Where to.</param>
    /// <param name="property">The property.</param>
    /// <param name="fallback">Its summary where the document says nothing about it.</param>
    internal static void EmitProperty(SourceWriter writer, PropertyPlan property, string fallback)
    {
        string required = property.Presence is Presence.Required or Presence.RequiredNullable && property.Constant is null ? "required " : "";
        string initializer = property.Constant is { } constant ? $" = {constant};" : "";
        XmlDoc.Write(writer, property.Docs, fallback);
        if (property.IsObsolete)
            ObsoleteMark.Write(writer, property.JsonName);
        WriteLimits(writer, property.Limits);
        writer.Line($"public {required}{property.Type} {Identifier.Of(property.Name)} {{ get; init; }}{initializer}");
        writer.Line();
    }

    private static void WriteLimits(SourceWriter writer, string? json)
    {
        if (json is not null)
            writer.Line($"[{KnownTypes.SchemaLimits}({CSharpLiteral.Json(json)})]");
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
        /// <inheritdoc cref="{{JsonRead}}.Parse{T}({{ReadOnlySpan}}{byte})"/>
        public static {{name}} Parse({{ReadOnlySpan}}<byte> utf8Json) => {{JsonRead}}.Parse<{{name}}>(utf8Json);

        /// <inheritdoc cref="{{JsonWrite}}.ToUtf8Json{T}(T)"/>
        public byte[] ToUtf8Json() => {{JsonWrite}}.ToUtf8Json(this);

        """);

    private static void EmitConversion(SourceWriter writer, string name, string other) => writer.Line($$"""
        /// <summary>The same members, as they are in JSON.</summary>
        /// <param name="value">What has them.</param>
        /// <exception cref="{{ArgumentNullException}}">The value is null.</exception>
        public static implicit operator {{name}}({{other}} value)
        {
            {{ArgumentNullException}}.ThrowIfNull(value);
            return Parse(value.ToUtf8Json());
        }

        """);

    internal static void EmitValidate(SourceWriter writer, string validator, bool isSent) => writer.Line($$"""
        /// <inheritdoc cref="{{ModelValidation}}.Validate{T}(T, {{SchemaValidator}}, {{SchemaDirection}})"/>
        public {{SchemaValidationResult}} Validate() => {{ModelValidation}}.Validate(this, {{validator}}{{(isSent ? $", {SchemaDirection}.Request" : "")}});

        """);

    /// <param name="writer">Where to.</param>
    /// <param name="properties">The properties that the document declares.</param>
    /// <param name="others">The property that takes what it does not declare.</param>
    internal static void EmitPrintMembers(SourceWriter writer, EquatableArray<PropertyPlan> properties, AdditionalMembersPlan? others)
    {
        writer.Line();
        XmlDoc.Summary(writer, "Prints the members, secrets as asterisks.");
        using (writer.Block($"private bool PrintMembers({KnownTypes.System}.Text.StringBuilder builder)"))
        {
            string separator = "";
            foreach (PropertyPlan property in properties)
            {
                string name = Identifier.Of(property.Name);
                writer.Line(property.IsSecret
                    ? $"builder.Append(\"{separator}{Identifier.Bare(property.Name)} = ***\");"
                    : $"builder.Append(\"{separator}{Identifier.Bare(property.Name)} = \").Append((object?){name});");
                separator = ", ";
            }

            if (others is { } additional)
            {
                writer.Line(additional.IsSecret
                    ? $"builder.Append(\"{separator}{Identifier.Bare(additional.Name)} = ***\");"
                    : $"builder.Append(\"{separator}{Identifier.Bare(additional.Name)} = \").Append((object?){Identifier.Of(additional.Name)});");
            }

            writer.Line("return true;");
        }
    }
}
