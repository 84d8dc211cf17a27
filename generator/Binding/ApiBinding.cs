using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Binding.Shapes;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>
/// The types and checks of one API under way. All documents bind theirs here, because they refer to each other: what one
/// document has made of a schema, the others find.
/// </summary>
internal sealed class ApiBinding
{
    public ApiBinding(ApiContext context)
    {
        Context = context;
        var bases = new DiscriminatedBases(context);
        foreach (TypeId component in context.Components)
            bases.Add(component);
        bases.Complete();
        Targets = new SchemaTargets(context, bases);
        Schemas = new SchemaReader(Targets, context.Report);
        Types = new TypeBinder(context, Schemas, bases);
    }

    public ApiContext Context { get; }

    /// <summary>The schemas that have checks of their own.</summary>
    public SchemaTargets Targets { get; }

    public SchemaReader Schemas { get; }

    public TypeBinder Types { get; }

    /// <summary>Documents of which only some operations are generated, and of their components only what is referred to.</summary>
    public HashSet<string> Filtered { get; } = [];

    /// <summary>The documents with all their types and checks; files that only references lead to come last.</summary>
    /// <param name="documents">What binding each document gave, without types and checks.</param>
    public IReadOnlyList<DocumentModel> Complete(IReadOnlyList<DocumentModel> documents)
    {
        List<TypeModel> types = [.. WithKnownOwners(Types.Types.ToList())];
        types = [.. UnionTests.Complete([.. Presets.Complete([.. SharedMembers.Complete(types)])])];
        types = [.. SecretUnions.Complete([.. types.Select(t => t is UnionModel union && IsSecret(union) ? union with { IsSecret = true } : t)])];
        OfferReached();
        AddChecks(types);
        ILookup<string, TypeModel> typesOf = Reachability
            .Mark(types, [.. documents.SelectMany(static d => d.Operations)], [.. documents.SelectMany(static d => d.IncomingRequests)])
            .ToLookup(static t => t.Id.Document);
        ILookup<string, SchemaModel> schemasOf = Targets.Read(Schemas).ToLookup(static s => s.Id.Document);
        var lists = new PagedLists(Context, types);
        HashSet<string> known = [.. documents.Select(static d => d.Document)];
        IEnumerable<DocumentModel> reached = typesOf.Select(static t => t.Key)
            .Concat(schemasOf.Select(static s => s.Key))
            .Where(known.Add)
            .OrderBy(static path => path, System.StringComparer.Ordinal)
            .Select(static path => DocumentModel.Reached(path));
        return
        [
            .. documents.Select(lists.Complete).Concat(reached).Select(d => d with
            {
                Types = typesOf[d.Document].ToEquatableArray(),
                Schemas = schemasOf[d.Document].ToEquatableArray(),
            }),
        ];
    }

    private bool IsSecret(UnionModel union) =>
        Context.HasNode(union.Id) && SecretValues.IsIn([new SchemaSource(Context.NodeAt(union.Id), union.Id, union.Id)], Context);

    /// <summary><c>Schemas</c> offers components of a filtered document as well, as far as they are generated.</summary>
    private void OfferReached()
    {
        foreach (TypeId component in Context.Components.Where(c => Filtered.Contains(c.Document) && Types.IsBound(c)))
            Targets.Add(component, Types.ReferenceName(component), isOffered: true);
    }

    private void AddChecks(List<TypeModel> types)
    {
        // A record is checked by methods of its own, wherever its schema stands.
        foreach (TypeModel record in types.Where(static t => t is ObjectModel or TupleModel))
        {
            if (Context.HasNode(record.Id))
                Targets.Add(record.Id, record.Name, isOffered: false);
        }

        // So is a union, and each of its cases that only its schema tells apart.
        foreach (UnionModel union in types.OfType<UnionModel>())
        {
            if (Context.HasNode(union.Id))
                Targets.Add(union.Id, union.Name, isOffered: false);
            foreach (TypeId schema in union.Cases.Select(static c => c.Schema).OfType<TypeId>())
                Targets.Add(schema, Types.ReferenceName(schema), isOffered: false);
        }
    }

    /// <summary>A type can be named after a schema that is no type itself; then it takes that schema's last word.</summary>
    private IEnumerable<TypeModel> WithKnownOwners(List<TypeModel> types)
    {
        var ids = new HashSet<TypeId>(types.Select(static t => t.Id));
        foreach (TypeModel type in types)
        {
            NameRequest name = type.Name;
            if (name.Owner is { } owner && !ids.Contains(owner))
                name = name with { Kind = NameKind.Component, Words = Context.WordOf(owner) + " " + name.Words, Owner = null };
            yield return type with { Name = name };
        }
    }
}
