using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;

namespace Seedance.Generator.Emission;

/// <summary>The C# type of the values of an extensible enum.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsValueType">Whether it is a value type.</param>
/// <param name="Method">The methods of <c>JsonRead</c> and <c>JsonWrite</c> that read and write it.</param>
/// <param name="Word">What the documentation calls a value.</param>
internal sealed record EnumValueType(string Type, bool IsValueType, string Method, string Word)
{
    private static readonly EnumValueType Text = new("string", false, "String", "text");
    private static readonly EnumValueType Integer = new("long", true, "Int64", "number");
    private static readonly EnumValueType Number = new("double", true, "Double", "number");
    private static readonly EnumValueType Boolean = new("bool", true, "Boolean", "boolean");
    private static readonly EnumValueType Json = new(KnownTypes.JsonValue, false, "Json", "JSON");

    public static EnumValueType Of(EnumBase values) => values switch
    {
        EnumBase.String => Text,
        EnumBase.Integer => Integer,
        EnumBase.Number => Number,
        _ => Json,
    };

    /// <summary>
    /// The types that convert to the enum by themselves: that of its values and, where these are of several JSON types, each
    /// of them.
    /// </summary>
    public static IEnumerable<EnumValueType> ConvertibleTo(EnumFile plan)
    {
        yield return Of(plan.Base);
        if (plan.Base != EnumBase.Json)
            yield break;
        if (plan.Values.Any(static v => v.Value[0] == '"'))
            yield return Text;
        if (plan.Values.Any(static v => v.Value[0] is 't' or 'f'))
            yield return Boolean;
        if (plan.Values.Any(static v => IsNumber(v.Value)))
            yield return plan.Values.Any(static v => IsNumber(v.Value) && v.Value.IndexOfAny(['.', 'e', 'E']) >= 0) ? Number : Integer;
    }

    private static bool IsNumber(string json) => json[0] is '-' or (>= '0' and <= '9');
}
