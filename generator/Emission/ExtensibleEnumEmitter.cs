using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits an extensible enum: a struct with known values that keeps every other value as it is.</summary>
internal static class ExtensibleEnumEmitter
{
    public static string Emit(EnumFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, plan.IsObsolete);
        string name = Identifier.Of(plan.Name);
        XmlDoc.Write(writer, plan.Docs, "A value of a set that may grow: values that are not known yet are kept as they are.");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, Identifier.Bare(plan.Name));
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} readonly partial struct {name} : {IEquatable}<{name}>, {IJsonModel}<{name}>"))
        {
            EmitConstants(writer, plan);
            EmitKnownValues(writer, plan, name);
            if (plan.Base == EnumBase.Integer)
                EmitIntegerMembers(writer, plan, name);
            else
                EmitStringMembers(writer, plan, name);
            EmitOperators(writer, plan, name);
        }

        return writer.ToString();
    }

    private static void EmitConstants(SourceWriter writer, EnumFile plan)
    {
        XmlDoc.Summary(writer, "The known values as constants, for a switch.");
        using (writer.Block("public static class Values"))
        {
            for (int i = 0; i < plan.Values.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                EnumValueDoc.Write(writer, plan.Values[i]);
                writer.Line($"public const {Underlying(plan)} {Identifier.Of(plan.Values[i].Name)} = {Literal(plan, plan.Values[i])};");
            }
        }
    }

    private static void EmitKnownValues(SourceWriter writer, EnumFile plan, string name)
    {
        if (plan.Values.Count > MaxPattern)
        {
            writer.Line();
            writer.Line($"private static readonly {Underlying(plan)}{(plan.Base == EnumBase.Integer ? "?" : "")}[] Known = [{string.Join(", ", plan.Values.Select(static v => "Values." + Identifier.Of(v.Name)))}];");
        }

        foreach (EnumValuePlan value in plan.Values)
        {
            writer.Line();
            EnumValueDoc.Write(writer, value);
            writer.Line($"public static {name} {Identifier.Of(value.Name)} => new(Values.{Identifier.Of(value.Name)});");
        }
    }

    private static void EmitStringMembers(SourceWriter writer, EnumFile plan, string name) => writer.Line($$"""

        private readonly string? _value;

        /// <summary>Makes a value of its text; it need not be a known one.</summary>
        /// <param name="value">The text.</param>
        /// <exception cref="{{ArgumentNullException}}">The text is null.</exception>
        public {{name}}(string value) => _value = value ?? throw new {{ArgumentNullException}}(nameof(value));

        /// <summary>The text of the value.</summary>
        /// <exception cref="{{InvalidOperationException}}">The value was never set.</exception>
        public string Value => _value ?? throw {{JsonWrite}}.DefaultValue({{CSharpLiteral.String(Identifier.Bare(plan.Name))}});

        /// <summary>Whether the value is one of those that the API's document names.</summary>
        public bool IsKnown => {{IsKnown(plan, "_value")}};

        /// <inheritdoc/>
        public bool Equals({{name}} other) => _value == other._value;

        /// <inheritdoc/>
        public override int GetHashCode() => _value?.GetHashCode({{StringComparison}}.Ordinal) ?? 0;

        /// <summary>The text of the value; empty when it was never set.</summary>
        public override string ToString() => _value ?? "";

        /// <inheritdoc/>
        public void WriteTo({{Utf8JsonWriter}} writer) => writer.WriteStringValue(Value);

        static {{name}} {{IJsonModel}}<{{name}}>.Read(ref {{Utf8JsonReader}} reader) => new({{JsonRead}}.String(ref reader));
        """);

    private static void EmitIntegerMembers(SourceWriter writer, EnumFile plan, string name) => writer.Line($$"""

        private readonly long? _value;

        /// <summary>Makes a value of its number; it need not be a known one.</summary>
        /// <param name="value">The number.</param>
        public {{name}}(long value) => _value = value;

        /// <summary>The number of the value.</summary>
        /// <exception cref="{{InvalidOperationException}}">The value was never set.</exception>
        public long Value => _value ?? throw {{JsonWrite}}.DefaultValue({{CSharpLiteral.String(Identifier.Bare(plan.Name))}});

        /// <summary>Whether the value is one of those that the API's document names.</summary>
        public bool IsKnown => {{IsKnown(plan, "_value")}};

        /// <inheritdoc/>
        public bool Equals({{name}} other) => _value == other._value;

        /// <inheritdoc/>
        public override int GetHashCode() => _value.GetHashCode();

        /// <summary>The digits of the value; empty when it was never set.</summary>
        public override string ToString() => _value is { } value ? {{JsonText}}.Of(value) : "";

        /// <inheritdoc/>
        public void WriteTo({{Utf8JsonWriter}} writer) => writer.WriteNumberValue(Value);

        static {{name}} {{IJsonModel}}<{{name}}>.Read(ref {{Utf8JsonReader}} reader) => new({{JsonRead}}.Int64(ref reader));
        """);

    private static void EmitOperators(SourceWriter writer, EnumFile plan, string name) => writer.Line($$"""

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

        /// <summary>Makes a value of {{(plan.Base == EnumBase.Integer ? "its number" : "its text")}}; it need not be a known one.</summary>
        public static implicit operator {{name}}({{Underlying(plan)}} value) => new(value);

        /// <summary>Whether two values are the same.</summary>
        public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

        /// <summary>Whether two values differ.</summary>
        public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
        """);

    /// <summary>More values than this are looked up: the compiler takes too long over a pattern of thousands.</summary>
    private const int MaxPattern = 200;

    private static string IsKnown(EnumFile plan, string value) => plan.Values.Count == 0
        ? "false"
        : plan.Values.Count > MaxPattern
        ? $"{KnownTypes.System}.Array.IndexOf(Known, {value}) >= 0"
        : $"{value} is {string.Join(" or ", plan.Values.Select(static v => "Values." + Identifier.Of(v.Name)))}";

    private static string Underlying(EnumFile plan) => plan.Base == EnumBase.Integer ? "long" : "string";

    private static string Literal(EnumFile plan, EnumValuePlan value) => plan.Base == EnumBase.Integer
        ? CSharpLiteral.Integer(long.Parse(value.Value, CultureInfo.InvariantCulture))
        : CSharpLiteral.String(value.Value);
}
