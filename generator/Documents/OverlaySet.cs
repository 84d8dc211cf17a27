using System.Collections.Generic;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>The overlays of one API, and how often each of their actions has matched in its documents so far.</summary>
internal sealed class OverlaySet
{
    private readonly List<Entry> _entries = [];

    /// <summary>Reads the overlays of an API; what is wrong with them is added to the problems.</summary>
    public static OverlaySet Read(ApiGroup group, List<Problem> problems)
    {
        var set = new OverlaySet();
        foreach (SpecFile file in group.Overlays)
        {
            if (file.Root is null)
                continue;
            (Overlay? overlay, IReadOnlyList<Problem> found) = Overlay.Read(file.Root);
            problems.AddRange(found);
            if (overlay is not null)
                set._entries.Add(new Entry(overlay, file.Source.Options.Origin == SpecOrigin.Bundled));
        }

        return set;
    }

    /// <summary>Applies all overlays to a document, in their order.</summary>
    public SpecNode Apply(SpecNode root, List<Problem> problems)
    {
        foreach (Entry entry in _entries)
        {
            OverlayApplication application = OverlayApplier.Apply(root, entry.Overlay);
            root = application.Root;
            problems.AddRange(application.Problems);
            for (int i = 0; i < application.MatchCounts.Count; i++)
                entry.HasMatched[i] |= application.MatchCounts[i] > 0;
        }

        return root;
    }

    /// <summary>
    /// Reports the targets that matched nothing in any document. Those of the package's own overlay are silent: they wait
    /// for documents that the consumer may never add.
    /// </summary>
    public void ReportUnmatched(List<Problem> problems)
    {
        foreach (Entry entry in _entries)
        {
            for (int i = 0; i < entry.HasMatched.Length; i++)
            {
                OverlayAction action = entry.Overlay.Actions[i];
                if (!entry.HasMatched[i] && !entry.IsBundled)
                    problems.Add(Problem.At(DiagnosticTable.OverlayTargetMatchesNothing, action.TargetPosition, action.Target));
            }
        }
    }

    private sealed class Entry(Overlay overlay, bool isBundled)
    {
        public Overlay Overlay { get; } = overlay;

        public bool IsBundled { get; } = isBundled;

        public bool[] HasMatched { get; } = new bool[overlay.Actions.Count];
    }
}
