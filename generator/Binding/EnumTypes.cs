using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>Makes the enum of a list of values.</summary>
internal static class EnumTypes
{
    /// <summary>A <c>double</c> keeps at least so many significant digits.</summary>
    private const int DoubleDigits = 15;

    /// <param name="view">The schema that makes the enum.</param>
    /// <param name="name">What it would like to be called.</param>
    /// <param name="binder">Takes the type.</param>
    /// <param name="values">The values, null not among them.</param>
    /// <param name="isNullable">Whether null is a value.</param>
    /// <param name="describe">Gives each value, once, its name and its description.</param>
    public static Bound Bind(
        SchemaView view,
        NameRequest name,
        TypeBinder binder,
        IReadOnlyList<SpecNode> values,
        bool isNullable,
        Func<IReadOnlyList<string>, IReadOnlyList<EnumValueModel>> describe)
    {
        // Two booleans are all there are: they need no names.
        if (values.All(static v => v is SpecScalar { Kind: SpecScalarKind.Boolean }))
            return Bound.Of(Primitive.Boolean, isNullable);
        Bound reserved = binder.Reserve(view);
        EnumBase kind = BaseOf(values);
        List<string> texts = [.. values.Select(v => TextOf(v, kind)).Distinct(StringComparer.Ordinal)];
        binder.Add(new EnumModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context),
            kind,
            IsExtensible: !IsInsideOneRequest(view.Id.Pointer),
            describe(texts).ToEquatableArray()));
        return reserved with { Use = reserved.Use with { IsNullable = isNullable } };
    }

    /// <summary>The enum as the consumer wants it.</summary>
    public static EnumModel OfKind(EnumModel model, EnumKinds kinds) => kinds == EnumKinds.Auto
        ? model
        : model with { IsExtensible = kinds == EnumKinds.Extensible || model.IsOpen };

    /// <summary>The text of a value, as a model of that base holds it.</summary>
    public static string TextOf(SpecNode value, EnumBase kind) => value switch
    {
        SpecScalar { Kind: SpecScalarKind.String } text when kind == EnumBase.String => text.Text,
        SpecScalar number when kind == EnumBase.Integer => Canonical(long.Parse(number.Text, CultureInfo.InvariantCulture)),
        _ => SpecJson.Write(value),
    };

    public static EnumBase BaseOf(IReadOnlyList<SpecNode> values) =>
        values.All(static v => v is SpecScalar { Kind: SpecScalarKind.String }) ? EnumBase.String
        : values.All(IsInteger) ? EnumBase.Integer
        : values.All(IsDouble) && AreDistinct(values) ? EnumBase.Number
        : EnumBase.Json;

    private static string Canonical(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsInteger(SpecNode value) =>
        value is SpecScalar { Kind: SpecScalarKind.Number } number
        && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsDouble(SpecNode value) =>
        value is SpecScalar { Kind: SpecScalarKind.Number } number
        && number.Text.Count(char.IsDigit) <= DoubleDigits
        && double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed)
        && !double.IsInfinity(parsed);

    /// <summary><c>1</c> and <c>1.0</c> are one number, and the cases of a switch must differ.</summary>
    private static bool AreDistinct(IReadOnlyList<SpecNode> values) =>
        values.OfType<SpecScalar>().Select(static v => v.Text).Distinct(StringComparer.Ordinal)
            .GroupBy(static text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))
            .All(static group => !group.Skip(1).Any());

    /// <summary>
    /// Whether a schema stands inside one operation's own request: only there the list is complete, because only the
    /// caller writes it. The place decides, never who refers to it, so that an update of the document cannot flip it.
    /// </summary>
    private static bool IsInsideOneRequest(string pointer)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(pointer);
        return tokens.Count > 3 && tokens[0] == "paths" && tokens[3] is "requestBody" or "parameters" && !tokens.Contains("callbacks");
    }
}
