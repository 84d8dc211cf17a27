using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>Names the methods of the client. Operations of one chosen name are overloads where their parameter types differ.</summary>
internal sealed class MethodNamer(IReadOnlyDictionary<TypeId, string> types)
{
    /// <summary>Each operation has a second method: its name with this at its end.</summary>
    private const string Companion = "WithResponse";

    /// <summary>One that answers either at once or item by item has methods for that, too: its name with this at its end.</summary>
    private const string Streaming = "Stream";

    private readonly Dictionary<string, Overloads> _methods = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Method names by <see cref="OperationModel.Id"/>, without <c>Async</c>.</returns>
    public Dictionary<string, string> Name(IEnumerable<OperationModel> operations, DocumentOrder order)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        List<(OperationModel Operation, List<string> Candidates)> waiting =
        [
            .. order.Sort(operations, static o => DocumentOrder.Place(o.Id))
                .OrderBy(static o => o.NameHint is null ? 1 : 0)
                .Select(static o => (o, OperationWords.Candidates(o).ToList())),
        ];
        for (int round = 0; waiting.Count > 0; round++)
        {
            List<(OperationModel Operation, List<string> Candidates)> left = [];
            foreach ((OperationModel operation, List<string> candidates) in waiting)
            {
                bool isChosen = round == 0 && operation.NameHint is not null;
                List<string> signatures = [.. Signatures(operation)];
                if (round >= candidates.Count)
                    names[operation.Id] = TakeNumbered(candidates[0], signatures, IsStreaming(operation));
                else if (TryTake(candidates[round], signatures, isChosen, IsStreaming(operation)))
                    names[operation.Id] = candidates[round];
                else
                    left.Add((operation, candidates));
            }

            waiting = left;
        }

        return names;
    }

    private static bool IsStreaming(OperationModel operation) => operation.Responses.Any(static r => r.Items is not null);

    private string TakeNumbered(string name, List<string> signatures, bool isStreaming)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, [name]);
        string numbered;
        do
            numbered = scope.Take(name);
        while (!TryTake(numbered, signatures, isChosen: false, isStreaming));
        return numbered;
    }

    private bool TryTake(string name, List<string> signatures, bool isChosen, bool isStreaming)
    {
        string[] names = isStreaming ? [name, name + Companion, name + Streaming, name + Streaming + Companion] : [name, name + Companion];
        foreach (string method in names)
        {
            if (_methods.TryGetValue(method, out Overloads? other) && !(isChosen && other.AreChosen && !other.Signatures.Overlaps(signatures)))
                return false;
        }

        foreach (string method in names)
        {
            if (!_methods.TryGetValue(method, out Overloads? overloads))
                _methods.Add(method, overloads = new Overloads(isChosen));
            overloads.Signatures.UnionWith(signatures);
        }

        return true;
    }

    /// <summary>
    /// The C# types of the parameters, as far as overloads can be told apart by them: in one order whatever the order of
    /// the method, and without null, so that two methods with different signatures are never ambiguous to the compiler.
    /// </summary>
    private IEnumerable<string> Signatures(OperationModel operation)
    {
        IEnumerable<TypeUse> uses = operation.Parameters.Select(static p => p.Type);
        return operation.Bodies.Count == 0 ? [Signature(uses)] : operation.Bodies.Select(b => Signature(uses.Append(b.Type))).Distinct();
    }

    private string Signature(IEnumerable<TypeUse> uses) => string.Join(",", uses.Select(Text).OrderBy(static t => t, StringComparer.Ordinal));

    private string Text(TypeUse use) => use.Type switch
    {
        // Three ways to send one C# type.
        PrimitiveRef { Kind: Primitive.UnixTime or Primitive.DateTimeOrUnixTime } => nameof(Primitive.DateTime),
        PrimitiveRef primitive => primitive.Kind.ToString(),
        NamedRef named => types.TryGetValue(named.Id, out string? name) ? "#" + name : "?",
        ListRef list => "[" + Text(list.Item) + "]",
        MapRef map => "{" + Text(map.Value) + "}",
        _ => "?",
    };

    private sealed class Overloads(bool areChosen)
    {
        public bool AreChosen { get; } = areChosen;

        public HashSet<string> Signatures { get; } = new(StringComparer.Ordinal);
    }
}
