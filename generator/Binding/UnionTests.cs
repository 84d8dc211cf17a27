using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>Finds out, once all types are there, what tells the cases of each union apart.</summary>
internal sealed class UnionTests(IReadOnlyDictionary<TypeId, TypeModel> types)
{
    /// <summary>
    /// Up to so many cases each is held against each other; beyond, one that is like another asks for validation everywhere.
    /// </summary>
    private const int MaxCompared = 64;

    private const JsonTypes AnyType =
        JsonTypes.Boolean | JsonTypes.Integer | JsonTypes.Number | JsonTypes.String | JsonTypes.Array | JsonTypes.Object;

    private static readonly UnionTest AnyValue = UnionTest.Unknown with { Types = AnyType };

    /// <summary>The types, their unions completed. Only cases that nothing simpler tells apart keep their schema.</summary>
    public static IEnumerable<TypeModel> Complete(IReadOnlyList<TypeModel> types)
    {
        var tests = new UnionTests(types.ToDictionary(static t => t.Id));
        return types.Select(type => type is UnionModel union ? tests.Complete(union) : type);
    }

    private UnionModel Complete(UnionModel union)
    {
        List<UnionCaseModel> cases = [.. WithTags([.. union.Cases.Select(c => Named(c with { Test = TestOf(c.Type) }, union.Discriminator))])];
        List<bool> alike = [.. cases.Select(c => IsLikeAnother(c, cases))];
        return union with
        {
            Cases = cases.Select((c, i) => alike[i] ? c : c with { Schema = null }).ToEquatableArray(),
            KeepsJson = union.IsAny && alike.Contains(true),
        };
    }

    /// <summary>
    /// A schema that stands in place has no name that a discriminator could mention. Where it says what the discriminator's member may be,
    /// these are its names.
    /// </summary>
    private static UnionCaseModel Named(UnionCaseModel one, string? discriminator)
    {
        if (one.DiscriminatorValues.Count > 0 || one.Test.Tags.FirstOrDefault(t => t.Name == discriminator) is not { } tag)
            return one;
        List<string?> texts = [.. tag.Json.Select(SpecJson.TextOf)];
        return texts.Contains(null) ? one : one with { DiscriminatorValues = texts.OfType<string>().ToEquatableArray() };
    }

    private static bool IsLikeAnother(UnionCaseModel one, List<UnionCaseModel> cases)
    {
        if (cases.Count <= MaxCompared)
            return cases.Any(other => !ReferenceEquals(other, one) && AreAlike(one, other));
        return one.DiscriminatorValues.Count == 0 || cases.Any(static c => c.DiscriminatorValues.Count == 0);
    }

    /// <summary>Whether a value can pass the tests of both cases.</summary>
    private static bool AreAlike(UnionCaseModel left, UnionCaseModel right)
    {
        bool discriminated = left.DiscriminatorValues.Count > 0 && right.DiscriminatorValues.Count > 0;
        return !discriminated
            && (left.Test.Types & right.Test.Types) != JsonTypes.None
            && !left.Test.Tags.Any(l => right.Test.Tags.Any(r => TellsApart(l, r) && (IsAlwaysThere(left, l) || IsAlwaysThere(right, r))));
    }

    private static bool IsAlwaysThere(UnionCaseModel one, MemberTag tag) => one.Test.Required.Contains(tag.Name);

    /// <summary>
    /// Keeps the tags that tell cases apart. A member with one value always does. One with several does only where no two
    /// cases share a value of it: an enum that all cases have says nothing about them, and a value of it that is not known
    /// yet must not make the object unknown.
    /// </summary>
    private static IEnumerable<UnionCaseModel> WithTags(List<UnionCaseModel> cases)
    {
        var all = new Dictionary<string, List<MemberTag>>(StringComparer.Ordinal);
        foreach (MemberTag tag in cases.SelectMany(static c => c.Test.Tags))
        {
            if (!all.TryGetValue(tag.Name, out List<MemberTag> tags))
                all.Add(tag.Name, tags = []);
            tags.Add(tag);
        }

        var telling = new HashSet<string>(
            all.Where(static t => t.Value.Count > 1 && AreDistinct(t.Value)).Select(static t => t.Key), StringComparer.Ordinal);
        return cases.Select(c => c with
        {
            Test = c.Test with { Tags = c.Test.Tags.Where(t => t.Json.Count == 1 || telling.Contains(t.Name)).ToEquatableArray() },
        });
    }

