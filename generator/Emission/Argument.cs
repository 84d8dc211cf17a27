using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Name">Its name, escaped.</param>
/// <param name="Declaration">How it is declared.</param>
internal sealed record Argument(string Name, string Declaration)
{
    /// <summary>The parameters of an operation's methods: what is required, what may be left out, the token.</summary>
    public static IReadOnlyList<Argument> Of(OperationFile plan, BodyPlan? body) =>
    [
        .. plan.Parameters.Where(static parameter => parameter.IsRequired).Select(static p => Limited(p, Required(p.Name, p.Codec))),
        .. Bodies(body).Where(static body => body.IsRequired).Select(static body => Required(body.Name, body.Codec, body.IsNullable)),
        .. plan.Parameters.Where(static parameter => !parameter.IsRequired).Select(static p => Limited(p, Optional(p.Name, p.Codec))),
        .. Bodies(body).Where(static body => !body.IsRequired).Select(static body => Optional(body.Name, body.Codec)),
        .. Bodies(body).Select(static body => body.ContentType).OfType<string>().Select(static name => new Argument(name, $"string? {name} = null")),
        new Argument("cancellationToken", $"{CancellationToken} cancellationToken = default"),
    ];

    private static BodyPlan[] Bodies(BodyPlan? body) => body is null ? [] : [body];

    private static Argument Limited(ParameterPlan parameter, Argument argument) => parameter.Limits is { } json
        ? argument with { Declaration = $"[{SchemaLimits}({CSharpLiteral.Json(json)})] {argument.Declaration}" }
        : argument;

    private static Argument Required(string name, CodecPlan codec, bool isNullable = false) =>
        new(name, $"{codec.Type}{(isNullable ? "?" : "")} {name}");

    private static Argument Optional(string name, CodecPlan codec) => new(name, $"{codec.Type}? {name} = null");
}
