using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>Gives each operation a name of its own: its inline types are named after it.</summary>
internal static class OperationWords
{
    private const string AsyncSuffix = "Async";

    /// <returns>Names by <see cref="OperationModel.Id"/>; no two differ only by case.</returns>
    public static Dictionary<string, string> Name(IEnumerable<OperationModel> operations, DocumentOrder order)
    {
        List<OperationModel> sorted = [.. order.Sort(operations, static o => DocumentOrder.Place(o.Id))];
        HashSet<string> shared = new(
            sorted.Where(static o => o.NameHint is not null)
                .GroupBy(static o => Chosen(o.NameHint!), StringComparer.OrdinalIgnoreCase)
                .Where(static group => group.Skip(1).Any())
                .Select(static group => group.Key),
            StringComparer.OrdinalIgnoreCase);

        var scope = new NameScope(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        List<(OperationModel Operation, List<string> Candidates, bool IsChosen)> waiting = [];
        foreach (OperationModel operation in sorted)
        {
            bool isChosen = operation.NameHint is not null && !shared.Contains(Chosen(operation.NameHint));
            List<string> candidates = [.. Candidates(operation).Skip(operation.NameHint is not null && !isChosen ? 1 : 0)];
            waiting.Add((operation, candidates, isChosen));
        }

        // Round by round: everybody's first wish before anybody's second; what somebody chose goes first.
        waiting = [.. waiting.OrderBy(static w => w.IsChosen ? 0 : 1)];
        for (int round = 0; waiting.Count > 0; round++)
        {
            List<(OperationModel Operation, List<string> Candidates, bool IsChosen)> left = [];
            foreach ((OperationModel Operation, List<string> Candidates, bool IsChosen) entry in waiting)
            {
                if (round >= entry.Candidates.Count)
                    names[entry.Operation.Id] = scope.Take(entry.Candidates[0]);
                else if (scope.TryTake(entry.Candidates[round]))
                    names[entry.Operation.Id] = entry.Candidates[round];
                else
                    left.Add(entry);
            }

            waiting = left;
        }

        return names;
    }

    /// <summary>What an operation could be called, best first: its chosen name, its operation id, its method and path.</summary>
    public static IEnumerable<string> Candidates(OperationModel operation)
    {
        if (operation.NameHint is not null)
            yield return Chosen(operation.NameHint);
        if (!string.IsNullOrEmpty(operation.OperationId))
            yield return WithoutAsync(Words.Pascal(operation.OperationId!));
        yield return MethodAndPath(operation.Method, operation.Path);
    }

    /// <summary><c>GET /pets/{petId}/toys</c> is <c>GetPetsByPetIdToys</c>.</summary>
    private static string MethodAndPath(string method, string path)
    {
        string name = Words.Pascal(method.ToLowerInvariant());
        var piece = new StringBuilder();
        bool hasWords = false;
        bool isParameter = false;
        foreach (char c in path + "/")
        {
            if (c is not ('/' or '{' or '}'))
            {
                piece.Append(c);
                continue;
            }

            string text = piece.ToString();
            if (Words.HasWords(text))
            {
                name = Words.Join(name, Words.Join(isParameter ? "By" : "", Words.Pascal(text)));
                hasWords = true;
            }

            piece.Clear();
            isParameter = c == '{';
        }

        return Words.Cut(hasWords ? name : name + "Root");
    }

    private static string Chosen(string hint) => WithoutAsync(Words.Chosen(hint));

    /// <summary>The method gets the suffix anyway.</summary>
    private static string WithoutAsync(string name) =>
        name.Length > AsyncSuffix.Length && name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - AsyncSuffix.Length)
            : name;
}
