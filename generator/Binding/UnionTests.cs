using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>Finds out, once all types are there, what tells the cases of each union apart.</summary>
internal sealed class UnionTests(IReadOnlyDictionary<TypeId, TypeModel> types)
{
    /// <summary>The types, their unions completed. Only cases that nothing simpler tells apart keep their schema.</summary>
    public static IEnumerable<TypeModel> Complete(IReadOnlyList<TypeModel> types)
    {
        var tests = new UnionTests(types.ToDictionary(static t => t.Id));
        return types.Select(type => type is UnionModel union ? tests.Complete(union) : type);
    }

    private UnionModel Complete(UnionModel union)
    {
        List<UnionCaseModel> cases = [.. union.Cases.Select(c => c with { Test = TestOf(c.Type) })];
        return union with
        {
            Cases = cases.Select(c => cases.Any(other => other != c && AreAlike(c, other)) ? c : c with { Schema = null }).ToEquatableArray(),
        };
    }

    /// <summary>Whether a value can pass the tests of both cases.</summary>
    private static bool AreAlike(UnionCaseModel left, UnionCaseModel right)
    {
        bool discriminated = left.DiscriminatorValues.Count > 0 && right.DiscriminatorValues.Count > 0;
        return !discriminated
            && (left.Test.Types & right.Test.Types) != JsonTypes.None
            && !left.Test.Constants.Any(l => right.Test.Constants.Any(r => r.Name == l.Name && r.Json != l.Json));
    }

    private UnionTest TestOf(TypeRef type) => type switch
    {
        PrimitiveRef primitive => UnionTest.Unknown with { Types = TypesOf(primitive.Kind) },
        ListRef => UnionTest.Unknown with { Types = JsonTypes.Array },
        MapRef => UnionTest.Unknown with { Types = JsonTypes.Object },
        NamedRef named when types.TryGetValue(named.Id, out TypeModel model) => TestOf(model),
        _ => UnionTest.Unknown,
    };

    private UnionTest TestOf(TypeModel type) => type switch
    {
        ObjectModel model => new UnionTest(
            JsonTypes.Object,
            model.Members.Where(static m => m.IsRequired).Select(static m => m.JsonName).ToEquatableArray(),
            model.Members.Where(static m => m.IsRequired && m.Constant is not null && m.Type.Type is not PrimitiveRef { Kind: Primitive.Json or Primitive.Double })
                .Select(static m => new MemberConstant(m.JsonName, m.Constant!)).ToEquatableArray()),
        EnumModel model => UnionTest.Unknown with { Types = TypesOf(model.Base) },
        TupleModel => UnionTest.Unknown with { Types = JsonTypes.Array },
        UnionModel union => UnionTest.Unknown with { Types = TypesOf(union) },
        _ => UnionTest.Unknown with { Types = AnyType },
    };

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
                if (one.Type is not NamedRef named || !types.TryGetValue(named.Id, out TypeModel model) || model is not UnionModel inner)
                    all |= TestOf(one.Type).Types;
                else if (seen.Add(inner.Id))
                    open.Push(inner);
            }
        }

        // Unions of nothing but each other have no value at all; nothing simpler than their schemas says so.
        return all == JsonTypes.None ? AnyType : all;
    }

    private const JsonTypes AnyType =
        JsonTypes.Boolean | JsonTypes.Integer | JsonTypes.Number | JsonTypes.String | JsonTypes.Array | JsonTypes.Object;

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
