using System.Globalization;
using Seedance.Generator.Parsing;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.BadInput;

/// <summary>Bundled documents with random damage: the generator never throws, and what it emits always compiles.</summary>
public sealed class FuzzTests
{
    private static readonly string[] OddValues =
    [
        "null", "5", "-1.5e400", "true", "\"text\"", "\"\"", "[]", "[null]", "{}", "{ \"$ref\": \"#\" }", "{ \"$ref\": \"#/components/schemas/ApiResponse\" }",
        "{ \"$ref\": 5 }", "{ \"\": { \"\": [] } }", "\"class\"", "\"*/ \\n\"", "{ \"type\": \"object\" }", "{ \"enum\": [1, \"a\", null] }", "[\"a\", \"a\"]",
    ];

    /// <summary>Damaged documents are generated and compiled together, one run for each round: so 320 fit into seconds.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damage_never_makes_the_generator_throw_and_its_code_compiles(int seed)
    {
        var random = new Random(seed);
        SpecNode[] roots =
        [
            .. SpecInput.Bundled(withOverlay: false).Select(static spec => SpecParser.Parse(spec.ProjectPath, spec.Text).Root!),
        ];
        List<SpecInput> damaged = [];
        for (int i = 0; i < 80; i++)
        {
            SpecNode root = roots[random.Next(roots.Length)];
            for (int wounds = random.Next(1, 4); wounds > 0; wounds--)
                root = Damage(root, random);
            string name = "Api" + i.ToString(CultureInfo.InvariantCulture);
            damaged.Add(new SpecInput($"specs/{name}.json", SpecJson.Write(root))
            {
                Metadata = new Dictionary<string, string> { ["OpenApiNamespace"] = "Fuzz." + name, ["OpenApiClientName"] = name + "Client" },
            });
        }

        GeneratorRun run = new GeneratorHost().Run(damaged);

        Assert.True(run.Files.Count > 10 * damaged.Count, "Most of a damaged document is generated all the same.");
        Assert.Empty(run.CompilerDiagnostics);
        Assert.DoesNotContain(run.Diagnostics, static line => line.Contains("SDG8003", StringComparison.Ordinal));
    }

    /// <summary>One random wound at one random node below a node.</summary>
    private static SpecNode Damage(SpecNode node, Random random)
    {
        bool isHere = random.Next(6) == 0;
        return node switch
        {
            SpecObject { Members.Count: > 0 } mapping => isHere ? Wound(mapping, random) : Descend(mapping, random),
            SpecArray { Items.Count: > 0 } list => With(list, random.Next(list.Items.Count), item => isHere ? Odd(random) : Damage(item, random)),
            _ => Odd(random),
        };
    }

    private static SpecObject Descend(SpecObject mapping, Random random)
    {
        int at = random.Next(mapping.Members.Count);
        return new SpecObject(mapping.Position, [.. mapping.Members.Select((m, i) => i == at ? m with { Value = Damage(m.Value, random) } : m)]);
    }

    private static SpecObject Wound(SpecObject mapping, Random random)
    {
        int at = random.Next(mapping.Members.Count);
        SpecMember hit = mapping.Members[at];
        IEnumerable<SpecMember> members = random.Next(4) switch
        {
            0 => mapping.Members.Where((_, i) => i != at),
            1 => mapping.Members.Select((m, i) => i == at ? m with { Value = Odd(random) } : m),
            2 => mapping.Members.Select((m, i) => i == at ? m with { Name = mapping.Members[random.Next(mapping.Members.Count)].Name + "x" } : m),
            _ => mapping.Members.Append(hit with { Name = hit.Name.ToUpperInvariant() + "_" }),
        };
        return new SpecObject(mapping.Position, [.. members.DistinctBy(static m => m.Name)]);
    }

    private static SpecArray With(SpecArray list, int at, Func<SpecNode, SpecNode> change) =>
        new(list.Position, [.. list.Items.Select((item, i) => i == at ? change(item) : item)]);

    private static SpecNode Odd(Random random) =>
        ((SpecArray)SpecParser.Parse("odd.json", "[" + OddValues[random.Next(OddValues.Length)] + "]").Root!).Items[0];
}
