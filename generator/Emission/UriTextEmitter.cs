using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits a text that becomes a URI by what stands in front of it.</summary>
internal static class UriTextEmitter
{
    public static string Emit(EnumFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, plan.IsObsolete);
        string name = Identifier.Of(plan.Name);
        XmlDoc.Write(writer, plan.Docs, $"A text that is a URI with '{plan.UriPrefix}' in front of it.");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, Identifier.Bare(plan.Name));
        writer.Line($$"""
            {{EmittedFile.GeneratedCode}}
            {{plan.Access}} readonly partial struct {{name}} : {{IEquatable}}<{{name}}>, {{IJsonModel}}<{{name}}>
            {
                private const string Prefix = {{CSharpLiteral.String(plan.UriPrefix!)}};

                private readonly string? _value;

                /// <summary>Makes a value of its text.</summary>
                /// <param name="value">The text, with the prefix of its URI or without.</param>
                /// <exception cref="{{ArgumentNullException}}">The text is null.</exception>
                public {{name}}(string value) => _value = value ?? throw new {{ArgumentNullException}}(nameof(value));

                /// <summary>The text as it was given.</summary>
                /// <exception cref="{{InvalidOperationException}}">The value was never set.</exception>
                public string Value => _value ?? throw {{JsonWrite}}.DefaultValue({{CSharpLiteral.String(Identifier.Bare(plan.Name))}});

                /// <summary>The value as a URI: with its prefix in front, unless it has that already.</summary>
                public {{UriString}} ToUri() => Value.StartsWith(Prefix, {{StringComparison}}.Ordinal) ? Value : Prefix + Value;

                /// <inheritdoc/>
                public bool Equals({{name}} other) => _value == other._value;

                /// <inheritdoc/>
                public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

                /// <inheritdoc/>
                public override int GetHashCode() => _value?.GetHashCode() ?? 0;

                /// <summary>The text; empty when it was never set.</summary>
                public override string ToString() => _value ?? "";

                /// <inheritdoc/>
                public void WriteTo({{Utf8JsonWriter}} writer) => {{JsonWrite}}.String(writer, Value);

                static {{name}} {{IJsonModel}}<{{name}}>.Read(ref {{Utf8JsonReader}} reader) => new({{JsonRead}}.String(ref reader));

                /// <summary>Makes a value of its text.</summary>
                public static implicit operator {{name}}(string value) => new(value);

                /// <summary>The value as a URI.</summary>
                public static implicit operator {{UriString}}({{name}} value) => value.ToUri();

                /// <summary>Whether two values are the same.</summary>
                public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

                /// <summary>Whether two values differ.</summary>
                public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
            }
            """);
        return writer.ToString();
    }
}
