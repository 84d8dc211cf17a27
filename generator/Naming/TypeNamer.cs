using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>
/// Names the types of an API. Chosen names come first, then those of components, then inline types from the outside to
/// the inside, since these are named after their owners; then the interfaces of unions. Names that differ only by case count as equal.
/// </summary>
internal sealed class TypeNamer
{
    private readonly ApiModel _api;
    private readonly DocumentOrder _order;
    private readonly IReadOnlyDictionary<string, string> _operationWords;
    private readonly HashSet<string> _reserved;
    private readonly NameScope _scope;
    private readonly Dictionary<string, TypeModel> _holders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The outermost name of each type's chain of owners: what is left of it where the chain gets too long.</summary>
    private readonly Dictionary<TypeId, string> _roots = [];

    /// <param name="api">The API.</param>
    /// <param name="order">Who has the first right to a name.</param>
    /// <param name="operationWords">Names of the operations: their inline types are named after them.</param>
    /// <param name="taken">Further names that are taken in the namespace.</param>
    public TypeNamer(ApiModel api, DocumentOrder order, IReadOnlyDictionary<string, string> operationWords, IEnumerable<string> taken)
    {
        _api = api;
        _order = order;
        _operationWords = operationWords;
        _reserved = ReservedNames.Types(api.Settings);
        _reserved.UnionWith(taken);
        _scope = new NameScope(StringComparer.OrdinalIgnoreCase, _reserved);
    }

    /// <summary>The names, not escaped: others are made of them.</summary>
    public Dictionary<TypeId, string> Names { get; } = [];

    public List<NameProblem> Problems { get; } = [];

    public void Name()
    {
        IReadOnlyDictionary<TypeId, int> depths = OwnerDepths.Of(_api.Types);
        foreach (IGrouping<(NameKind Kind, int Depth), TypeModel> tier in _api.Types
            .GroupBy(type => (type.Name.Kind, type.Name.Kind == NameKind.Inline ? depths[type.Id] : 0))
            .OrderBy(static group => group.Key))
        {
            // A type without words to tell it apart is the one that keeps the name: most documents mean it.
            NameTier([.. _order.Sort(tier, static type => type.Id).OrderBy(static type => type.Name.Qualifier.Length == 0 ? 0 : 1)]);
        }
    }

    /// <summary>Names types of equal right: first all that can have what they want, then the others.</summary>
    private void NameTier(List<TypeModel> types)
    {
        var wanted = new Dictionary<TypeId, string>();
        foreach (TypeModel type in types)
            wanted[type.Id] = Wanted(type);

        var guarded = new List<TypeModel>();
        var losers = new List<TypeModel>();
        foreach (TypeModel type in types)
        {
            if (IsReserved(wanted[type.Id]))
                guarded.Add(type);
            else if (!TryTake(type, wanted[type.Id]))
                losers.Add(type);
        }

        foreach (TypeModel type in guarded)
        {
            // More than once where the word makes another reserved name of it: Acme and Exception, Value and Tuple.
            do
                wanted[type.Id] = Words.Cut(Words.Join(Word, wanted[type.Id]));
            while (IsReserved(wanted[type.Id]) && wanted[type.Id].Length < Words.MaxLength);
            if (!TryTake(type, wanted[type.Id]))
                losers.Add(type);
        }

        foreach (TypeModel type in losers)
            TellApart(type, wanted[type.Id]);
    }

    private string Word => Words.Chosen(_api.Settings.Word);

    private string Wanted(TypeModel type)
    {
        NameRequest request = type.Name;
        if (request.Kind == NameKind.Explicit)
            return Words.Chosen(request.Words);
        string place = Words.Pascal(request.Words);
        if (request.Kind == NameKind.Component)
            return place;
        if (request.Kind == NameKind.Interface)
            return Words.Cut("I" + Names[request.Owner!]);

        string owner = "";
        string root = "";
        if (request.Owner is { } id && Names.TryGetValue(id, out string? ownerName))
            (owner, root) = (ownerName, _roots[id]);
        else if (request.Operation is { } operation && _operationWords.TryGetValue(operation, out string? word))
            (owner, root) = (word, word);
        if (root.Length > 0)
            _roots[type.Id] = root;
        string name = Words.Join(owner, place);
        return name.Length <= Words.MaxLength ? name : Words.Cut(Words.Join(root, place));
    }

    private void TellApart(TypeModel type, string wanted)
    {
        _holders.TryGetValue(wanted, out TypeModel? holder);
        string qualified = type.Name.Qualifier.Length > 0 ? Words.Cut(Words.Join(Words.Pascal(type.Name.Qualifier), wanted)) : wanted;
        // The document's words tell nothing apart within one document.
        bool isQualified = holder?.Id.Document != type.Id.Document && !IsReserved(qualified) && TryTake(type, qualified);
        if (!isQualified)
        {
            string name = _scope.Take(wanted, Companion(type));
            Keep(type, name);
        }

        if (holder is not null && type.Name.Kind is NameKind.Explicit or NameKind.Component)
        {
            Problems.Add(new NameProblem(
                type.Id,
                DiagnosticTable.TypesToldApart,
                EquatableArray.Of(wanted, holder.Id.Document, Names[type.Id], "")));
        }
    }

    private bool TryTake(TypeModel type, string name)
    {
        if (!_scope.TryTake(name, Companion(type)))
            return false;
        Keep(type, name);
        return true;
    }

    private void Keep(TypeModel type, string name)
    {
        _holders[name] = type;
        Names[type.Id] = name;
        if (!_roots.ContainsKey(type.Id))
            _roots[type.Id] = name;
    }

    /// <summary>A C# enum comes with a class that reads and writes it.</summary>
    private static string Companion(TypeModel type) => type is EnumModel { IsExtensible: false } ? "Json" : "";

    private bool IsReserved(string name) => _reserved.Contains(name) || ImplicitUsings.Contains(name);
}
