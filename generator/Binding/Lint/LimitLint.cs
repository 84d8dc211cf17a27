using System.Collections.Generic;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Keywords;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Lint;

/// <summary>Finds limits of one schema that no value keeps together.</summary>
internal static class LimitLint
{
    /// <summary>A lower limit, an upper limit, and whether the two may be equal.</summary>
    private static readonly (string Lower, string Upper, bool MayBeEqual)[] Pairs =
    [
        ("minLength", "maxLength", true),
        ("minItems", "maxItems", true),
        ("minProperties", "maxProperties", true),
        ("minContains", "maxContains", true),
        ("minimum", "maximum", true),
        ("exclusiveMinimum", "maximum", false),
        ("minimum", "exclusiveMaximum", false),
        ("exclusiveMinimum", "exclusiveMaximum", false),
    ];

    public static void Check(SpecObject schema, List<Problem> problems)
    {
        foreach ((string lower, string upper, bool mayBeEqual) in Pairs)
        {
            if (schema.GetNumber(lower) is not { } least || schema.GetNumber(upper) is not { } most)
                continue;
            if (NumberText.Compare(least, most) is not { } order)
                continue;
            bool isExclusive = !mayBeEqual || (lower == "minimum" && IsExclusive(schema));
            if (order < 0 || (order == 0 && !isExclusive))
                continue;
            problems.Add(Problem.At(
                DiagnosticTable.LimitsContradict,
                schema[upper]!.Position,
                $"'{lower}' is {least} and '{upper}' is {most}"));
        }
    }

    /// <summary>Whether a limit itself is out, as OpenAPI 3.0 writes it.</summary>
    private static bool IsExclusive(SpecObject schema) =>
        schema.GetBoolean("exclusiveMinimum") == true || schema.GetBoolean("exclusiveMaximum") == true;
}
