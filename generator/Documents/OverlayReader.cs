using System.Collections.Generic;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents.JsonPath;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>Reads one overlay from its nodes.</summary>
internal sealed class OverlayReader
{
    private readonly List<Problem> _problems = [];

    public (Overlay? Overlay, IReadOnlyList<Problem> Problems) Read(SpecNode root)
    {
        Overlay? overlay = ReadRoot(root);
        return (overlay, _problems);
    }

    private Overlay? ReadRoot(SpecNode root)
    {
        if (root is not SpecObject mapping || mapping["overlay"] is not { } version)
        {
            Report(root.Position, "The file has no 'overlay' member at its root, so it is no OpenAPI Overlay");
            return null;
        }

        // A patch version changes no feature (section 4.1).
        if (version is not SpecScalar { Text: var text } || (text != "1.0" && !text.StartsWith("1.0.", System.StringComparison.Ordinal)))
        {
            Report(version.Position, $"Version {Shown(version)} of the Overlay Specification cannot be applied; version 1.0 can");
            return null;
        }

        if (mapping["actions"] is not SpecArray { Items.Count: > 0 } actions)
        {
            Report((mapping["actions"] ?? root).Position, "The overlay needs 'actions', an array with at least one action");
            return null;
        }

        var read = new List<OverlayAction>();
        foreach (SpecNode item in actions.Items)
        {
            if (ReadAction(item) is { } action)
                read.Add(action);
        }

        return new Overlay(read);
    }

    private OverlayAction? ReadAction(SpecNode item)
    {
        if (item is not SpecObject action || action["target"] is not SpecScalar { Kind: SpecScalarKind.String } target)
        {
            Report(item.Position, "An action needs a 'target', a JSONPath in a string");
            return null;
        }

        (JsonPathQuery? query, JsonPathError? error) = JsonPathQuery.Parse(target.Text);
        if (query is null)
        {
            Report(target.Position, $"The target '{target.Text}' is refused at its column {error!.Column}: {error.Message}");
            return null;
        }

        SpecNode? remove = action["remove"];
        if (remove is not (null or SpecScalar { Kind: SpecScalarKind.Boolean }))
        {
            Report(remove.Position, $"'remove' is true or false, not {Shown(remove)}");
            return null;
        }

        return new OverlayAction(query, target.Position, action["update"], remove is SpecScalar { Text: "true" });
    }

    private void Report(SpecPosition position, string message) =>
        _problems.Add(Problem.At(DiagnosticTable.MalformedOverlay, position, message));

    private static string Shown(SpecNode node) => node is SpecScalar scalar ? $"'{scalar.Text}'" : "an object or array";
}
