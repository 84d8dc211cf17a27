using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Merge;

/// <summary>
/// Which types are one: of one name, and equal but for descriptions, examples and extensions, with everything that they
/// refer to. Found by partition refinement: all types of one name start in one class, and classes are split until no
/// two types in one class differ; so types that refer to each other in a circle are compared as well.
/// </summary>
internal static class StructureClasses
{
    /// <summary>For each type and each schema the first of its class, in the order of the documents.</summary>
    public static Dictionary<TypeId, TypeId> Find(IReadOnlyList<DocumentModel> documents)
    {
        List<Entry> entries = Entries(documents);
        var first = entries.ToDictionary(static e => e.Id, static e => e.Id);

        // Within one document two components have two names: only types of one explicit name can be one.
        if (documents.Count < 2 && !documents.Any(HasSharedNames))
            return first;
        Split(entries, first, static e => new Signature(default, e.Kind, e.NameKey, null, null));
        for (int classes = -1, next = Count(first); next != classes; next = Count(first))
        {
            classes = next;
            Dictionary<TypeId, TypeId> before = new(first);
            var map = new TypeMap(id => before.TryGetValue(id, out TypeId known) ? known : id);
            Split(entries, first, e => new Signature(before[e.Id], e.Kind, e.NameKey, e.Shape(map), e.Schema is null ? null : map.Rules(e.Schema.Rules)));
        }

        return first;
    }

    private static bool HasSharedNames(DocumentModel document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return document.Types.Any(type => type.Name.Kind == NameKind.Explicit && !names.Add(type.Name.Words));
    }

    private static void Split(List<Entry> entries, Dictionary<TypeId, TypeId> first, Func<Entry, Signature> signature)
    {
        var firstBySignature = new Dictionary<Signature, TypeId>();
        foreach (Entry entry in entries)
        {
            Signature key = signature(entry);
            if (!firstBySignature.TryGetValue(key, out TypeId representative))
                firstBySignature.Add(key, representative = entry.Id);
            first[entry.Id] = representative;
        }
    }

    private static int Count(Dictionary<TypeId, TypeId> first) => first.Values.Distinct().Count();

    private static List<Entry> Entries(IReadOnlyList<DocumentModel> documents)
    {
        var entries = new List<Entry>();
        foreach (DocumentModel document in documents)
        {
            var schemas = document.Schemas.ToDictionary(static s => s.Id);
            foreach (TypeModel type in document.Types)
            {
                entries.Add(new Entry(type.Id, type, schemas.TryGetValue(type.Id, out SchemaModel schema) ? schema : null));
                schemas.Remove(type.Id);
            }

            entries.AddRange(document.Schemas.Where(s => schemas.ContainsKey(s.Id)).Select(static s => new Entry(s.Id, null, s)));
        }

        return entries;
    }

    /// <summary>A type, a schema, or both, that may be one with others of its name.</summary>
    private sealed class Entry(TypeId id, TypeModel? type, SchemaModel? schema)
    {
        public TypeId Id => id;

        public SchemaModel? Schema => schema;

        public Type? Kind { get; } = type?.GetType();

        /// <summary>Equal for types that ask for one name. An inline type of an operation belongs to that operation alone.</summary>
        public string NameKey { get; } = Key(type?.Name ?? schema!.Name, id);

        /// <summary>What the type is, without the words that say it.</summary>
        public TypeModel? Shape(TypeMap map) => type switch
        {
            null => null,
            ObjectModel model => Strip((ObjectModel)map.Type(model)),
            EnumModel model => Strip((EnumModel)map.Type(model)),
            TupleModel model => Strip((TupleModel)map.Type(model)),
            UnionModel model => Strip((UnionModel)map.Type(model)),
            InterfaceModel model => Strip((InterfaceModel)map.Type(model)),

            // Of an operation, and so of one name only.
            ResultModel or HeadersModel => map.Type(type),
            _ => throw new InvalidOperationException("There is no kind of type " + type.GetType().Name + "."),
        };

        private static string Key(NameRequest name, TypeId id) => name.Kind switch
        {
            NameKind.Inline when name.Operation is { } operation => "operation " + operation + " " + name.Words,
            NameKind.Inline => "inline " + name.Words,

            // Components and explicit names are one world: x-csharp-name may give an inline type a component's name.
            _ => name.Kind + " " + name.Words,
        } + (name.Kind == NameKind.Inline && name.Owner is null && name.Operation is null ? id.ToString() : "");

        private static TypeId Nowhere { get; } = new("", "");

        private static TypeModel Strip(ObjectModel model) => model with
        {
            Id = Nowhere,
            Name = model.Name with { Qualifier = "" },
            Docs = Documentation.None,
            IsSent = false,
            IsReceived = false,
            IsPatched = false,
            Interfaces = EquatableArray<TypeId>.Empty,
            From = null,
            Members = model.Members.Select(static m => m with { Docs = Deprecation(m.Docs) }).ToEquatableArray(),
        };

        private static TypeModel Strip(UnionModel model) => model with
        {
            Id = Nowhere,
            Name = model.Name with { Qualifier = "", Owner = null },
            Docs = Documentation.None,
            Shared = null,
        };

        private static TypeModel Strip(InterfaceModel model) => model with
        {
            Id = Nowhere,
            Name = model.Name with { Qualifier = "" },
            Members = model.Members.Select(static m => m with { Docs = Deprecation(m.Docs) }).ToEquatableArray(),
        };

        private static TypeModel Strip(TupleModel model) => model with
        {
            Id = Nowhere,
            Name = model.Name with { Qualifier = "" },
            Docs = Documentation.None,
            Items = model.Items.Select(static i => i with { Docs = Deprecation(i.Docs) }).ToEquatableArray(),
        };

        private static TypeModel Strip(EnumModel model) => model with
        {
            Id = Nowhere,
            Name = model.Name with { Qualifier = "" },
            Docs = Documentation.None,
            Values = model.Values.Select(static v => v with { NameHint = null, Description = null }).ToEquatableArray(),
        };

        private static Documentation Deprecation(Documentation docs) => Documentation.None with { Deprecated = docs.Deprecated };
    }

    private readonly record struct Signature(TypeId? Before, Type? Kind, string NameKey, TypeModel? Shape, SchemaRules? Rules);
}
