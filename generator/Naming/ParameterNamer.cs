using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>Names the parameters of an operation's method.</summary>
internal static class ParameterNamer
{
    public static NamedOperation Name(OperationModel operation, string method, string word)
    {
        var scope = new NameScope(StringComparer.Ordinal, ["cancellationToken"]);
        string[] names = new string[operation.Parameters.Count];
        // A path parameter keeps its name before a query parameter of the same one, wherever they stand.
        foreach (int i in Enumerable.Range(0, names.Length).OrderBy(i => operation.Parameters[i].Location))
        {
            ParameterModel parameter = operation.Parameters[i];
            string name = Words.LowerFirst(parameter.NameHint is { } hint ? Words.Chosen(hint) : Words.Pascal(parameter.Name));
            names[i] = CSharpIdentifier.Escape(scope.TryTake(name) ? name : scope.Take(name + parameter.Location));
        }

        EquatableArray<string> bodies = BodyNames(operation, scope).ToEquatableArray();
        return new NamedOperation(
            operation.Id,
            CSharpIdentifier.Escape(method),
            names.ToEquatableArray(),
            bodies,
            operation.Bodies.Count == 0 ? "" : scope.Take("contentType"),
            CSharpIdentifier.Escape(word));
    }

    /// <summary>One name for each kind of body: overloads take the same place.</summary>
    private static IEnumerable<string> BodyNames(OperationModel operation, NameScope scope)
    {
        string? request = null;
        string? content = null;
        foreach (BodyModel body in operation.Bodies)
        {
            yield return body.Kind is BodyKind.Text or BodyKind.Binary
                ? content ??= FirstFree(scope, "content", "body", "requestBody")
                : request ??= FirstFree(scope, "request", "body", "requestBody");
        }
    }

    private static string FirstFree(NameScope scope, params string[] names) =>
        names.FirstOrDefault(name => scope.TryTake(name)) ?? scope.Take(names[0]);
}
