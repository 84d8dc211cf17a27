using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Merge;

/// <summary>Joins the models of the documents that form one API.</summary>
internal static class ApiMerger
{
    /// <param name="settings">What the consumer asked for.</param>
    /// <param name="documents">The documents' models: bundled ones first, then in ordinal order.</param>
    /// <param name="isBundled">Whether documents of a path are bundled.</param>
    /// <param name="nodeAt">Finds the schema of a type; null where it is made up of parts of others.</param>
    /// <param name="problems">Takes what is to be told.</param>
    public static ApiModel Merge(
        ApiSettings settings,
        IReadOnlyList<DocumentModel> documents,
        Func<string, bool> isBundled,
        Func<TypeId, SpecMember?> nodeAt,
        List<Problem> problems)
    {
        Dictionary<TypeId, TypeId> first = StructureClasses.Find(documents);
        var map = new TypeMap(id => first.TryGetValue(id, out TypeId known) ? known : id);
        List<JoinedType> types = [.. Join(documents, map)];
        var contest = new NameContest(documents, i => isBundled(documents[i].Document));
        var renamed = new Dictionary<TypeId, NameRequest>();
        foreach (KeyValuePair<JoinedType, JoinedType> loss in contest.Losers(types))
        {
            TypeModel loser = loss.Key.Type;
            renamed.Add(loser.Id, NameContest.Qualified(loser.Name));
            if (nodeAt(loser.Id) is { } own)
            {
                problems.Add(Problem.At(
                    DiagnosticTable.TypesToldApart,
                    own.NamePosition,
                    loser.Name.Words,
                    loss.Value.Type.Id.Document,
                    renamed[loser.Id].Words,
                    nodeAt(loss.Value.Type.Id) is { } winner ? " " + SchemaDifference.Describe(winner.Value, own.Value) : ""));
            }
        }

        DocumentModel? served = documents.FirstOrDefault(static d => d.BaseAddress is not null);
        var schemes = new SchemeMerger(documents);
        List<TypeModel> named =
        [
            .. types
                .Select(t => renamed.TryGetValue(t.Type.Id, out NameRequest name) ? t.Type with { Name = name } : t.Type)
                .Select(t => t is EnumModel model ? EnumTypes.OfKind(model, settings.Enums) : t),
        ];
        bool isGrouped = TagUse.IsGrouped(settings.Grouping, [.. documents.Select(static d => d.Tags)]);
        IEnumerable<OperationModel> renamedOperations = documents.SelectMany(d => d.Operations.Select(o => schemes.Rename(d, map.Operation(o))));
        EquatableArray<OperationModel> operations = TaskLinks.Resolve([.. renamedOperations])
            .Select(o => isGrouped && !HasToDoWithTasks(o) ? o : o with { Tag = null })
            .ToEquatableArray();
        named = [.. BodyConversions.Find(named, operations)];
        EquatableArray<IncomingRequestModel> incoming =
            IncomingMerger.Merge(documents.SelectMany(static d => d.IncomingRequests).Select(map.Incoming)).ToEquatableArray();
        return new ApiModel(
            settings,
            documents.Where(static d => !d.IsOnlyReached).Select(static d => d.Document).ToEquatableArray(),
            named.ToEquatableArray(),
            SchemaSelection.Select(settings.Schemas, JoinSchemas(documents, map, renamed).ToEquatableArray(), named, operations, incoming),
            operations,
            schemes.All,
            served?.BaseAddress)
        {
            IncomingRequests = incoming,
            Servers = served?.Servers ?? EquatableArray<ServerModel>.Empty,
            Groups = Groups(documents, operations).ToEquatableArray(),
        };
    }

    /// <summary>
    /// Whether there are methods beside its own that go from one operation to the other: all of these stand on the client itself.
    /// </summary>
    private static bool HasToDoWithTasks(OperationModel operation) => operation.Poll is not null || operation.Task is not null || operation.Upload is not null;

    /// <summary>The tags that operations are grouped by, each with the first description that a document has for it.</summary>
    private static IEnumerable<GroupModel> Groups(IReadOnlyList<DocumentModel> documents, IEnumerable<OperationModel> operations)
    {
        ILookup<string, GroupModel> known = documents.SelectMany(static d => d.Tags.Tags).ToLookup(static g => g.Tag, StringComparer.Ordinal);
        return operations.Select(static o => o.Tag).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(tag => known[tag].FirstOrDefault(static g => g.Description is not null) ?? new GroupModel(tag, null));
    }

    /// <summary>One type of each class: the first in the order of the documents, with what the others know better.</summary>
    private static IEnumerable<JoinedType> Join(IReadOnlyList<DocumentModel> documents, TypeMap map)
    {
        var order = new List<TypeId>();
        var members = new Dictionary<TypeId, List<KeyValuePair<int, TypeModel>>>();
        for (int i = 0; i < documents.Count; i++)
        {
            foreach (TypeModel type in documents[i].Types)
            {
                TypeModel mapped = map.Type(type);
                if (!members.TryGetValue(mapped.Id, out List<KeyValuePair<int, TypeModel>> same))
                {
                    members.Add(mapped.Id, same = []);
                    order.Add(mapped.Id);
                }

                same.Add(new KeyValuePair<int, TypeModel>(i, mapped));
            }
        }

        foreach (TypeId id in order)
        {
            List<KeyValuePair<int, TypeModel>> same = members[id];
            yield return new JoinedType(Join([.. same.Select(static m => m.Value)]), [.. same.Select(static m => m.Key).Distinct()]);
        }
    }

    private static TypeModel Join(IReadOnlyList<TypeModel> same) => same[0] switch
    {
        ObjectModel model => model with
        {
            IsSent = same.Any(static t => ((ObjectModel)t).IsSent),
            IsReceived = same.Any(static t => ((ObjectModel)t).IsReceived),
            IsPatched = same.Any(static t => ((ObjectModel)t).IsPatched),
            Interfaces = same.SelectMany(static t => ((ObjectModel)t).Interfaces).Distinct().ToEquatableArray(),
            From = same.Select(static t => ((ObjectModel)t).From).FirstOrDefault(static from => from is not null),
        },
        EnumModel model => model with { Values = JoinValues(same, model) },
        TypeModel other => other,
    };

    /// <summary>A value takes its name and its description from the first document that gives it one.</summary>
    private static EquatableArray<EnumValueModel> JoinValues(IReadOnlyList<TypeModel> same, EnumModel model)
    {
        IEnumerable<EnumValueModel> Twins(int index) => same.Select(t => ((EnumModel)t).Values[index]);
        return model.Values.Select((value, i) => value with
        {
            NameHint = Twins(i).Select(static v => v.NameHint).FirstOrDefault(static n => n is not null),
            Description = Twins(i).Select(static v => v.Description).FirstOrDefault(static d => d is not null),
        }).ToEquatableArray();
    }

    private static IEnumerable<SchemaModel> JoinSchemas(
        IReadOnlyList<DocumentModel> documents, TypeMap map, Dictionary<TypeId, NameRequest> renamed)
    {
        IEnumerable<IGrouping<TypeId, SchemaModel>> classes = documents.SelectMany(d => d.Schemas.Select(map.Schema)).GroupBy(static s => s.Id);
        foreach (IGrouping<TypeId, SchemaModel> same in classes)
        {
            SchemaModel schema = same.First() with { IsOffered = same.Any(static s => s.IsOffered) };
            yield return renamed.TryGetValue(schema.Id, out NameRequest name) ? schema with { Name = name } : schema;
        }
    }
}