    private static bool AreDistinct(List<MemberTag> tags)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return tags.SelectMany(static t => t.Json).All(seen.Add);
    }

    private static bool TellsApart(MemberTag left, MemberTag right) => left.Name == right.Name && !left.Json.Intersect(right.Json).Any();

    private UnionTest TestOf(TypeRef type) => type switch
    {
        PrimitiveRef primitive => UnionTest.Unknown with { Types = TypesOf(primitive.Kind) },
        ListRef => UnionTest.Unknown with { Types = JsonTypes.Array },
        MapRef => UnionTest.Unknown with { Types = JsonTypes.Object },
        NamedRef named when types.TryGetValue(named.Id, out TypeModel model) => TestOf(model),
        _ => AnyValue,
    };

    private UnionTest TestOf(TypeModel type) => type switch
    {
        ObjectModel model => new UnionTest(
            JsonTypes.Object,
            model.Members.Where(static m => m.IsRequired).Select(static m => m.JsonName).ToEquatableArray(),
            model.Members.Select(TagOf).OfType<MemberTag>().ToEquatableArray()),
        EnumModel model => UnionTest.Unknown with { Types = TypesOf(model.Base) },
        TupleModel => UnionTest.Unknown with { Types = JsonTypes.Array },
        UnionModel union => UnionTest.Unknown with { Types = TypesOf(union) },
        _ => AnyValue,
    };

    /// <summary>Texts, integers and booleans have one spelling each: the others are left to validation.</summary>
    private MemberTag? TagOf(MemberModel member)
    {
        if (member.Constant is { } constant && member.Type.Type is not PrimitiveRef { Kind: Primitive.Json or Primitive.Double })
            return new MemberTag(member.JsonName, EquatableArray.Of(constant));
        if (member.Type is not { IsNullable: false, Type: NamedRef named }
            || !types.TryGetValue(named.Id, out TypeModel type)
            || type is not EnumModel { Base: EnumBase.String or EnumBase.Integer } values)
        {
            return null;
        }

        IEnumerable<string> json = values.Values.Select(v => values.Base == EnumBase.String ? SpecJson.Quote(v.Value) : v.Value);
        return new MemberTag(member.JsonName, json.ToEquatableArray());
    }

    /// <summary>
    /// What the cases of a union may be, unions inside it looked into: each once, because unions that refer to each other
    /// have no end, and the paths through them are more than anybody can walk.
    /// </summary>
    private JsonTypes TypesOf(UnionModel union)
    {
        JsonTypes all = JsonTypes.None;
        var seen = new HashSet<TypeId> { union.Id };
        var open = new Stack<UnionModel>([union]);
        while (open.Count > 0)
        {
            foreach (UnionCaseModel one in open.Pop().Cases)
            {
                if (one.Type is not NamedRef named || !types.TryGetValue(named.Id, out TypeModel model))
                    all |= TestOf(one.Type).Types;
                else if (model is not UnionModel inner)
                    all |= TypesOf(model);
                else if (seen.Add(inner.Id))
                    open.Push(inner);
            }
        }

        // Unions of nothing but each other have no value at all; nothing simpler than their schemas says so.
        return all == JsonTypes.None ? AnyType : all;
    }

    private static JsonTypes TypesOf(TypeModel type) => type switch
    {
        ObjectModel => JsonTypes.Object,
        EnumModel model => TypesOf(model.Base),
        TupleModel => JsonTypes.Array,
        _ => AnyType,
    };

    private static JsonTypes TypesOf(EnumBase values) => values switch
    {
        EnumBase.String => JsonTypes.String,
        EnumBase.Integer => JsonTypes.Integer,
        EnumBase.Number => JsonTypes.Integer | JsonTypes.Number,
        _ => AnyType,
    };

    private static JsonTypes TypesOf(Primitive primitive) => primitive switch
    {
        Primitive.Boolean => JsonTypes.Boolean,
        Primitive.Int32 or Primitive.Int64 or Primitive.UnixTime => JsonTypes.Integer,
        Primitive.Single or Primitive.Double or Primitive.Decimal => JsonTypes.Integer | JsonTypes.Number,
        Primitive.DateTimeOrUnixTime => JsonTypes.Integer | JsonTypes.String,
        Primitive.Json => AnyType,
        _ => JsonTypes.String,
    };
}
