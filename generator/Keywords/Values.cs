using System.Globalization;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>Reads the values of keywords.</summary>
internal static class Values
{
    /// <summary>A count: an integer from 0 on (2020-12 Validation, sections 6.3.1 and 6.4.1). 5.0 is one too.</summary>
    public static long? Count(SpecNode value, string keyword, SchemaContext context)
    {
        if (value is SpecScalar { Kind: SpecScalarKind.Number } number
            && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal count)
            && count >= 0
            && count <= long.MaxValue
            && decimal.Truncate(count) == count)
        {
            return (long)count;
        }

        context.Invalid(value, keyword, "its value is not an integer from 0 on");
        return null;
    }

    /// <summary>A number, with its digits as they were written.</summary>
    public static string? Number(SpecNode value, string keyword, SchemaContext context)
    {
        if (value is SpecScalar { Kind: SpecScalarKind.Number } number)
            return number.Text;
        context.Invalid(value, keyword, "its value is not a number");
        return null;
    }

    /// <summary>The argument of a check that compares with a number: a 64-bit integer where it is one, otherwise its digits.</summary>
    public static string LimitArgument(string number) =>
        long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            ? CSharp.CSharpLiteral.Integer(integer)
            : CSharp.CSharpLiteral.Utf8(number);

    public static bool IsFalse(SpecNode? value) => value is SpecScalar { Kind: SpecScalarKind.Boolean, Text: "false" };

    public static bool IsTrue(SpecNode? value) => value is SpecScalar { Kind: SpecScalarKind.Boolean, Text: "true" };

    /// <summary><c>1 item</c>, <c>2 items</c>.</summary>
    public static string Plural(long count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
