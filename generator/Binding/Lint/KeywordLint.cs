using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Keywords;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Lint;

/// <summary>
/// Finds keywords and formats that are a letter or two off a known one. JSON Schema allows keywords of any name (2020-12 Core,
/// section 6.5), so a slip there is silent: the rule is simply not there. A slip that a file makes again and again is told at the first place.
/// </summary>
internal sealed class KeywordLint(List<Problem> problems)
{
    /// <summary>Names that schemas of some dialect or version have and that no table of ours needs.</summary>
    private static readonly string[] Others =
    [
        "id", "definitions", "dependencies", "additionalItems", "$recursiveRef", "$recursiveAnchor", "collectionFormat", "divisibleBy", "extends",
    ];

    private static readonly HashSet<string> Keywords = [.. KeywordTable.Names, .. Others];

    /// <summary>Formats beside those that are checked.</summary>
    private static readonly HashSet<string> Formats = [.. FormatKeyword.Names, "password", "binary", "base64", "decimal", "unix-time", "url"];

    private readonly Dictionary<(string Path, string Slip), Slip> _slips = [];

    public void Check(SpecObject schema)
    {
        foreach (SpecMember member in schema.Members)
        {
            if (!Keywords.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
                Add(member.NamePosition, $"'{member.Name}' is no keyword", () => Spelling.Closest(member.Name, Keywords));
        }

        // Formats with digits are too like each other to tell which is meant.
        if (schema["format"] is SpecScalar { Kind: SpecScalarKind.String } format && !Formats.Contains(format.Text))
        {
            Add(
                format.Position,
                $"'{format.Text}' is no format that is known",
                () => Spelling.Closest(format.Text, Formats.Where(static name => !name.Any(char.IsDigit))));
        }
    }

    /// <summary>Reports what was found, when all schemas have been seen.</summary>
    public void Report()
    {
        foreach (Slip slip in _slips.Values.Where(static slip => slip.Meant is not null))
        {
            string places = slip.Places.Count == 1 ? "" : string.Format(CultureInfo.InvariantCulture, " ({0:N0} places)", slip.Places.Count);
            problems.Add(Problem.At(DiagnosticTable.MisspeltKeyword, slip.Position, slip.What + places, slip.Meant!));
        }
    }

    private void Add(SpecPosition position, string what, Func<string?> meant)
    {
        (string, string) key = (position.Path, what);
        if (!_slips.TryGetValue(key, out Slip slip))
            _slips.Add(key, slip = new Slip(position, what, meant()));

        // Several references may lead to one schema.
        slip.Places.Add(position);
    }

    /// <summary>A word that may be a slip, and where it stands first; <c>Meant</c> is null when it is like no other.</summary>
    private sealed class Slip(SpecPosition position, string what, string? meant)
    {
        public SpecPosition Position => position;

        public string What => what;

        public string? Meant => meant;

        public HashSet<SpecPosition> Places { get; } = [];
    }
}
