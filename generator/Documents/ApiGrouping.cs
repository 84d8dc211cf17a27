using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Documents;

/// <summary>What came of grouping.</summary>
/// <param name="Groups">The APIs: the bundled one first, then in ordinal order of their keys.</param>
/// <param name="Problems">What is wrong with the files taken together.</param>
internal sealed record ApiGroupingResult(EquatableArray<ApiGroup> Groups, EquatableArray<Problem> Problems);

/// <summary>Decides which documents form one API. The order of the files changes nothing.</summary>
/// <remarks>
/// One namespace is one API: its types and its <c>Schemas</c> class stand there, so two could not share it. In this order
/// a document belongs to the namespace that its item names; to the bundled API, when that has its first server; to the
/// API named after its folder or itself.
/// </remarks>
internal sealed class ApiGrouping
{
    private const string BundledWord = "Seedance";

    private const string BundledNamespace = "Seedance";

    private const string BundledClient = "SeedanceClient";

    private readonly ProjectOptions _project;

    private readonly List<Problem> _problems = [];

    private readonly List<GroupedDocument> _documents = [];

    /// <summary>For each word, the key of the API that its documents went to.</summary>
    private readonly Dictionary<string, string> _keyByWord = new(StringComparer.Ordinal);

    /// <summary>All files that a reference can lead to.</summary>
    private readonly SpecLibrary _library;

    private readonly ReachedFiles _reachable;

    private ApiGrouping(ProjectOptions project, IReadOnlyList<SpecFile> files)
    {
        _project = project;
        _library = new SpecLibrary(files.Select(static file => SpecDocument.Of(file)));
        _reachable = new ReachedFiles(files);
    }

    public static ApiGroupingResult Group(IEnumerable<SpecFile> files, ProjectOptions project)
    {
        List<SpecFile> ordered =
        [
            .. files
                .Where(static file => !SpecFileName.IsBaseline(file))
                .OrderBy(static file => file.Source.Options.Origin == SpecOrigin.Bundled ? 0 : 1)
                .ThenBy(static file => file.Source.ProjectPath, StringComparer.Ordinal),
        ];
        List<SpecFile> texts = [.. ordered.Where(static file => !SpecFileName.IsOverlay(file))];
        return new ApiGrouping(project, texts).Group(texts, ordered.Where(SpecFileName.IsOverlay));
    }

    private ApiGroupingResult Group(IReadOnlyList<SpecFile> files, IEnumerable<SpecFile> overlayFiles)
    {
        AddDocuments(files);
        ILookup<string, SpecFile> overlays = AssignOverlays(overlayFiles);
        List<ApiGroup> groups =
        [
            .. _documents
                .GroupBy(static document => document.Key, StringComparer.Ordinal)
                .OrderBy(static group => group.Key == NamespaceKey(BundledNamespace) ? 0 : 1)
                .ThenBy(static group => group.Key, StringComparer.Ordinal)
                .Select(group => MakeGroup([.. group], overlays[group.Key])),
        ];
        RemoveParts(groups);
        ReportNoDocuments(files, groups);
        return new ApiGroupingResult(groups.ToEquatableArray(), _problems.ToEquatableArray());
    }

    private void AddDocuments(IReadOnlyList<SpecFile> files)
    {
        var bundledServers = new HashSet<string>(StringComparer.Ordinal);
        foreach (SpecFile file in files)
        {
            if (file.Root is not SpecObject root || OpenApiVersions.Declaration(root) is null)
                continue;
            DocumentHeader header = DocumentHeader.Read(_library, _library.Find(file.Source.ProjectPath)!, root);
            var filter = new OperationFilter(file.Source.Options);
            header = header with { Operations = header.Operations.Where(filter.Includes).ToEquatableArray() };
            if (file.Source.Options.Origin == SpecOrigin.Bundled)
                bundledServers.UnionWith(header.Servers);
            string key = KeyOf(file, header, bundledServers);
            _documents.Add(new GroupedDocument(file, header, key));
            string word = SpecFileName.Key(SpecFileName.Word(file));
            if (file.Source.Options.Origin != SpecOrigin.Bundled && !_keyByWord.ContainsKey(word))
                _keyByWord.Add(word, key);
        }
    }

    /// <summary>
    /// A document without operations that others refer to is a part of theirs, not an API of its own, unless the project
    /// says so.
    /// </summary>
    private static void RemoveParts(List<ApiGroup> groups)
    {
        HashSet<string> reached = [.. groups.SelectMany(static g => g.Reached).Select(static f => f.Source.ProjectPath)];
        groups.RemoveAll(group => !group.IsBundled
            && group.Namespace is null
            && group.ClientName is null
            && group.Documents.All(d => reached.Contains(d.Source.ProjectPath) && !HasOperations(d)));
    }

    private static bool HasOperations(SpecFile file) =>
        new[] { "paths", "webhooks" }.Any(section => file.Root.Get(section) is SpecObject { Members.Count: > 0 });

