using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

/// <summary>Documents in which one value after the other is something else: reading them tells problems and never throws.</summary>
public class OddDocumentTests
{
    private const string Version2 = """
        swagger: '2.0'
        info: { title: t, version: '1' }
        consumes: [application/json]
        paths:
          /a:
            parameters: [ { $ref: '#/parameters/P' } ]
            post:
              parameters: [ { name: b, in: body, schema: { type: object } }, { name: f, in: formData, type: file } ]
              responses: { '200': { description: d, schema: { type: string }, headers: { H: { type: integer } } } }
        parameters: { P: { name: p, in: query, type: array, items: { type: string } } }
        definitions: { D: { type: object } }
        securityDefinitions: { key: { type: apiKey, name: k, in: header } }
        """;

    private static readonly string[] OddValues =
        ["null", "5", "-1.5e400", "true", "text", "''", "[]", "[null]", "{}", "{ $ref: '#' }", "{ $ref: '' }", "{ $ref: 5 }", "{ '': { '': [] } }"];

    public static TheoryData<string> Texts => new(
        Version2,
        File.ReadAllText(Path.Combine(BundledFiles.Folder, "common/get-task-info.yaml")),
        File.ReadAllText(Path.Combine(BundledFiles.Folder, "seedance/asset-upload.yaml")));

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void No_value_makes_reading_or_grouping_throw(string text)
    {
        SpecNode root = SpecTexts.Parse(text);
        foreach (string pointer in Pointers(root, ""))
        {
            foreach (SpecNode odd in OddValues.Select(value => SpecTexts.Parse("[" + value + "]").At("/0")))
            {
                SpecNode changed = Replace(root, JsonPointer.Tokens(pointer), 0, odd);

                OpenApiReading reading = OpenApiReader.Read(changed);

                Assert.True(reading.Document is not null || reading.Problems.Count > 0, $"{odd.Json()} at {pointer} was lost without a word.");
                Assert.All(reading.Problems, problem => Assert.NotNull(problem.Position));
                if (changed is SpecObject mapping)
                    DocumentHeader.Read(mapping);
            }
        }
    }

    /// <summary>The places outside of schemas: those are not read here.</summary>
    private static IEnumerable<string> Pointers(SpecNode node, string pointer)
    {
        yield return pointer;
        if (JsonPointer.LastToken(pointer) is "schema" or "schemas" or "example" or "definitions")
            yield break;
        if (node is SpecObject mapping)
        {
            foreach (string inner in mapping.Members.SelectMany(member => Pointers(member.Value, JsonPointer.Append(pointer, member.Name))))
                yield return inner;
        }
        else if (node is SpecArray sequence)
        {
            for (int i = 0; i < sequence.Items.Count; i++)
            {
                foreach (string inner in Pointers(sequence.Items[i], JsonPointer.Append(pointer, i)))
                    yield return inner;
            }
        }
    }

    private static SpecNode Replace(SpecNode node, IReadOnlyList<string> way, int depth, SpecNode value)
    {
        if (depth == way.Count)
            return value;
        return node switch
        {
            SpecObject mapping => new SpecObject(mapping.Position, [.. mapping.Members.Select(member =>
                member.Name == way[depth] ? member with { Value = Replace(member.Value, way, depth + 1, value) } : member)]),
            SpecArray sequence => new SpecArray(sequence.Position, [.. sequence.Items.Select((item, i) =>
                i.ToString(System.Globalization.CultureInfo.InvariantCulture) == way[depth] ? Replace(item, way, depth + 1, value) : item)]),
            _ => node,
        };
    }
}
