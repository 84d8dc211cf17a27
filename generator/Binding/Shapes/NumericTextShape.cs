using System;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// A number that may stand in a text as well, whose pattern takes nothing but numbers: a number. ASP.NET Core 10 describes
/// every number so (<c>type: [integer, string]</c>), because its servers read both; they write numbers.
/// </summary>
internal sealed class NumericTextShape : Shape
{
    /// <summary>What a pattern of numbers is made of: digits, signs, the point, the exponent, and syntax.</summary>
    private const string PatternCharacters = "0123456789\\d+-.eE^$()[]?:*|{},";

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        JsonTypes numbers = view.Types & (JsonTypes.Integer | JsonTypes.Number);
        if (numbers == JsonTypes.None || view.Types != (numbers | JsonTypes.String))
            return null;
        string pattern = view.PartWith("pattern")?.Node.GetString("pattern") ?? "";
        bool isNumeric = pattern.StartsWith("^", StringComparison.Ordinal)
            && pattern.EndsWith("$", StringComparison.Ordinal)
            && pattern.All(static c => PatternCharacters.IndexOf(c) >= 0)
            && (pattern.Contains("\\d") || pattern.Contains("0-9"));
        return isNumeric ? Bound.Of(PrimitiveShape.NumberOf(numbers, view.Format ?? ""), view.IsNullable) : null;
    }
}