    /// <summary>
    /// A file that is no OpenAPI document and that none refers to is told of: as an error where the project names it, as a
    /// warning where it is surely meant to be one; what may be anything is passed over as long as there is a document at all.
    /// Text that cannot be read at all has its own errors; a page without a document is just a page.
    /// </summary>
    private void ReportNoDocuments(IEnumerable<SpecFile> files, List<ApiGroup> groups)
    {
        HashSet<string> reached = [.. groups.SelectMany(static g => g.Reached).Select(static f => f.Source.ProjectPath)];
        foreach (SpecFile file in files)
        {
            bool isNamed = file.Source.Options.Origin == SpecOrigin.Named;
            bool isDocument = OpenApiVersions.Declaration(file.Root) is not null;
            bool isUnreadable = file.Root is null && (file.Errors.Count > 0 || !isNamed);
            if (isDocument || isUnreadable || file.Source.Options.Origin == SpecOrigin.Bundled || reached.Contains(file.Source.ProjectPath))
                continue;
            SpecPosition position = file.Root?.Position ?? new SpecPosition(file.Source.Path, 0, 0);
            ForeignDocument found = file.Root is null
                ? new("is a page without a block of code that has 'openapi' or 'swagger' at its root", IsMeant: true)
                : ForeignDocument.Of(file.Root);
            if (!isNamed && !found.IsKnown && groups.Count > 0)
                continue;
            string id = isNamed ? DiagnosticTable.NotOpenApi : found.IsMeant ? DiagnosticTable.DeclarationMissing : DiagnosticTable.FileIgnored;
            _problems.Add(Problem.At(id, position, found.What));
        }
    }

    private static string KeyOf(SpecFile file, DocumentHeader header, HashSet<string> bundledServers)
    {
        SpecItemOptions options = file.Source.Options;
        if (options.Origin == SpecOrigin.Bundled)
            return NamespaceKey(BundledNamespace);
        if (options.Namespace.Length > 0)
            return NamespaceKey(options.Namespace);
        bool joins = options.ClientName.Length == 0 && header.Servers.Count > 0 && bundledServers.Contains(header.Servers[0]);
        return joins ? NamespaceKey(BundledNamespace) : "word " + SpecFileName.Key(SpecFileName.Word(file));
    }

    private static string NamespaceKey(string name) => "namespace " + name;

    private ILookup<string, SpecFile> AssignOverlays(IEnumerable<SpecFile> overlays)
    {
        var assigned = new List<(string Key, SpecFile File)>();
        foreach (SpecFile file in overlays)
        {
            string word = SpecFileName.Word(file);
            if (file.Source.Options.Origin == SpecOrigin.Bundled)
                assigned.Add((NamespaceKey(BundledNamespace), file));
            else if (_keyByWord.TryGetValue(SpecFileName.Key(word), out string key))
                assigned.Add((key, file));
            else if (SpecFileName.Key(word) == SpecFileName.Key(BundledWord))
                assigned.Add((NamespaceKey(BundledNamespace), file));
            else
                _problems.Add(Problem.At(
                    DiagnosticTable.MalformedOverlay,
                    file.Root?.Position ?? new SpecPosition(file.Source.Path, 0, 0),
                    $"No document has the name '{word}' or stands in a folder of that name, so there is nothing to apply this overlay to"));
        }

        return assigned.ToLookup(static pair => pair.Key, static pair => pair.File, StringComparer.Ordinal);
    }

    private ApiGroup MakeGroup(IReadOnlyList<GroupedDocument> documents, IEnumerable<SpecFile> overlays)
    {
        bool isBundled = documents[0].IsBundled;
        List<SpecFile> files = [.. documents.Select(static document => document.File)];
        SpecItemOptions[] options = [.. documents.Select(static document => document.File.Source.Options)];
        string? accessibility = FirstSet(options, static option => option.Accessibility);
        return new ApiGroup(
            isBundled ? BundledWord : SpecFileName.Word(documents[0].File),
            isBundled ? BundledNamespace : FirstSet(options, static option => option.Namespace),
            FirstSet(options, static option => option.ClientName) ?? (isBundled ? BundledClient : null),
            isBundled,
            accessibility is null ? _project.IsPublic : !accessibility.Equals("Internal", StringComparison.OrdinalIgnoreCase),
            _project,
            files.ToEquatableArray(),
            _reachable.From(files).ToEquatableArray(),
            overlays.ToEquatableArray(),
            Supersession.Find(documents, _problems).ToEquatableArray())
        { Grouping = FirstSet(options, static option => option.Grouping) ?? _project.Grouping };
    }

    private static string? FirstSet(IEnumerable<SpecItemOptions> options, Func<SpecItemOptions, string> value) =>
        options.Select(value).FirstOrDefault(static text => text.Length > 0);
}

/// <summary>A document with what grouping found out about it.</summary>
internal sealed record GroupedDocument(SpecFile File, DocumentHeader Header, string Key)
{
    public bool IsBundled => File.Source.Options.Origin == SpecOrigin.Bundled;
}
