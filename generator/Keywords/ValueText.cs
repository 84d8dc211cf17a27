using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>How values look in messages: as in those of the runtime.</summary>
internal static class ValueText
{
    private const int MaxLength = 60;

    private static readonly (JsonTypes Type, string Text)[] TypeNames =
    [
        (JsonTypes.Boolean, "a boolean"),
        (JsonTypes.Integer, "an integer"),
        (JsonTypes.Number, "a number"),
        (JsonTypes.String, "a string"),
        (JsonTypes.Array, "an array"),
        (JsonTypes.Object, "an object"),
        (JsonTypes.Null, "null"),
    ];

    /// <summary>A value: a string in single quotation marks, anything else as JSON; shortened.</summary>
    public static string Of(SpecNode value) =>
        value is SpecScalar { Kind: SpecScalarKind.String } text ? Quotation.Of(text.Text) : Cut(SpecJson.Write(value));

    /// <summary>A pattern or a list of values: shortened.</summary>
    public static string Cut(string text) => text.Length <= MaxLength ? text : text.Substring(0, MaxLength) + "…";

    /// <summary>The JSON types of a value: an integer is a number too.</summary>
    public static JsonTypes TypeOf(SpecNode value) => value switch
    {
        SpecObject => JsonTypes.Object,
        SpecArray => JsonTypes.Array,
        SpecScalar { Kind: SpecScalarKind.Null } => JsonTypes.Null,
        SpecScalar { Kind: SpecScalarKind.Boolean } => JsonTypes.Boolean,
        SpecScalar { Kind: SpecScalarKind.String } => JsonTypes.String,
        SpecScalar number => NumberText.IsInteger(number.Text) ? JsonTypes.Integer | JsonTypes.Number : JsonTypes.Number,
        _ => JsonTypes.None,
    };

    /// <summary>Types as people say them: <c>a string, an array or null</c>.</summary>
    public static string List(JsonTypes types)
    {
        List<string> names =
        [
            .. TypeNames
                .Where(t => (types & t.Type) != 0 && !(t.Type == JsonTypes.Integer && (types & JsonTypes.Number) != 0))
                .Select(static t => t.Text),
        ];
        return names.Count <= 1
            ? string.Concat(names)
            : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];
    }

    /// <summary><c>the text has 3 characters, fewer than the minimum 5</c>.</summary>
    public static string TooFew(string what, int count, string unit, long limit) =>
        Counted(what, count, unit) + ", fewer than the minimum " + Digits(limit);

    /// <summary><c>the text has 9 characters, more than the maximum 5</c>.</summary>
    public static string TooMany(string what, int count, string unit, long limit) =>
        Counted(what, count, unit) + ", more than the maximum " + Digits(limit);

    private static string Counted(string what, int count, string unit) => "the " + what + " has " + Values.Plural(count, unit);

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
