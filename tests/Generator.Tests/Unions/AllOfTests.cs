using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Unions;

/// <summary>The parts of an <c>allOf</c> are one type: what all of them allow.</summary>
public sealed class AllOfTests
{
    [Theory]
    [InlineData("{ type: integer }", "{ type: number }", "long?")]
    [InlineData("{ type: number, format: double }", "{ type: number, format: float }", "float?")]
    [InlineData("{ type: integer, format: int64 }", "{ type: integer, format: int32 }", "int?")]
    [InlineData("{ type: string, format: uuid }", "{ maxLength: 40 }", "global::System.Guid?")]
    [InlineData("{ type: string, format: uuid }", "{ type: string, format: date }", "string?")]
    [InlineData("{ type: string }", "{ format: date }", "global::System.DateOnly?")]
    [InlineData("{ type: [string, integer] }", "{ type: [integer, boolean] }", "long?")]
    [InlineData("{ type: array, items: { type: number } }", "{ items: { type: integer } }", "global::Seedance.Runtime.ValueList<long>?")]
    [InlineData("{ type: array }", "{ items: { type: string } }", "global::Seedance.Runtime.ValueList<string>?")]
    [InlineData("{ type: object, additionalProperties: { type: number } }", "{ additionalProperties: { type: integer } }", "global::Seedance.Runtime.ValueMap<long>?")]
    [InlineData("{ type: string, enum: [a, b] }", "{ enum: [b, c] }", "string?")]
    [InlineData("{ type: string, enum: [a, b] }", "{ const: b }", "string?")]
    [InlineData("{ type: [string, 'null'] }", "{ type: string }", "string?")]
    [InlineData("{ type: string, enum: [a, b] }", "{ enum: [c] }", "global::Seedance.Runtime.JsonValue?", "list different values")]
    [InlineData("{ const: a }", "{ const: b }", "global::Seedance.Runtime.JsonValue?", "demand different values")]
    [InlineData("{ const: a }", "{ enum: [b, c] }", "global::Seedance.Runtime.JsonValue?", "does not list")]
    [InlineData("{ type: string }", "{ type: boolean }", "global::Seedance.Runtime.JsonValue?", "different JSON types")]
    public void Two_parts_are_what_both_allow(string left, string right, string expected, string why = "")
    {
        foreach ((string first, string second) in new[] { (left, right), (right, left) })
        {
            GeneratorRun run = Run($$"""
                    Holder: { type: object, properties: { value: { allOf: [ {{first}}, {{second}} ] } } }
                """);

            Assert.Contains($"public {expected} Value {{ get; init; }}", run.Files["Consumer.Api.Holder.g.cs"], StringComparison.Ordinal);
            Assert.Equal(why.Length == 0 ? 0 : 1, run.Diagnostics.Count);
            Assert.All(run.Diagnostics, d => Assert.Contains(why, d, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_member_of_two_parts_is_what_both_say_and_required_by_either()
    {
        string holder = Run("""
                Base: { type: object, required: [kind], properties: { kind: { type: string, enum: [a, b, c] }, size: { type: number }, tags: { type: array, items: { type: string } } } }
                Holder:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - { required: [size], properties: { kind: { enum: [b] }, size: { type: integer }, tags: { items: { format: uuid } } } }
                  properties: { more: { type: boolean } }
                  required: [more]
            """).Files["Consumer.Api.Holder.g.cs"];

        Assert.Contains("public string Kind { get; init; } = \"b\";", holder, StringComparison.Ordinal);
        Assert.Contains("public required long Size { get; init; }", holder, StringComparison.Ordinal);
        Assert.Contains("public global::Seedance.Runtime.ValueList<global::System.Guid>? Tags { get; init; }", holder, StringComparison.Ordinal);
        Assert.Contains("public required bool More { get; init; }", holder, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_forbids_other_members_leaves_those_of_its_siblings()
    {
        string holder = Run("""
                Closed: { type: object, properties: { a: { type: string } }, additionalProperties: false }
                Holder: { allOf: [ { $ref: '#/components/schemas/Closed' }, { properties: { b: { type: string } }, additionalProperties: { type: string } } ] }
            """).Files["Consumer.Api.Holder.g.cs"];

        Assert.Contains("string? A {", holder, StringComparison.Ordinal);
        Assert.Contains("string? B {", holder, StringComparison.Ordinal);
        Assert.DoesNotContain("AdditionalMembers", holder, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_an_extension_gives_to_values_stay_with_them()
    {
        GeneratorRun run = Run("""
                Level: { type: string, enum: [x1, x2, x3], x-enum-varnames: [Low, Middle, High] }
                Upper: { allOf: [ { $ref: '#/components/schemas/Level' }, { enum: [x2, x3] } ] }
            """);

        Assert.Contains("Upper High => new(Values.High)", run.Files["Consumer.Api.Upper.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Low", run.Files["Consumer.Api.Upper.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_may_be_a_part_of_itself()
    {
        GeneratorRun run = Run("""
                Node: { type: object, allOf: [ { $ref: '#/components/schemas/Node' }, { $ref: '#/components/schemas/Other' } ], properties: { next: { $ref: '#/components/schemas/Node' } } }
                Other: { allOf: [ { $ref: '#/components/schemas/Node' } ], properties: { other: { type: string } } }
            """);

        Assert.Contains("string? Other {", run.Files["Consumer.Api.Node.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Node? Next {", run.Files["Consumer.Api.Other.g.cs"], StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string schemas)
    {
        GeneratorRun run = new GeneratorHost().Run(new SpecInput(
            "specs/api.yaml", "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + schemas));
        Assert.Empty(run.CompilerDiagnostics);
        return run;
    }
}
