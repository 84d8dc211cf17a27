using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Seedance.Generator.Tests.Harness;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Seedance.Generator.Tests.Incremental;

/// <summary>What each kind of edit costs, by the run reasons of the steps.</summary>
public sealed class IncrementalTests
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        servers: [{ url: https://pets.example }]
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pets' } } } }
        components:
          schemas:
            Pets: { type: array, items: { $ref: '#/components/schemas/Pet' } }
            Pet: { type: object, properties: { name: { type: string, maxLength: 10 } } }
            Zoo: { type: object, properties: { city: { type: string } } }
        """;

    private static readonly SpecInput[] Documents = [new("specs/pets.yaml", Pets), new("specs/zoos.yaml", Pets)];

    private static readonly string[] AllSteps =
        [StepNames.Parse, StepNames.Group, StepNames.Bind, StepNames.Model, StepNames.Name, StepNames.Plan, StepNames.Slots, StepNames.Baseline,
        StepNames.Problems];

    [Fact]
    public void A_csharp_edit_runs_no_step()
    {
        RunReasons.Second second = RunReasons.AfterFirstRun(Documents).AfterCSharpEdit(CSharpSyntaxTree.ParseText("class Added { }"));
        foreach (string step in AllSteps)
            Assert.All(second.Of(step).Keys, static reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
        Assert.All(second.Outputs, static reason => Assert.Equal(Cached, reason));
    }

    [Theory]
    [InlineData("a blank line in front", "\n" + Pets)]
    [InlineData("a comment", "# comment\n" + Pets)]
    [InlineData("a comment behind", Pets + "\n# comment")]
    public void A_blank_line_or_a_comment_emits_nothing_again(string edit, string text)
    {
        RunReasons.Second second = RunReasons.AfterFirstRun(Documents).AfterDocuments([Documents[0] with { Text = text }, Documents[1]]);
        Assert.Equal(1, second.Of(StepNames.Parse)[Modified]);
        Assert.Equal(1, second.Of(StepNames.Bind)[Unchanged]);
        Assert.All(second.Of(StepNames.Model).Keys, reason => Assert.True(reason is Cached or Unchanged, edit + ": " + reason));
        Assert.All(second.Of(StepNames.Slots).Keys, static reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
        Assert.Equal(0, second.EmittedSlots);
    }

    [Fact]
    public void A_finding_that_moves_emits_nothing_again()
    {
        SpecInput document = Documents[0] with { Text = Pets.Replace("maxLength: 10", "maxLength: 10, example: much too long", StringComparison.Ordinal) };
        RunReasons.Second second = RunReasons.AfterFirstRun([document]).AfterDocuments([document with { Text = "\n" + document.Text }]);
        Assert.Equal(1, second.Of(StepNames.Bind)[Modified]);
        Assert.Equal(1, second.Of(StepNames.Problems)[Modified]);
        Assert.All(second.Of(StepNames.Model).Keys, static reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
        Assert.Equal(0, second.EmittedSlots);
    }

    [Fact]
    public void A_changed_schema_emits_only_the_files_that_it_reaches()
    {
        SpecInput changed = Documents[0] with { Text = Pets.Replace("maxLength: 10", "maxLength: 11") };
        RunReasons.Second second = RunReasons.AfterFirstRun(Documents).AfterDocuments([changed, Documents[1]]);
        Assert.Equal(1, second.Of(StepNames.Bind)[Modified]);
        Assert.Equal(1, second.Of(StepNames.Model)[Modified]);

        // The record, because its documentation names the limit, and its validator.
        Assert.Equal(2, second.EmittedSlots);
    }

    [Fact]
    public void A_schema_added_in_front_emits_only_its_own_files()
    {
        SpecInput changed = Documents[0] with
        {
            Text = Pets.Replace("  schemas:\n", "  schemas:\n    Aardvark: { type: object, properties: { size: { type: integer } } }\n"),
        };
        RunReasons.Second second = RunReasons.AfterFirstRun(Documents).AfterDocuments([changed, Documents[1]]);
        Assert.Equal(2, second.EmittedSlots);
    }

    [Fact]
    public void A_document_added_in_front_emits_only_its_own_files()
    {
        var added = new SpecInput("specs/aardvarks.yaml", Pets);
        RunReasons.Second second = RunReasons.AfterFirstRun(Documents).AfterDocuments([added, .. Documents]);
        int own = new GeneratorHost().Run(added).Files.Count;
        Assert.InRange(second.EmittedSlots, 1, own);
    }

    [Fact]
    public void Another_document_is_not_bound_again()
    {
        SpecInput changed = Documents[1] with { Text = Pets.Replace("city", "town") };
        RunReasons.Second second = RunReasons.AfterFirstRun(Documents).AfterDocuments([Documents[0], changed]);
        Assert.Equal(1, second.Of(StepNames.Parse)[Modified]);
        Assert.Equal(1, second.Of(StepNames.Bind)[Modified]);
        Assert.Equal(1, second.Of(StepNames.Bind)[Cached]);
    }

    [Fact]
    public void An_option_that_changes_the_code_emits_it_again()
    {
        var internals = new Dictionary<string, string> { ["OpenApiAccessibility"] = "Internal" };
        RunReasons.Second second = RunReasons.AfterFirstRun(Documents).AfterProperties(internals, Documents);
        Assert.All(second.Of(StepNames.Parse).Keys, static reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
        Assert.Equal(2, second.Of(StepNames.Model)[Modified]);
        Assert.True(second.EmittedSlots > 0);
    }

    [Fact]
    public void An_option_that_changes_only_severities_emits_nothing_again()
    {
        var lint = new Dictionary<string, string> { ["OpenApiLint"] = "Warn" };
        RunReasons.Second second = RunReasons.AfterFirstRun(Documents).AfterProperties(lint, Documents);
        Assert.Equal(0, second.EmittedSlots);
    }

    [Fact]
    public void A_moved_problem_is_reported_at_its_new_line()
    {
        string broken = Pets.Replace("items: { $ref: '#/components/schemas/Pet' }", "items: { $ref: '#/components/schemas/Gone' }");
        var document = new SpecInput("specs/pets.yaml", broken);
        RunReasons.Second second = RunReasons.AfterFirstRun([document]).AfterDocuments([document with { Text = "\n\n" + broken }]);
        Diagnostic problem = Assert.Single(second.Diagnostics, static d => d.Id == "SDG2003");
        Assert.Equal(2 + Line(broken, "Gone"), problem.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(0, second.EmittedSlots);
    }

    private static int Line(string text, string word) => text.Split('\n').ToList().FindIndex(line => line.Contains(word));
}
