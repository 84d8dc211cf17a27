using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>What the declarations and the methods of an operation have in common.</summary>
/// <param name="Body">Type of the body of a success.</param>
/// <param name="Task">What the plain method returns.</param>
/// <param name="Name">Name of the plain method.</param>
/// <param name="NameWithResponse">Name of the method that returns the whole answer.</param>
/// <param name="Request">The body of the request, or null.</param>
/// <param name="Arguments">The parameters of both.</param>
internal sealed record OperationSignature(
    string Body,
    string Task,
    string Name,
    string NameWithResponse,
    BodyPlan? Request,
    IReadOnlyList<Argument> Arguments)
{
    /// <summary>Up to how many parameters share the line of the method's name.</summary>
    private const int OnOneLine = 4;

    /// <summary>What the method returns that gives the whole answer.</summary>
    public string ResponseTask { get; init; } = "";

    /// <summary>One for each overload.</summary>
    public static IEnumerable<OperationSignature> All(OperationFile plan) =>
        plan.Bodies.Count == 0 ? [Of(plan, null)] : plan.Bodies.Select(body => Of(plan, body));

    private static OperationSignature Of(OperationFile plan, BodyPlan? request)
    {
        string body = plan.Item is { } item ? $"{IAsyncEnumerable}<{item.Type}>"
            : plan.Success is { } success ? success.Type + (plan.IsNullable ? "?" : "")
            : $"{Runtime}.NoBody";
        string nullable = plan is { MayBeEmpty: true, IsNullable: false } ? "?" : "";
        string task = plan.Item is not null ? body
            : plan.Success is null ? KnownTypes.Task
            : $"{KnownTypes.Task}<{plan.Data?.Codec.Type ?? body}{nullable}>";
        string headers = plan.Headers is { } type ? $", {type}" : "";
        return new OperationSignature(
            body,
            task,
            Identifier.Of(plan.Method + "Async"),
            Identifier.Of(plan.Method + "WithResponseAsync"),
            request,
            Argument.Of(plan, request))
        { ResponseTask = $"{KnownTypes.Task}<{OperationResponse}<{body}{headers}>>" };
    }

    /// <summary>A method's modifiers, type and name with the parameters behind them; many stand on a line each.</summary>
    public string Declare(string head)
    {
        string separator = Arguments.Count <= OnOneLine ? " " : "\n    ";
        string start = Arguments.Count <= OnOneLine ? "" : separator;
        return $"{head}({start}{string.Join("," + separator, Arguments.Select(static argument => argument.Declaration))})";
    }

    /// <summary>Names for local variables of a method, away from its parameters.</summary>
    public LocalNames Locals() => new(Arguments.Select(static argument => argument.Name));
}
