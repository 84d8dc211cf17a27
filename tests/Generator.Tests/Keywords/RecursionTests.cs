using System.Text;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Keywords;

/// <summary>Schemas that lead back to themselves, compiled.</summary>
public sealed class RecursionTests
{
    private static readonly Lazy<CompiledSchemas> Schemas = new(static () => new CompiledSchemas("3.0.3", """
        {
          Animal: {
            type: object, required: [kind], properties: { kind: { type: string }, friend: { $ref: '#/components/schemas/Animal' } },
            oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ],
            discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
          },
          Cat: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, required: [lives], properties: { kind: { enum: [cat] }, lives: { type: integer, maximum: 9 } } } ] },
          Dog: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { kind: { enum: [dog] }, good: { type: boolean } } } ] },
          Tree: { oneOf: [ { $ref: '#/components/schemas/Branch' }, { $ref: '#/components/schemas/Fork' }, { type: string } ] },
          Branch: { type: object, properties: { below: { $ref: '#/components/schemas/Tree' } } },
          Fork: { type: object, properties: { below: { $ref: '#/components/schemas/Tree' } }, required: [second] },
          Shape: {
            oneOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' } ],
            discriminator: { propertyName: kind, mapping: { round: '#/components/schemas/Circle' } } },
          Circle: { type: object, properties: { size: { type: integer } } },
          Square: { type: object, properties: { size: { type: integer } } },
          Itself: { $ref: '#/components/schemas/Itself' },
          Ring: { allOf: [ { $ref: '#/components/schemas/Link' }, { type: integer } ] },
          Link: { anyOf: [ { $ref: '#/components/schemas/Ring' }, { type: integer } ] },
          Folder: { type: object, properties: { folders: { type: array, items: { $ref: '#/components/schemas/Folder' } } } }
        }
        """));

    [Theory]
    [InlineData("Animal", "{\"kind\":\"cat\",\"lives\":9}")]
    [InlineData("Animal", "{\"kind\":\"dog\",\"good\":true,\"friend\":{\"kind\":\"cat\",\"lives\":1,\"friend\":{\"kind\":\"dog\"}}}")]
    [InlineData("Cat", "{\"kind\":\"cat\",\"lives\":9}")]
    [InlineData("Dog", "{\"kind\":\"dog\"}")]
    [InlineData("Itself", "1")]
    [InlineData("Shape", "{\"kind\":\"round\",\"size\":1}")]
    [InlineData("Shape", "{\"kind\":\"Square\",\"size\":1}")]
    [InlineData("Ring", "1")]
    [InlineData("Folder", "{\"folders\":[{\"folders\":[]}]}")]
    public void Values_that_fit(string schema, string json)
    {
        SchemaValidationResult result = Schemas.Value[schema].Validate(Encoding.UTF8.GetBytes(json));
        Assert.True(result.IsValid, result.ToString());
    }

    [Theory]
    [InlineData("Animal", "{\"kind\":\"cat\",\"lives\":10}", "/lives: 10 is more than the maximum 9")]
    [InlineData("Animal", "{\"kind\":\"cow\"}", "the value fits none of the 2 alternatives: 'kind' is 'cow', not one of \"cat\", \"dog\"")]
    [InlineData("Animal", "{\"kind\":\"cat\"}", "'lives' is missing")]
    [InlineData("Shape", "{\"kind\":\"round\",\"size\":\"x\"}", "/size: expected an integer, found a string")]
    [InlineData("Shape", "{\"size\":1}", "the value fits Circle and Square; it must fit exactly one alternative")]
    [InlineData("Cat", "{\"kind\":\"dog\"}", "'lives' is missing", "/kind: 'dog' is not one of \"cat\"")]
    [InlineData("Ring", "\"x\"", "expected an integer, found a string")]
    public void Values_that_do_not_fit(string schema, string json, params string[] errors)
    {
        SchemaValidationResult result = Schemas.Value[schema].Validate(Encoding.UTF8.GetBytes(json));
        Assert.All(errors, error => Assert.Contains(error, result.Errors.Select(static e => e.ToString())));
        Assert.DoesNotContain(result.Errors, static e => e.Keyword is "depth" or "budget");
    }

    [Theory]
    [InlineData(24)]
    [InlineData(90)]
    public void Recursive_branches_do_not_multiply(int depth)
    {
        string open = string.Concat(Enumerable.Repeat("{\"below\":", depth));
        SchemaValidator tree = Schemas.Value["Tree"];

        Assert.True(tree.IsValid(Encoding.UTF8.GetBytes(open + "\"x\"" + new string('}', depth))));

        SchemaValidationResult result = tree.Validate(Encoding.UTF8.GetBytes(open + "1" + new string('}', depth)));
        Assert.False(result.IsValid);
        Assert.DoesNotContain(result.Errors, static e => e.Keyword is "depth" or "budget");
        Assert.Contains(result.Errors, error => error.InstanceLocation == string.Concat(Enumerable.Repeat("/below", depth)));
    }

    [Fact]
    public void Checking_a_valid_value_allocates_nothing_not_even_where_it_is_remembered()
    {
        byte[] json = "{\"kind\":\"dog\",\"friend\":{\"kind\":\"cat\",\"lives\":1,\"friend\":{\"kind\":\"dog\"}}}"u8.ToArray();
        SchemaValidator animal = Schemas.Value["Animal"];
        for (int i = 0; i < 100; i++)
            Assert.True(animal.IsValid(json));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            animal.IsValid(json);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Only_schemas_that_need_it_are_remembered()
    {
        IEnumerable<string> remembered = Schemas.Value.Run.Files.Where(static f => f.Value.Contains("run.Remember(")).Select(static f => f.Key.Split('.')[3]);
        Assert.Equal(["Animal", "Branch", "Cat", "Dog", "Fork", "Itself", "Link", "Ring", "Tree"], remembered.Order(StringComparer.Ordinal));
    }
}
