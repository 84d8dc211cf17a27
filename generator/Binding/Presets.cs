using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>
/// Discriminators that nobody has to set: where a document says in so many words what a type is called by its union, the
/// member holds that text from the start. A name that is only implied is not trusted, unless the member lists it.
/// </summary>
internal sealed class Presets(IReadOnlyDictionary<TypeId, TypeModel> types)
{
    /// <summary>
    /// For each record, the members that unions tell it by, each with the only text that they use; null where they disagree.
    /// </summary>
    private readonly Dictionary<TypeId, Dictionary<string, string?>> _texts = [];

    public static IEnumerable<TypeModel> Complete(IReadOnlyList<TypeModel> types)
    {
        var presets = new Presets(types.ToDictionary(static t => t.Id));
        foreach (UnionModel union in types.OfType<UnionModel>())
            presets.Read(union);
        return types.Select(type => type is ObjectModel record ? presets.Complete(record) : type);
    }

    private ObjectModel Complete(ObjectModel record)
    {
        if (!_texts.TryGetValue(record.Id, out Dictionary<string, string?> texts))
            return record;
        IEnumerable<MemberModel> members = record.Members
            .Select(m => texts.TryGetValue(m.JsonName, out string? text) ? m with { Preset = text } : m);
        return record with { Members = members.ToEquatableArray() };
    }

    private void Read(UnionModel union)
    {
        if (union.Discriminator is not { } name)
            return;
        foreach (UnionCaseModel one in union.Cases)
        {
            if (one.Type is not NamedRef named || !types.TryGetValue(named.Id, out TypeModel type) || type is not ObjectModel record)
                continue;
            string? text = record.Members.Where(m => m.JsonName == name).Select(m => TextOf(m, one)).FirstOrDefault();
            if (!_texts.TryGetValue(record.Id, out Dictionary<string, string?> texts))
                _texts.Add(record.Id, texts = []);
            texts[name] = texts.TryGetValue(name, out string? known) && known != text ? null : text;
        }
    }

    private string? TextOf(MemberModel member, UnionCaseModel one) => member.Type.Type switch
    {
        _ when member.Constant is not null => null,
        PrimitiveRef { Kind: Primitive.String } => one.GivenValue,
        NamedRef named when types.TryGetValue(named.Id, out TypeModel type) && type is EnumModel values => TextOf(values, one),
        _ => null,
    };

    /// <summary>A C# enum has a name for each of its texts; only the other kind is made of one.</summary>
    private static string? TextOf(EnumModel values, UnionCaseModel one) => values is { IsExtensible: true, Base: EnumBase.String }
        ? one.GivenValue ?? Only(one.DiscriminatorValues.Where(v => values.Values.Any(e => e.Value == v)))
        : null;

    private static string? Only(IEnumerable<string> texts) => texts.ToList() is { Count: 1 } one ? one[0] : null;
}
