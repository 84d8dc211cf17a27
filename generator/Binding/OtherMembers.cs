using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>
/// What a schema says about members beyond the declared ones: <c>patternProperties</c>, <c>additionalProperties</c> and,
/// where that is not there, <c>unevaluatedProperties</c> (2020-12 Core, sections 10.3.2 and 11.3). Names are texts, whatever
/// <c>propertyNames</c> demands of them: validation checks that.
/// </summary>
internal static class OtherMembers
{
    /// <summary>The type of their values; null where the schema does not speak of them, or forbids them.</summary>
    /// <param name="view">The schema.</param>
    /// <param name="binder">Binds the schemas of the values.</param>
    /// <param name="name">What the type of an inline value would like to be called.</param>
    public static TypeUse? Of(SchemaView view, TypeBinder binder, Func<SchemaSource, NameRequest> name)
    {
        SchemaSource? rest = Rest(view);
        List<TypeUse> uses = [.. view.PatternProperties.Where(static p => !IsBoolean(p, "false")).Select(p => Bind(p, binder, name))];
        if (rest is null ? uses.Count > 0 && view.Properties.Count > 0 : !IsBoolean(rest, "false"))
            uses.Add(rest is null ? Bound.Json.Use : Bind(rest, binder, name));
        return uses.Count == 0 ? null : Common(uses);
    }

    /// <summary>The schemas of their values.</summary>
    public static IEnumerable<SchemaSource> Sources(SchemaView view) =>
        view.PatternProperties.Concat(Rest(view) is { } rest ? [rest] : []);

    /// <summary>Whether members beyond the declared ones are forbidden.</summary>
    public static bool IsClosed(SchemaView view) =>
        Rest(view) is { } rest && IsBoolean(rest, "false") && view.PatternProperties.All(static p => IsBoolean(p, "false"));

    /// <summary>
    /// The schema of what no pattern is about. Where there is none any value is valid: an object with members of its own may
    /// get others some day, and reading them as a pattern's type would fail. Without members the patterns mean all there is.
    /// </summary>
    private static SchemaSource? Rest(SchemaView view) => view.AdditionalProperties ?? view.UnevaluatedProperties;

    private static TypeUse Bind(SchemaSource source, TypeBinder binder, Func<SchemaSource, NameRequest> name) =>
        source.Node is SpecObject ? binder.Bind([source], source.Place, name(source)).Use : Bound.Json.Use;

    /// <summary>One type that holds the values of all: their own, the wider of two numbers, or <c>JsonValue</c>.</summary>
    private static TypeUse Common(List<TypeUse> uses) => new(
        uses.Select(static u => u.Type).Aggregate(static (left, right) => left == right ? left
            : IsNumber(left) && IsNumber(right) ? new PrimitiveRef(Primitive.Double)
            : Bound.Json.Use.Type),
        uses.Any(static u => u.IsNullable));

    private static bool IsNumber(TypeRef type) =>
        type is PrimitiveRef { Kind: Primitive.Int32 or Primitive.Int64 or Primitive.Single or Primitive.Double };

    private static bool IsBoolean(SchemaSource source, string text) =>
        source.Node is SpecScalar { Kind: SpecScalarKind.Boolean } boolean && boolean.Text == text;
}
