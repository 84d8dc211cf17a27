using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.BadInput;

public sealed class SharedNamespaceTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths: {}
        components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
        """;

    [Theory]
    [InlineData("Consumer.Pets")]
    [InlineData("consumer.pets")]
    public void Two_apis_of_one_namespace_are_an_error_at_the_second(string name)
    {
        var named = new SpecInput("contracts/other.yaml", Document)
        {
            IsNamed = true,
            Metadata = new Dictionary<string, string> { ["OpenApiNamespace"] = name },
        };
        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/pets.yaml", Document), named);
        Assert.Contains(run.Diagnostics, static d => d.Contains("(1,1): error SDG5003: "));
    }
}
