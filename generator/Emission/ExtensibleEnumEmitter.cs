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
    /// <summary>More values than this are looked up: the compiler takes too long over a pattern of thousands.</summary>
    private const int MaxPattern = 200;

    public static string Emit(EnumFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        string name = Identifier.Of(plan.Name);
        XmlDoc.Write(writer, plan.Docs, "A value of a set that may grow: values that are not known yet are kept as they are.");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, Identifier.Bare(plan.Name));
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} readonly partial struct {name} : {IEquatable}<{name}>, {IJsonModel}<{name}>"))
        {
            if (plan.Base != EnumBase.Json)
                EmitConstants(writer, plan);
            EmitKnown(writer, plan);
            EmitKnownValues(writer, plan, name);
            EmitMembers(writer, plan, name, EnumValueType.Of(plan.Base));
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
                writer.Line($"public const {EnumValueType.Of(plan.Base).Type} {Identifier.Of(plan.Values[i].Name)} = {Literal(plan, plan.Values[i])};");
            }
        }

        writer.Line();
    }

    /// <summary>The table of values, where a pattern does not do.</summary>
    private static void EmitKnown(SourceWriter writer, EnumFile plan)
    {
        if (!IsLookedUp(plan))
            return;
        string type = EnumValueType.Of(plan.Base).Type;
        using (writer.Block($"private static readonly {type}[] Known =", end: ";"))
        {
            foreach (EnumValuePlan value in plan.Values)
                writer.Line((plan.Base == EnumBase.Json ? Literal(plan, value) : "Values." + Identifier.Of(value.Name)) + ",");
        }

        writer.Line();
        writer.Line($"private static readonly {KnownTypes.System}.Collections.Generic.HashSet<{type}> KnownSet = new(Known);");
        writer.Line();
    }

    private static void EmitKnownValues(SourceWriter writer, EnumFile plan, string name)
    {
        for (int i = 0; i < plan.Values.Count; i++)
        {
            EnumValuePlan value = plan.Values[i];
            string member = Identifier.Of(value.Name);
            if (plan.Base == EnumBase.Json || value.Description is null)
            {
                EnumValueDoc.Write(writer, value);
            }
            else
            {
                writer.Line($"/// <inheritdoc cref=\"Values.{member}\"/>");
                EnumValueDoc.WriteObsolete(writer, value);
            }

            writer.Line($"public static {name} {member} => new({(plan.Base == EnumBase.Json ? $"Known[{CSharpLiteral.Index(i)}]" : "Values." + member)});");
            writer.Line();
        }
    }

    private static void EmitMembers(SourceWriter writer, EnumFile plan, string name, EnumValueType type) => writer.Line($$"""
        private readonly {{type.Type}}? _value;

        /// <summary>Makes a value of its {{type.Word}}; it need not be a known one.</summary>
        /// <param name="value">The {{type.Word}}.</param>{{(type.IsValueType ? "" : $"\n/// <exception cref=\"{ArgumentNullException}\">The {type.Word} is null.</exception>")}}
        public {{name}}({{type.Type}} value) => _value = value{{(type.IsValueType ? "" : $" ?? throw new {ArgumentNullException}(nameof(value))")}};

        /// <summary>The {{type.Word}} of the value.</summary>
        /// <exception cref="{{InvalidOperationException}}">The value was never set.</exception>
        public {{type.Type}} Value => _value ?? throw {{JsonWrite}}.DefaultValue({{CSharpLiteral.String(Identifier.Bare(plan.Name))}});

        /// <summary>Whether the value is one of those that the API's document names.</summary>
        public bool IsKnown => {{IsKnown(plan)}};

        /// <inheritdoc/>
        public bool Equals({{name}} other) => _value == other._value;

        /// <inheritdoc/>
        public override int GetHashCode() => {{(type.IsValueType ? "_value.GetHashCode()" : "_value?.GetHashCode() ?? 0")}};

        /// <summary>The {{type.Word}} of the value as text; empty when it was never set.</summary>
        public override string ToString() => {{(plan.Base == EnumBase.String ? "_value ?? \"\"" : $"_value is {{ }} value ? {JsonText}.Of(value) : \"\"")}};

        /// <inheritdoc/>
        public void WriteTo({{Utf8JsonWriter}} writer) => {{JsonWrite}}.{{type.Method}}(writer, Value);

        static {{name}} {{IJsonModel}}<{{name}}>.Read(ref {{Utf8JsonReader}} reader) => new({{JsonRead}}.{{type.Method}}(ref reader));
        """);

    private static void EmitOperators(SourceWriter writer, EnumFile plan, string name)
    {
        writer.Line($$"""

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

            """);
        foreach (EnumValueType type in EnumValueType.ConvertibleTo(plan))
        {
            writer.Line($"/// <summary>Makes a value of its {type.Word}; it need not be a known one.</summary>");
            writer.Line($"public static implicit operator {name}({type.Type} value) => new(value);");
            writer.Line();
        }

        writer.Line($$"""
            /// <summary>Whether two values are the same.</summary>
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

            /// <summary>Whether two values differ.</summary>
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
            """);
    }

    private static bool IsLookedUp(EnumFile plan) => plan.Values.Count > 0 && (plan.Base == EnumBase.Json || plan.Values.Count > MaxPattern);

    private static string IsKnown(EnumFile plan) => plan.Values.Count == 0
        ? "false"
        : IsLookedUp(plan)
        ? "_value is { } value && KnownSet.Contains(value)"
        : $"_value is {string.Join(" or ", plan.Values.Select(static v => "Values." + Identifier.Of(v.Name)))}";

    private static string Literal(EnumFile plan, EnumValuePlan value) => plan.Base switch
    {
        EnumBase.String => CSharpLiteral.String(value.Value),
        EnumBase.Integer => CSharpLiteral.Integer(long.Parse(value.Value, CultureInfo.InvariantCulture)),
        EnumBase.Number => CSharpLiteral.Double(double.Parse(value.Value, CultureInfo.InvariantCulture)),
        _ => $"{JsonValue}.Parse({CSharpLiteral.Utf8(value.Value)})",
    };
}
