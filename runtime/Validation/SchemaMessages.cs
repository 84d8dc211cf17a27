using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Seedance.Runtime;

/// <summary>Every message of an error, and how values look in them. A message is built only when its error is recorded.</summary>
internal static class SchemaMessages
{
    // So many branches of a union are named in a message.
    private const int MaxNames = 5;

    private static readonly (JsonTypes Type, string Text)[] TypeNames =
    [
        (JsonTypes.Null, "null"),
        (JsonTypes.Boolean, "a boolean"),
        (JsonTypes.Integer, "an integer"),
        (JsonTypes.Number, "a number"),
        (JsonTypes.String, "a string"),
        (JsonTypes.Array, "an array"),
        (JsonTypes.Object, "an object"),
    ];

    // The text itself.
    internal static string MalformedJson(long line, long position) => $"the text is not JSON: line {Digits(line + 1)}, byte {Digits(position + 1)}";

    internal static string InvalidUtf8(int at) => $"the text is not UTF-8: byte {Digits(at + 1)}";

    internal static string LoneSurrogate(int at) => $"a string has half of a surrogate pair: byte {Digits(at + 1)}";

    internal static string TooDeep(int limit) => $"arrays and objects stand in each other more than {Digits(limit)} levels deep";

    // The run.
    internal static string SchemaTooDeep() => "the schema's references lead too deep for this value";

    internal static string BudgetUsedUp() => "checking this value takes more steps than a value of its size may take";

    // Any value.
    internal static string Type(JsonTypes expected, JsonTypes found) => $"expected {TypeList(expected)}, found {TypeList(found)}";

    internal static string Enum(in TokenIndex index, int token, string allowed) => $"{Value(index, token)} is not one of {allowed}";

    internal static string Const(in TokenIndex index, int token, string allowed) => $"{Value(index, token)} is not {allowed}";

    internal static string Format(in TokenIndex index, int token, string format) => $"{Value(index, token)} does not have the format {format}";

    internal static string False() => "no value is allowed here";

    // Numbers.
    internal static string Minimum(in TokenIndex index, int token, string limit) => $"{Value(index, token)} is less than the minimum {limit}";

    internal static string Maximum(in TokenIndex index, int token, string limit) => $"{Value(index, token)} is more than the maximum {limit}";

    internal static string ExclusiveMinimum(in TokenIndex index, int token, string limit) => $"{Value(index, token)} is not more than {limit}";

    internal static string ExclusiveMaximum(in TokenIndex index, int token, string limit) => $"{Value(index, token)} is not less than {limit}";

    internal static string MultipleOf(in TokenIndex index, int token, string divisor) => $"{Value(index, token)} is not a multiple of {divisor}";

    // Strings, arrays, objects.
    internal static string MinLength(int length, long limit) => TooFew("text", length, "character", limit);

    internal static string MaxLength(int length, long limit) => TooMany("text", length, "character", limit);

    internal static string Pattern(in TokenIndex index, int token, string pattern) =>
        $"{Value(index, token)} does not match the pattern {Shortened(pattern)}";

    internal static string SlowPattern(in TokenIndex index, int token, string pattern) =>
        $"it took too long to match {Value(index, token)} with the pattern {Shortened(pattern)}";

    internal static string MinItems(int count, long limit) => TooFew("array", count, "item", limit);

    internal static string MaxItems(int count, long limit) => TooMany("array", count, "item", limit);

    internal static string MinProperties(int count, long limit) => TooFew("object", count, "member", limit);

    internal static string MaxProperties(int count, long limit) => TooMany("object", count, "member", limit);

    internal static string UniqueItems(int first, int second) => $"the items {Digits(first)} and {Digits(second)} are equal; no two may be";

    internal static string Contains() => "the array has no item that fits";

    internal static string MinContains(int count, long limit) => $"the array has {Fitting(count)}, fewer than the minimum {Digits(limit)}";

    internal static string MaxContains(int count, long limit) => $"the array has {Fitting(count)}, more than the maximum {Digits(limit)}";

