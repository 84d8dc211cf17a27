using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Parsing;
using Seedance.Generator.Planning;

namespace Seedance.Generator.Baselines;

/// <summary>What callers of an API can depend on: its operations and parameters, its types, their members, values and limits.</summary>
internal sealed class Surface
{
    private readonly NamedApi _api;
    private readonly LimitPlanner _limits;
    private readonly Dictionary<TypeId, string> _names;

    private Surface(NamedApi api)
    {
        _api = api;
        _limits = new LimitPlanner(api.Api);
        _names = api.Types.ToDictionary(static t => t.Id, static t => t.Name);
    }

    /// <summary>Everything, in no particular order; what is there twice counts once.</summary>
    public static IReadOnlyList<SurfaceEntry> Of(NamedApi api)
    {
        var surface = new Surface(api);
        return
        [
            .. api.Api.Operations.Zip(api.Operations, surface.Operation)
                .Concat(api.Api.Types.Select(surface.Type))
                .SelectMany(static entries => entries)
                .GroupBy(static entry => entry.Key)
                .Select(static same => same.First()),
        ];
    }

    private IEnumerable<SurfaceEntry> Operation(OperationModel operation, NamedOperation name)
    {
        string method = name.Word.TrimStart('@');
        TypeId place = PlaceOf(operation.Id);
        List<BodyModel> bodies = [.. operation.Bodies];
        yield return new SurfaceEntry("operation", "", method, place, Facts(
            ("call", SpecJson.Quote(operation.Method + " " + operation.Path)),
            ("answers", Quoted(Answers(operation))),
            ("bodies", bodies.Count == 0 ? null : Quoted(bodies.Select(b => Type(b.Type)))),
            ("required", bodies.Any(static b => b.IsRequired) ? "true" : null)))
        { IsReceived = true };
        foreach (ParameterModel parameter in operation.Parameters)
        {
            yield return new SurfaceEntry("parameter", method, parameter.Name, place.Below("parameters"), Facts(
                ("type", SpecJson.Quote(Type(parameter.Type))),
                ("required", parameter.IsRequired && !parameter.IsIdempotencyKey ? "true" : null),
                ("limits", _limits.OfValue(parameter.Schema, parameter.Type.Type))));
        }
    }

    private IEnumerable<string> Answers(OperationModel operation) => operation.Responses
        .Where(static r => r.Status[0] == '2' || r.Status == "default")
        .Select(r => r.Body is { } body ? Type(body) : "nothing");

    private IEnumerable<SurfaceEntry> Type(TypeModel type)
    {
        string name = _names[type.Id].TrimStart('@');
        yield return new SurfaceEntry("type", "", name, type.Id, Facts(("kind", SpecJson.Quote(KindOf(type))))) { IsReceived = true };
        switch (type)
        {
            case ObjectModel model:
                IReadOnlyDictionary<string, string> limits = _limits.OfMembers(model);
                foreach (MemberModel member in model.Members)
                {
                    TypeId place = type.Id.Below("properties").Below(member.JsonName);
                    yield return Member(name, member, place, limits.TryGetValue(member.JsonName, out string json) ? json : null) with
                    {
                        IsSent = model.IsSent && !member.IsReadOnly,
                        IsReceived = model.IsReceived,
                    };
                }

                break;
            case TupleModel tuple:
                foreach (MemberModel item in tuple.Items)
                    yield return Member(name, item, type.Id, limits: null) with { IsReceived = true };
                break;
            case EnumModel values:
                foreach (EnumValueModel value in values.Values)
                    yield return new SurfaceEntry("value", name, value.Value, type.Id.Below("enum"), []);
                break;
            case UnionModel union:
                foreach (string unionCase in union.Cases.Select(c => Type(new TypeUse(c.Type, IsNullable: false))))
                    yield return new SurfaceEntry("case", name, unionCase, type.Id, []);
                break;
        }
    }

    private SurfaceEntry Member(string owner, MemberModel member, TypeId place, string? limits)
    {
        List<KeyValuePair<string, string>> facts = Facts(
            ("type", SpecJson.Quote(Type(member.Type))),
            ("required", member.IsRequired ? "true" : null),
            ("limits", limits));
        return new SurfaceEntry("member", owner, member.JsonName, place, facts);
    }

    private static string KindOf(TypeModel type) => type switch
    {
        EnumModel => "enum",
        UnionModel => "union",
        TupleModel => "tuple",
        InterfaceModel => "interface",
        _ => "record",
    };

    private string Type(TypeUse use) => Type(use.Type) + (use.IsNullable ? "?" : "");

    private string Type(TypeRef type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind.ToString(),
        NamedRef named => _names[named.Id].TrimStart('@'),
        ListRef list => Type(list.Item) + "[]",
        MapRef map => "map of " + Type(map.Value),
        _ => "",
    };

    private static string Quoted(IEnumerable<string> types) => SpecJson.Quote(string.Join(", ", types.Distinct()));

    private static List<KeyValuePair<string, string>> Facts(params (string Name, string? Json)[] facts) =>
        [.. facts.Where(static f => f.Json is not null).Select(static f => new KeyValuePair<string, string>(f.Name, f.Json!))];

    /// <summary>The place in an operation's id: a path item that several paths refer to adds the path.</summary>
    private static TypeId PlaceOf(string operation)
    {
        int hash = operation.IndexOf('#');
        int at = operation.IndexOf(" at /", hash, System.StringComparison.Ordinal);
        string pointer = at < 0 ? operation.Substring(hash + 1) : operation.Substring(hash + 1, at - hash - 1);
        return new TypeId(operation.Substring(0, hash), pointer);
    }
}
