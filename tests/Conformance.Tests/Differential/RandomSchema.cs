using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Seedance.Conformance.Tests.Differential;

/// <summary>A random schema and its random instances.</summary>
/// <param name="Text">The schema.</param>
/// <param name="Instances">The instances, each as JSON text.</param>
internal sealed record RandomSchema(string Text, IReadOnlyList<string> Instances)
{
    private const int Size = 20;

    /// <summary>Always the same ones for a seed.</summary>
    public static IReadOnlyList<RandomSchema> Sample(ulong seed, int schemas, int instances) =>
    [
        .. SchemaSource.Root.Sample(Size, new Rnd(seed), schemas).Select((text, index) => new RandomSchema(
            text,
            [.. InstanceSource.For(JsonNode.Parse(text)!.AsObject()).Sample(Size, new Rnd(seed + (ulong)index), instances).Distinct()])),
    ];
}
