using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Unions;

/// <summary>Members beside a union belong to each of its cases, whatever they are.</summary>
public sealed class SharedMemberTests
{
    [Theory]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Late' } ] }")]
    [InlineData("{ allOf: [ { allOf: [ { $ref: '#/components/schemas/Late' } ] } ] }")]
    [InlineData("{ type: array, items: { allOf: [ { $ref: '#/components/schemas/Late' } ] } }")]
    public void A_shared_member_may_be_another_name_for_a_schema(string shared)
    {
        string document = $$"""
            openapi: 3.0.3
            info: { title: Shared, version: '1' }
            paths: {}
            components:
              schemas:
                Early:
                  properties:
                    member: {{shared}}
                  oneOf:
                    - { title: Circle, required: [radius], properties: { radius: { type: number } } }
                    - { title: Square, required: [side], properties: { side: { type: number } } }
                Late: { type: object, properties: { text: { type: string } } }
            """;

        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/shared.yaml", document));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("Late", run.Files["Consumer.Shared.EarlyCircle.g.cs"], StringComparison.Ordinal);
    }
}
