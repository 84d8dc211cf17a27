using System.Text;
using Seedance.Generator.Parsing;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Pages;

/// <summary>A page of documentation, dropped in as it is served, is the document that it holds.</summary>
public sealed class MarkdownPageTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get: { operationId: listPets, responses: { '204': { description: ok } } }
        """;

    private static string ServedPage => File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "Generator.Tests", "Pages", "reference-to-video.page.md"));

    /// <summary>The lines of the served page that are its document.</summary>
    private static string ServedDocument
    {
        get
        {
            List<string> lines = [.. ServedPage.Split('\n')];
            int first = lines.FindIndex(static line => line.StartsWith("````yaml", StringComparison.Ordinal)) + 1;
            return string.Join('\n', lines[first..lines.FindIndex(first, static line => line == "````")]) + "\n";
        }
    }

    [Fact]
    public void A_page_as_it_is_served_generates_what_its_document_generates()
    {
        GeneratorRun page = Run(new SpecInput("specs/shop/model.md", Other(ServedPage)));
        GeneratorRun document = Run(new SpecInput("specs/shop/model.yaml", Other(ServedDocument)));

        Assert.NotEmpty(page.Files);
        Assert.Equal(document.Files.Keys, page.Files.Keys);
        Assert.All(page.Files, file => Assert.Equal(document.Files[file.Key], file.Value.Replace("model.md", "model.yaml", StringComparison.Ordinal)));
        Assert.Empty(page.CompilerDiagnostics);
    }

    [Fact]
    public void A_page_for_the_bundled_server_takes_the_place_of_the_bundled_operation()
    {
        GeneratorRun run = Run([.. SpecInput.Bundled(), new SpecInput("specs/reference-to-video.page.md", ServedPage)]);

        Assert.DoesNotContain(run.Diagnostics, static d => !d.Contains(": info ", StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(Run([.. SpecInput.Bundled()]).Files.Keys, run.Files.Keys);
        Assert.Contains("reference-to-video.page.md", run.Files["Seedance.SeedanceClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_are_those_of_the_page()
    {
        ParseResult result = SpecParser.Parse("page.md", "# Pets\n\n```yaml\nopenapi: 3.0.3\ninfo:\n  title: Pets\n```\n");

        var root = Assert.IsType<SpecObject>(result.Root);
        var info = Assert.IsType<SpecObject>(root["info"]);
        Assert.Equal(new SpecPosition("page.md", 5, 2), info.Members[0].NamePosition);
    }

    [Fact]
    public void A_mistake_is_reported_at_its_line_in_the_page()
    {
        GeneratorRun run = Run(new SpecInput("specs/pets.md", Fenced(Document.Replace("paths:", "paths: }", StringComparison.Ordinal))));

        string error = Assert.Single(run.Diagnostics);
        Assert.StartsWith("specs/pets.md(10,8): ", error, StringComparison.Ordinal);
        Assert.Contains("error SDG1001: This is not YAML", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```", "```")]
    [InlineData("```yaml", "```")]
    [InlineData("````yaml pets.json get /pets", "`````")]
    [InlineData("~~~~yaml title=`pets`", "~~~~")]
    [InlineData("  ```yml", "   ```  ")]
    public void Every_fence_of_commonmark_opens_a_block(string opening, string closing) =>
        Assert.NotNull(Parse($"text\n\n{opening}\n{Document}\n{closing}\n\nmore text\n"));

    [Fact]
    public void A_block_inside_other_markup_may_be_indented() =>
        Assert.NotNull(Parse("<Tab>\n    ```yaml\n    " + Document.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n    ```\n</Tab>\n"));

    [Fact]
    public void Json_in_a_page_is_read_as_well() =>
        Assert.NotNull(Parse("""
            ```json
            { "openapi": "3.0.3",
              "info": { "title": "Pets", "version": "1" }, "paths": {} }
            ```
            """));

    [Fact]
    public void A_block_without_an_end_ends_with_the_page() => Assert.NotNull(Parse("```yaml\n" + Document));

    [Fact]
    public void Line_ends_of_windows_change_nothing() =>
        Assert.NotNull(Parse(Fenced(Document).Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Theory]
    [InlineData("---\nopenapi: get /pets\ntitle: Pets\n---\n\nText only.\n")]
    [InlineData("```yaml\nname: build\nsteps:\n  openapi: 3\n```\n")]
    [InlineData("Write ```openapi: 3.0.3``` at the root.\n")]
    [InlineData("````markdown\n```yaml\nopenapi\n```\n````\n")]
    [InlineData("")]
    public void A_page_without_a_document_is_none_and_no_mistake(string page)
    {
        ParseResult result = SpecParser.Parse("page.md", page);

        Assert.Null(result.Root);
        Assert.Empty(page.Length == 0 ? [] : result.Errors);
    }

    [Fact]
    public void A_page_that_the_project_names_must_hold_a_document()
    {
        GeneratorRun run = Run(new SpecInput("specs/readme.md", "# Hello\n") { IsNamed = true });

        Assert.StartsWith("specs/readme.md(1,1): error SDG2001: ", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_document_of_a_page_is_reported_where_it_starts()
    {
        GeneratorRun run = Run(new SpecInput("specs/pets.md", Fenced(Document) + Fenced(Document)));

        string info = Assert.Single(run.Diagnostics, static d => d.Contains("SDG1005", StringComparison.Ordinal));
        Assert.StartsWith("specs/pets.md(20,1): info SDG1005: ", info, StringComparison.Ordinal);
        Assert.NotEmpty(run.Files);
    }

    /// <summary>The document in a page, behind front matter and another block.</summary>
    private static string Fenced(string document) => $"---\ntitle: Pets\n---\n\n# Pets\n\n```yaml\n{document}\n```\n";

    private static SpecNode? Parse(string page)
    {
        ParseResult result = SpecParser.Parse("page.md", page);
        Assert.Empty(result.Errors);
        return result.Root;
    }

    /// <summary>The same document of another vendor: it makes an API of its own.</summary>
    private static string Other(string text) => new StringBuilder(text).Replace("https://api.crun.ai", "https://other.example").ToString();

    private static GeneratorRun Run(params SpecInput[] documents) => new GeneratorHost().Run(documents);
}
