using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits a union: a record that holds a value of one of its cases, or JSON that fits none of them.</summary>
internal static class UnionEmitter
{
    public static string Emit(UnionFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        XmlDoc.Write(writer, plan.Docs, "A value of one of several types.");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, Identifier.Bare(plan.Name));
        writer.Line(EmittedFile.GeneratedCode);
        string name = Identifier.Of(plan.Name);
        using (writer.Block($"{plan.Access} sealed partial record {name} : {IJsonModel}<{name}>"))
        {
            EmitTable(writer, plan);
            EmitState(writer, plan, name);
            for (int i = 0; i < plan.Cases.Count; i++)
                EmitCase(writer, plan, plan.Cases[i], name, i);
            EmitJsonCase(writer, name);
            EmitMatch(writer, plan);
            if (plan.KeepsJson)
                EmitEquality(writer, name);
            RecordEmitter.EmitConversions(writer, name);
            if (plan.Validator is { } validator)
                RecordEmitter.EmitValidate(writer, validator, plan.IsSent);
            EmitWrite(writer, plan);
            writer.Line();
            EmitRead(writer, plan, name);
            if (plan.IsSecret)
                EmitPrintNothing(writer);
            else if (plan.HidesUnknown)
                EmitPrintKnown(writer);
        }

        return writer.ToString();
    }

    private static void EmitPrintKnown(SourceWriter writer) => writer.Line($$"""

        /// <summary>Prints the value; JSON that fits none of the cases may hold a secret and is not shown.</summary>
        private bool PrintMembers({{KnownTypes.System}}.Text.StringBuilder builder)
        {
            builder.Append("Value = ").Append(IsKnown ? Value : "***").Append(", IsKnown = ").Append(IsKnown);
            return true;
        }
        """);

    private static void EmitPrintNothing(SourceWriter writer) => writer.Line($$"""

        /// <summary>Prints that there is a value, and not which.</summary>
        private bool PrintMembers({{KnownTypes.System}}.Text.StringBuilder builder)
        {
            builder.Append("Value = ***");
            return true;
        }
        """);

    private static void EmitTable(SourceWriter writer, UnionFile plan)
    {
        string discriminator = plan.Discriminator is { } member ? CSharpLiteral.String(member) : "null";
        writer.Line($"private static readonly {UnionCases} Cases = new({discriminator},");
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (UnionCasePlan unionCase in plan.Cases)
                writer.Line($"{Row(unionCase)},");
        }

        writer.Line(plan switch
        {
            { Unmapped: { } other } => $"]) {{ Absent = {other}, Unmapped = {other} }};",
            { Absent: { } absent } => $"]) {{ Absent = {absent} }};",
            _ => "]);",
        });
        writer.Line();
    }

    private static string Row(UnionCasePlan unionCase)
    {
        var members = new List<string>();
        if (unionCase.DiscriminatorValues.Count > 0)
            members.Add($"DiscriminatorValues = [{string.Join(", ", unionCase.DiscriminatorValues.Select(CSharpLiteral.String))}]");
        if (unionCase.Test.Required.Count > 0)
            members.Add($"Required = [{string.Join(", ", unionCase.Test.Required.Select(CSharpLiteral.String))}]");
        if (unionCase.Test.Tags.Count > 0)
            members.Add($"Tags = [{string.Join(", ", unionCase.Test.Tags.Select(Tag))}]");
        if (unionCase.Validator is { } validator)
            members.Add($"Schema = static () => {validator}");
        string row = $"new({TypesOf(unionCase.Test.Types)})";
        return members.Count == 0 ? row : $"{row} {{ {string.Join(", ", members)} }}";
    }

    private static string Tag(MemberTag tag) =>
        $"new({CSharpLiteral.String(tag.Name)}, {string.Join(", ", tag.Json.Select(CSharpLiteral.String))})";

    private static string TypesOf(JsonTypes types) =>
        string.Join(" | ", types.ToString().Split(',').Select(static t => KnownTypes.JsonTypes + "." + t.Trim()));

    private static string IsShared(UnionFile plan) => plan.Shared is { } shared ? $", which is an <see cref=\"{shared}\"/>" : "";

    private static void EmitState(SourceWriter writer, UnionFile plan, string name) => writer.Line($$"""
        private readonly int _case;

        private {{name}}(int unionCase, object value)
        {
            _case = unionCase;
            Value = value;
        }

        /// <summary>The value, of the type of its case{{IsShared(plan)}}; a <see cref="{{JsonValue}}"/> when it fits none.</summary>
        public object Value { get; }

        /// <summary>Whether the value fits one of the cases that the API's document names.</summary>
        public bool IsKnown => _case >= 0;

        """);

    /// <summary>The JSON that is kept says nothing more than the value: it is left out of equality.</summary>
    private static void EmitEquality(SourceWriter writer, string name) => writer.Line($$"""
        private {{JsonValue}}? _json;

        /// <inheritdoc/>
        public bool Equals({{name}}? other) => other is not null && _case == other._case && Value.Equals(other.Value);

        /// <inheritdoc/>
        public override int GetHashCode() => {{KnownTypes.System}}.HashCode.Combine(_case, Value);

        """);

    private static void EmitCase(SourceWriter writer, UnionFile plan, UnionCasePlan unionCase, string name, int index)
    {
        string type = unionCase.Codec.Type;
        string value = unionCase.Codec.IsValueType ? "value" : $"value ?? throw new {ArgumentNullException}(nameof(value))";
        writer.Line($$"""
            /// <summary>Makes the union of a value.</summary>
            /// <param name="value">The value.</param>
            /// <returns>The union.</returns>
            public static {{name}} From{{Identifier.Bare(unionCase.Name)}}({{type}} value) => new({{index}}, {{value}});

            """);
        if (plan.KeepsJson)
            EmitTryRead(writer, unionCase, name, index);
        else
            EmitTryGet(writer, unionCase, index);
        if (unionCase.IsConvertible)
        {
            writer.Line($$"""
                /// <summary>Makes the union of a value.</summary>
                /// <param name="value">The value.</param>
                public static implicit operator {{name}}({{type}} value) => From{{Identifier.Bare(unionCase.Name)}}(value);

                """);
        }
    }

    private static void EmitTryGet(SourceWriter writer, UnionCasePlan unionCase, int index) => writer.Line($$"""
        /// <summary>Gets the value, if it is of this case.</summary>
        /// <param name="value">The value.</param>
        /// <returns>Whether it is.</returns>
        public bool TryGet{{Identifier.Bare(unionCase.Name)}}({{Out(unionCase)}} value)
        {
            value = _case == {{index}} ? ({{unionCase.Codec.Type}})Value : default;
            return _case == {{index}};
        }

        """);

    /// <summary>The value may fit a case although an earlier one is its own.</summary>
    private static void EmitTryRead(SourceWriter writer, UnionCasePlan unionCase, string name, int index) => writer.Line($$"""
        /// <summary>Gets the value as this case, if it fits it; another case may be the first that it fits.</summary>
        /// <param name="value">The value.</param>
        /// <returns>Whether it fits.</returns>
        public bool TryGet{{Identifier.Bare(unionCase.Name)}}({{Out(unionCase)}} value)
        {
            if (_case == {{index}})
            {
                value = ({{unionCase.Codec.Type}})Value;
                return true;
            }

            return Cases.TryRead<{{name}}, {{unionCase.Codec.Type}}>({{index}}, this, ref _json, {{ReaderOf(unionCase)}}, out value);
        }

        """);

    private static string ReaderOf(UnionCasePlan unionCase) => CodecCode.Reader(unionCase.Codec, isNullable: false);

    private static string Out(UnionCasePlan unionCase) => unionCase.Codec.IsValueType
        ? $"out {unionCase.Codec.Type}"
        : $"[{NotNullWhen}(true)] out {unionCase.Codec.Type}?";

    private static void EmitJsonCase(SourceWriter writer, string name) => writer.Line($$"""
        /// <summary>Makes the union of JSON that fits none of the cases.</summary>
        /// <param name="value">The JSON.</param>
        /// <returns>The union.</returns>
        public static {{name}} FromJson({{JsonValue}} value) => new(-1, value ?? throw new {{ArgumentNullException}}(nameof(value)));

        """);

    private static void EmitMatch(SourceWriter writer, UnionFile plan)
    {
        writer.Line("/// <summary>Calls the function of the value's case.</summary>");
        foreach (UnionCasePlan unionCase in plan.Cases)
            writer.Line($"/// <param name=\"{Identifier.Bare(unionCase.Parameter)}\">Takes a value of the case {Identifier.Bare(unionCase.Name)}.</param>");
        writer.Line("/// <param name=\"otherwise\">Takes JSON that fits none of the cases.</param>");
        writer.Line("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        writer.Line("/// <returns>What the function returns.</returns>");
        string parameters = string.Concat(plan.Cases.Select(static c => $"{Func}<{c.Codec.Type}, TResult> {Identifier.Of(c.Parameter)}, "));
        writer.Line($"public TResult Match<TResult>({parameters}{Func}<{JsonValue}, TResult> otherwise) => _case switch");
        writer.Line("{");
        using (writer.Indent())
        {
            for (int i = 0; i < plan.Cases.Count; i++)
                writer.Line($"{i} => {Identifier.Of(plan.Cases[i].Parameter)}(({plan.Cases[i].Codec.Type})Value),");
            writer.Line($"_ => otherwise(({JsonValue})Value),");
        }

        writer.Line("};");
        writer.Line();
    }

    private static void EmitWrite(SourceWriter writer, UnionFile plan)
    {
        writer.Line("/// <summary>Writes the value as JSON.</summary>");
        writer.Line("/// <param name=\"writer\">Where to write to.</param>");
        using (writer.Block($"public void WriteTo({Utf8JsonWriter} writer)"))
        using (writer.Block("switch (_case)"))
        {
            if (plan.KeepsJson)
            {
                writer.Line("case var _ when _json is not null:");
                using (writer.Indent())
                {
                    writer.Line($"{JsonWrite}.Json(writer, _json);");
                    writer.Line("break;");
                }
            }

            for (int i = 0; i < plan.Cases.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indent())
                {
                    writer.Line($"{CodecCode.Write(plan.Cases[i].Codec, $"({plan.Cases[i].Codec.Type})Value")};");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line($"{JsonWrite}.Json(writer, ({JsonValue})Value);");
                writer.Line("break;");
            }
        }
    }

    private static void EmitReadCases(SourceWriter writer, UnionFile plan)
    {
        writer.Line("{");
        using (writer.Indent())
        {
            for (int i = 0; i < plan.Cases.Count; i++)
                writer.Line($"{i} => new({i}, {CodecCode.Read(plan.Cases[i].Codec)}),");
            writer.Line($"_ => new(-1, {JsonRead}.Json(ref reader)),");
        }

        writer.Line("};");
    }

    private static void EmitRead(SourceWriter writer, UnionFile plan, string name)
    {
        if (!plan.KeepsJson)
        {
            writer.Line($"static {name} {IJsonModel}<{name}>.Read(ref {Utf8JsonReader} reader) => Cases.Decide(reader) switch");
            EmitReadCases(writer, plan);
            return;
        }

        using (writer.Block($"static {name} {IJsonModel}<{name}>.Read(ref {Utf8JsonReader} reader)"))
        {
            writer.Line($"{Utf8JsonReader} start = reader;");
            writer.Line($"{name} union = Cases.Decide(reader) switch");
            EmitReadCases(writer, plan);
            writer.Line($"union._json = {JsonRead}.Json(ref start);");
            writer.Line("return union;");
        }
    }
}
