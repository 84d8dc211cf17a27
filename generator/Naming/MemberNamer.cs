using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>Names the members of a type. Two of one name: who is written exactly so keeps it, then the first; the later get a number.</summary>
internal static class MemberNamer
{
    /// <param name="type">The type.</param>
    /// <param name="names">The names of all types, not escaped.</param>
    public static NamedType Name(TypeModel type, IReadOnlyDictionary<TypeId, string> names) => type switch
    {
        ObjectModel model => NameObject(model, model.Members, names[type.Id]),
        InterfaceModel model => NameObject(model, model.Members, names[type.Id]),
        EnumModel model => NameEnum(model, names[type.Id]),
        TupleModel model => NameTuple(model, names[type.Id]),
        UnionModel model => CaseNamer.Name(model, names),
        ResultModel model => ResultNamer.Name(model, names[type.Id]),
        HeadersModel model => NameObject(model, model.Members, names[type.Id]),
        _ => new NamedType(type.Id, CSharpIdentifier.Escape(names[type.Id]), EquatableArray<string>.Empty, EquatableArray<string>.Empty, null),
    };

    private static NamedType NameObject(TypeModel model, EquatableArray<MemberModel> all, string typeName) => NameMembers(
        model,
        all,
        static m => Words.Pascal(m.JsonName),
        typeName,
        model is ObjectModel { AdditionalMembers: not null } ? "AdditionalMembers" : null);

    /// <summary>A place without a name of its own is called by its number, from one.</summary>
    private static NamedType NameTuple(TupleModel model, string typeName) => NameMembers(
        model,
        model.Items,
        static m => "Item" + (int.Parse(m.JsonName, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
        typeName,
        model.OtherItems is null ? null : "OtherItems");

    /// <param name="model">The type.</param>
    /// <param name="all">Its members.</param>
    /// <param name="word">Names a member that nobody has chosen a name for.</param>
    /// <param name="typeName">The name of the type.</param>
    /// <param name="others">What the member that takes all others would like to be called; null where there is none.</param>
    private static NamedType NameMembers(
        TypeModel model, EquatableArray<MemberModel> all, Func<MemberModel, string> word, string typeName, string? others)
    {
        var wishes = new List<Wish>();
        foreach (MemberModel member in all)
        {
            string name = member.NameHint is { } hint ? Words.Chosen(hint) : word(member);
            bool isExact = string.Equals(name, member.JsonName, StringComparison.Ordinal);
            wishes.Add(new Wish(Allowed(name, typeName, ReservedNames.IsObjectMember), member.NameHint is not null ? 0 : isExact ? 1 : 2));
        }

        var scope = new NameScope(StringComparer.Ordinal);
        string[] members = Grant(wishes, scope);
        var locals = new NameScope(StringComparer.Ordinal, ReservedNames.MemberLocals);
        return new NamedType(
            model.Id,
            CSharpIdentifier.Escape(typeName),
            members.Select(CSharpIdentifier.Escape).ToEquatableArray(),
            members.Select(m => CSharpIdentifier.Escape(locals.Take(Words.LowerFirst(m)))).ToEquatableArray(),
            others is null ? null : scope.Take(Allowed(others, typeName, ReservedNames.IsObjectMember)));
    }

    private static NamedType NameEnum(EnumModel model, string typeName)
    {
        string?[] hints = [.. model.Values.Select(static v => v.NameHint is { } hint && Words.HasWords(hint) ? Words.Chosen(hint) : null)];
        HashSet<string> shared = new(
            hints.OfType<string>().GroupBy(static h => h, StringComparer.Ordinal).Where(static g => g.Skip(1).Any()).Select(static g => g.Key),
            StringComparer.Ordinal);
        var wishes = new List<Wish>();
        for (int i = 0; i < hints.Length; i++)
        {
            bool isHinted = hints[i] is not null && !shared.Contains(hints[i]!);
            string value = model.Base == EnumBase.Json ? Unquoted(model.Values[i].Value) : model.Values[i].Value;
            string name = isHinted ? hints[i]! : Words.Pascal(value);
            bool isExact = string.Equals(name, value, StringComparison.Ordinal);
            wishes.Add(new Wish(Allowed(name, typeName, ReservedNames.IsEnumMember), isHinted ? 0 : isExact ? 1 : 2));
        }

        string[] members = Grant(wishes, new NameScope(StringComparer.Ordinal));
        return new NamedType(
            model.Id,
            CSharpIdentifier.Escape(typeName),
            members.Select(CSharpIdentifier.Escape).ToEquatableArray(),
            EquatableArray<string>.Empty,
            null);
    }

    /// <summary>The text of a JSON string without its quotes; other JSON as it is.</summary>
    private static string Unquoted(string json) => json.Length > 1 && json[0] == '"' ? json.Substring(1, json.Length - 2) : json;

    /// <summary>A member cannot have the name of its type (CS0542), of an inherited member or of an emitted one.</summary>
    private static string Allowed(string name, string typeName, Func<string, bool> isReserved)
    {
        while (name == typeName || isReserved(name))
            name += "Value";
        return name;
    }

    private static string[] Grant(List<Wish> wishes, NameScope scope)
    {
        string[] names = new string[wishes.Count];
        List<int> losers = [];
        foreach (int i in Enumerable.Range(0, names.Length).OrderBy(i => wishes[i].Rank))
        {
            if (scope.TryTake(wishes[i].Name))
                names[i] = wishes[i].Name;
            else
                losers.Add(i);
        }

        foreach (int i in losers)
            names[i] = scope.Take(wishes[i].Name);
        return names;
    }

    /// <param name="Name">The name that a member would like.</param>
    /// <param name="Rank">Who goes first: 0 a chosen name, 1 one that is written exactly so in the document, 2 the others.</param>
    private sealed record Wish(string Name, int Rank);
}
