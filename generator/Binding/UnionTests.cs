using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>Finds out, once all types are there, what tells the cases of each union apart.</summary>
internal sealed class UnionTests(IReadOnlyDictionary<TypeId, TypeModel> types)
{
    /// <summary>Unions inside unions are looked into as deep as this; recursive ones would never end.</summary>
    private const int MaxDepth = 8;

    /// <summary>The types, their unions completed. Only cases that nothing simpler tells apart keep their schema.</summary>
    public static IEnumerable<TypeModel> Complete(IReadOnlyList<TypeModel> types)
    {
        var tests = new UnionTests(types.ToDictionary(static t => t.Id));
        return types.Select(type => type is UnionModel union ? tests.Complete(union) : type);
    }

    private UnionModel Complete(UnionModel union)
    {
        List<UnionCaseModel> cases = [.. union.Cases.Select(c => c with { Test = TestOf(c.Type, MaxDepth) })];
        return union with
        {
            Cases = cases.Select(c => cases.Any(other => other != c && AreAlike(c, other)) ? c : c with { Schema = null }).ToEquatableArray(),
        };
    }

    /// <summary>Whether a value can pass the tests of both cases.</summary>
    private static bool AreAlike(UnionCaseModel left, UnionCaseModel right)
    {
        bool discriminated = left.DiscriminatorValues.Count > 0 && right.DiscriminatorValues.Count > 0;
        bool differs = left.Test.Constants.Any(l => right.Test.Constants.Any(r => r.Name == l.Name && r.Json != l.Json));
        return (left.Test.Types & right.Test.Types) != JsonTypes.None && !discriminated && !differs;
    }

    private UnionTest TestOf(TypeRef type, int depth) => type switch
    {
        PrimitiveRef primitive => UnionTest.Unknown with { Types = TypesOf(primitive.Kind) },
        ListRef => UnionTest.Unknown with { Types = JsonTypes.Array },
        MapRef => UnionTest.Unknown with { Types = JsonTypes.Object },
        NamedRef named when types.TryGetValue(named.Id, out TypeModel model) => TestOf(model, depth),
        _ => UnionTest.Unknown,
    };

    private UnionTest TestOf(TypeModel type, int depth) => type switch
    {
        ObjectModel model => new UnionTest(
            JsonTypes.Object,
            model.Members.Where(static m => m.IsRequired).Select(static m => m.JsonName).ToEquatableArray(),
            model.Members.Where(static m => m.IsRequired && m.Constant is not null)
                .Select(static m => new MemberConstant(m.JsonName, m.Constant!)).ToEquatableArray()),
        EnumModel model => UnionTest.Unknown with { Types = model.Base == EnumBase.Integer ? JsonTypes.Integer : JsonTypes.String },
        UnionModel union when depth > 0 => UnionTest.Unknown with
        {
            Types = union.Cases.Aggregate(JsonTypes.None, (all, c) => all | TestOf(c.Type, depth - 1).Types),
        },
        _ => UnionTest.Unknown with { Types = AnyType },
    };

    private const JsonTypes AnyType =
        JsonTypes.Boolean | JsonTypes.Integer | JsonTypes.Number | JsonTypes.String | JsonTypes.Array | JsonTypes.Object;

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
