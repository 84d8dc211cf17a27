using Seedance.Generator.Tests.Keywords;

namespace Seedance.Generator.Tests.Naming;

/// <summary>The names of the validators.</summary>
public sealed class SchemaNameTests
{
    [Fact]
    public void A_component_keeps_its_name_where_its_type_stands_in_a_branch_of_its_allOf()
    {
        var schemas = new CompiledSchemas("3.1.0", """
            {
              Pet: { allOf: [ { properties: { name: { type: string } } }, { maxProperties: 1 } ] }
            }
            """);

        Assert.True(schemas["Pet"].IsValid("""{"name":"a"}"""u8));
        Assert.False(schemas["Pet"].IsValid("""{"name":"a","age":1}"""u8));
    }
}
