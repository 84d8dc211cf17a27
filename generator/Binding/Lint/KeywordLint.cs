using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Keywords;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Lint;

/// <summary>
/// Finds keywords and formats that are a letter or two off a known one. JSON Schema allows keywords of any name (2020-12 Core, section 6.5),
/// so a slip there is silent: the rule is simply not there.
/// </summary>
internal static class KeywordLint
{
    /// <summary>Names that schemas of some dialect or version have and that no table of ours needs.</summary>
    private static readonly string[] Others =
    [
        "id", "definitions", "dependencies", "additionalItems", "$recursiveRef", "$recursiveAnchor", "collectionFormat", "divisibleBy", "extends",
    ];

    private static readonly HashSet<string> Keywords = [.. KeywordTable.Names, .. Others];

    /// <summary>Formats beside those that are checked.</summary>
    private static readonly HashSet<string> Formats = [.. FormatKeyword.Names, "password", "binary", "base64", "decimal", "unix-time", "url"];

    public static void Check(SpecObject schema, List<Problem> problems)
    {
        foreach (SpecMember member in schema.Members)
        {
            if (!Keywords.Contains(member.Name) && !member.Name.StartsWith("x-", System.StringComparison.Ordinal) && Spelling.Closest(member.Name, Keywords) is { } keyword)
                problems.Add(Problem.At(DiagnosticTable.MisspeltKeyword, member.NamePosition, $"'{member.Name}' is no keyword", keyword));
        }

        // Formats with digits are too like each other to tell which is meant.
        if (schema["format"] is SpecScalar { Kind: SpecScalarKind.String } format
            && !Formats.Contains(format.Text)
            && Spelling.Closest(format.Text, Formats.Where(static name => !name.Any(char.IsDigit))) is { } meant)
        {
            problems.Add(Problem.At(DiagnosticTable.MisspeltKeyword, format.Position, $"'{format.Text}' is no format that is known", meant));
        }
    }
}