    internal static string AdditionalItem() => "the array has an item that is not allowed here";

    internal static string DependentRequired(string name, string beside) => $"'{name}' is missing; it must be there beside '{beside}'";

    internal static string Required(string name) => $"'{name}' is missing";

    internal static string AdditionalMember(in TokenIndex index, int name) => $"{Value(index, name)} is not a member that is allowed here";

    // Applicators.
    internal static string NoBranch(int count, string why) =>
        count == 1 ? $"the value does not fit: {why}" : $"the value fits none of the {Digits(count)} alternatives: {why}";

    internal static string Nearest(List<string> names) => names.Count > MaxNames
        ? $"the nearest are {string.Join(", ", names[..MaxNames])} and {Digits(names.Count - MaxNames)} more"
        : $"the nearest {(names.Count == 1 ? "is" : "are")} {string.Join(" and ", names)}";

    internal static string SeveralBranches(string first, string second) => $"the value fits {first} and {second}; it must fit exactly one alternative";

    internal static string MemberEnum(in TokenIndex index, int name, string allowed) => $"{Value(index, name)} is {Value(index, name + 1)}, not one of {allowed}";

    internal static string Not() => "the value fits the schema that it must not fit";

    /// <summary>A number of the schema that a <c>long</c> holds.</summary>
    internal static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of the schema by its JSON digits.</summary>
    internal static string Digits(ReadOnlySpan<byte> json) => JsonExcerpt.Shorten(Encoding.UTF8.GetString(json), JsonExcerpt.MaxValue);

    /// <summary>The text of a string or a name, escapes resolved.</summary>
    internal static string Unescaped(in TokenIndex index, int token)
    {
        if (!index.Tokens[token].IsEscaped) return Encoding.UTF8.GetString(index.Text(token));

        var text = new StringBuilder();
        ReadOnlySpan<byte> escaped = index.Text(token);
        for (int at = 0; at < escaped.Length;) text.Append(EscapedText.Next(escaped, ref at).ToString());
        return text.ToString();
    }

    /// <summary>A value as it is written, unless it is a secret; a string in single quotation marks, on one line: escapes stay, and line breaks between the parts
    /// of an array or an object become spaces.</summary>
    private static string Value(in TokenIndex index, int token)
    {
        if (index.Tokens[token].IsConcealed) return "the value";

        // More bytes than the characters that are shown can take.
        ReadOnlySpan<byte> text = index.Text(token);
        if (text.Length > JsonExcerpt.MaxValue * 4) text = text[..(JsonExcerpt.MaxValue * 4)];
        string spaced = Encoding.UTF8.GetString(text).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        string value = JsonExcerpt.Cut(spaced, JsonExcerpt.MaxValue);
        return index.IsText(token) ? $"'{value}'" : value;
    }

    private static string Shortened(string pattern) => JsonExcerpt.Cut(pattern, JsonExcerpt.MaxPointer);

    private static string Fitting(int count) => $"{Counted(count, "item")} that {(count == 1 ? "fits" : "fit")}";

    private static string TooFew(string what, int count, string unit, long limit) => $"the {what} has {Counted(count, unit)}, fewer than the minimum {Digits(limit)}";

    private static string TooMany(string what, int count, string unit, long limit) => $"the {what} has {Counted(count, unit)}, more than the maximum {Digits(limit)}";

    private static string Counted(int count, string unit) => count == 1 ? $"1 {unit}" : $"{Digits(count)} {unit}s";

    /// <summary>Types as people say them: <c>a string, an array or null</c>.</summary>
    private static string TypeList(JsonTypes types)
    {
        var names = new List<string>();
        foreach ((JsonTypes type, string text) in TypeNames)
        {
            // Every integer is a number.
            if ((types & type) != 0 && !(type == JsonTypes.Integer && (types & JsonTypes.Number) != 0)) names.Add(text);
        }

        // null is the exception that people name last.
        if (names.Count > 1 && names[0] == "null")
        {
            names.RemoveAt(0);
            names.Add("null");
        }

        return names.Count <= 1
            ? string.Concat(names)
            : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
