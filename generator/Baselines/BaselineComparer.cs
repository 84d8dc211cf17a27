using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Baselines;

/// <summary>Compares an API with its committed baseline: what breaks its callers, and what is new.</summary>
internal sealed class BaselineComparer
{
    private const string NoFact = "nothing";

    private readonly List<SurfaceChange> _changes = [];
    private readonly string _breaking;

    private BaselineComparer(bool isBundled) =>
        _breaking = isBundled ? DiagnosticTable.BundledApiChanged : DiagnosticTable.BreakingChange;

    /// <summary>The changes since the baseline of the API; none when it has no baseline.</summary>
    /// <param name="api">The API.</param>
    /// <param name="baselines">All baselines.</param>
    public static EquatableArray<SurfaceChange> Compare(NamedApi api, IEnumerable<SpecFile> baselines)
    {
        foreach (SpecFile file in baselines)
        {
            if (file.Root.GetString(BaselineText.Namespace) != api.Api.Settings.Namespace)
                continue;
            if (file.Root.GetObject(BaselineText.Entries) is not { } entries)
                continue;
            var comparer = new BaselineComparer(file.Source.Options.Origin == SpecOrigin.Bundled);
            comparer.Compare(Surface.Of(api), entries);
            return comparer._changes.ToEquatableArray();
        }

        return EquatableArray<SurfaceChange>.Empty;
    }

    private void Compare(IReadOnlyList<SurfaceEntry> now, SpecObject before)
    {
        Dictionary<string, SurfaceEntry> known = now.ToDictionary(static e => e.Key, StringComparer.Ordinal);
        foreach (SpecMember entry in before.Members)
        {
            if (known.TryGetValue(entry.Name, out SurfaceEntry current))
                Compare(current, entry);
            else if (!IsPartOfWhatIsGone(entry.Name, before, known))
                ReportGone(entry);
        }

        foreach (SurfaceEntry added in now.Where(e => before[e.Key] is null))
            Add(added, before);
    }

    private void ReportGone(SpecMember entry) => _changes.Add(new SurfaceChange(
        _breaking,
        PlaceIn(entry.Value),
        entry.NamePosition,
        EquatableArray.Of(Words(entry.Name) + " is gone")));

    private void Add(SurfaceEntry added, SpecObject before)
    {
        bool isOfOld = added.Owner.Length > 0 && (before["type " + added.Owner] ?? before["operation " + added.Owner]) is not null;
        if (isOfOld && added.IsSent && Has(added, "required"))
            Break(added, before.Position, added.Words + " is new, and required");
        else if (isOfOld || added.Owner.Length == 0)
            Report(DiagnosticTable.AddedSinceBaseline, added, before.Position, added.Words + " is new");
    }

    private void Compare(SurfaceEntry now, SpecMember before)
    {
        foreach (string fact in new[] { "kind", "answers", "bodies", "type" })
        {
            string old = before.Value.Get(fact) is { } text ? SpecJson.Write(text) : NoFact;
            string current = now.Facts.FirstOrDefault(f => f.Key == fact).Value ?? NoFact;
            if (old != current)
                Break(now, before.NamePosition, $"the {Words(fact, now)} is {current}, which was {old}");
        }

        bool wasRequired = before.Value.GetBoolean("required") == true;
        bool isRequired = Has(now, "required");
        if (now.IsSent && isRequired && !wasRequired)
            Break(now, before.NamePosition, now.Words + " is required now");
        else if (now is { Kind: "member", IsReceived: true } && wasRequired && !isRequired)
            Break(now, before.NamePosition, now.Words + " may be left out of answers now");
        if (now.IsSent)
            CompareLimits(now, Limits(now), before.Value.GetObject("limits"), before.NamePosition);
    }

    private void CompareLimits(SurfaceEntry entry, SpecObject? now, SpecObject? before, SpecPosition inBaseline)
    {
        foreach (SpecMember limit in now?.Members ?? [])
        {
            SpecNode? old = before?[limit.Name];
            if (limit.Value is SpecObject inner)
            {
                CompareLimits(entry, inner, old as SpecObject, inBaseline);
                continue;
            }

            if (old is null)
                Break(entry, inBaseline, $"{entry.Words} has the limit '{limit.Name}' {ValueText.Of(limit.Value)} now");
            else if (IsNarrower(limit.Name, ((SpecScalar)limit.Value).Text, (old as SpecScalar)?.Text ?? ""))
                Break(entry, inBaseline, $"'{limit.Name}' of {entry.Words} is {ValueText.Of(limit.Value)}, which was {ValueText.Of(old)}");
        }
    }

    private static bool IsNarrower(string keyword, string now, string before)
    {
        int? order = NumberText.Compare(now, before);
        bool isUpper = keyword.StartsWith("max", StringComparison.Ordinal) || keyword == "exclusiveMaximum";
        bool isLower = keyword.StartsWith("min", StringComparison.Ordinal) || keyword == "exclusiveMinimum";
        return isUpper ? order < 0 : isLower ? order > 0 : now != before;
    }

    /// <summary>Members of a type that is gone are not listed one by one.</summary>
    private static bool IsPartOfWhatIsGone(string key, SpecObject before, Dictionary<string, SurfaceEntry> known)
    {
        string[] words = key.Split(' ');
        if (words.Length < 3)
            return false;
        string owner = (words[0] == "parameter" ? "operation " : "type ") + words[1];
        return before[owner] is not null && !known.ContainsKey(owner);
    }

    private void Break(SurfaceEntry entry, SpecPosition inBaseline, string what) => Report(_breaking, entry, inBaseline, what);

    private void Report(string id, SurfaceEntry entry, SpecPosition inBaseline, string what) =>
        _changes.Add(new SurfaceChange(id, entry.Place, inBaseline, EquatableArray.Of(Capital(what))));

    private static string Words(string fact, SurfaceEntry entry) => (fact switch
    {
        "answers" => "answer",
        "bodies" => "body",
        _ => fact,
    }) + " of " + entry.Words;

    /// <summary>What messages call an entry of a baseline.</summary>
    private static string Words(string key)
    {
        string[] words = key.Split([' '], 3);
        return words.Length == 3 ? $"The {words[0]} '{words[2]}' of '{words[1]}'" : $"The {words[0]} '{words[words.Length - 1]}'";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static bool Has(SurfaceEntry entry, string fact) => entry.Facts.Any(f => f.Key == fact);

    private static SpecObject? Limits(SurfaceEntry entry) =>
        entry.Facts.FirstOrDefault(static f => f.Key == "limits").Value is { } json
            ? SpecParser.Parse("limits.json", json).Root as SpecObject
            : null;

    private static TypeId? PlaceIn(SpecNode entry)
    {
        if (entry.GetString(BaselineText.Place) is not { } place || place.IndexOf('#') is not (> 0 and var hash))
            return null;
        return new TypeId(place.Substring(0, hash), place.Substring(hash + 1));
    }
}
