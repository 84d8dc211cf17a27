using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Seedance.Generator;
using Seedance.Generator.Tests.Harness;
using Seedance.Generator.Tests.Incremental;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Seedance.Corpus.Tests.Incremental;

/// <summary>What an edit costs where GitHub's document, of 13 MB, is in the project.</summary>
public sealed class LargeDocumentTests(LargeDocumentTests.FirstRun first) : IClassFixture<LargeDocumentTests.FirstRun>
{
    private static readonly string[] Steps =
        [StepNames.Parse, StepNames.Group, StepNames.Bind, StepNames.Model, StepNames.Name, StepNames.Plan, StepNames.Slots, StepNames.Problems];

    [Fact]
    public void A_csharp_edit_runs_no_step()
    {
        RunReasons.Second second = Run().AfterCSharpEdit(CSharpSyntaxTree.ParseText("class Added { }"));

        foreach (string step in Steps)
            Assert.All(second.Of(step).Keys, static reason => Assert.Equal(Cached, reason));
        Assert.All(second.Outputs, static reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void A_blank_line_emits_nothing_again()
    {
        RunReasons.Second second = Run().AfterDocuments([Edited("{\n", "{\n\n")]);

        Assert.Equal(1, second.Of(StepNames.Parse)[Modified]);
        Assert.All(second.Of(StepNames.Model).Keys, static reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
        Assert.Equal(0, second.EmittedSlots);
    }

    [Fact]
    public void A_description_emits_only_what_quotes_it()
    {
        RunReasons.Second second = Run().AfterDocuments([Edited(
            "A vulnerability describing the product and its affected versions within a GitHub Security Advisory.",
            "A vulnerability of a product.")]);

        // The record's documentation; a validator says nothing of descriptions.
        Assert.Equal(1, second.EmittedSlots);
    }

    [Fact]
    public void A_schema_in_front_emits_only_its_own_files()
    {
        RunReasons.Second second = Run().AfterDocuments([Edited(
            "\"schemas\": {\n",
            """
            "schemas": {
                  "aardvark": { "type": "object", "properties": { "size": { "type": "integer" } } },

            """)]);

        // Its record. An API of this size has validators for what it sends.
        Assert.Equal(1, second.EmittedSlots);
    }

    private RunReasons Run()
    {
        if (!Corpus.IsFetched)
            Assert.Skip(Corpus.IsMissing);
        return first.Reasons.Value;
    }

    private static SpecInput Edited(string old, string @new)
    {
        string text = FirstRun.Text;
        int index = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(index >= 0, "The document has changed: " + old);
        return FirstRun.Document(string.Concat(text.AsSpan(0, index), @new, text.AsSpan(index + old.Length)));
    }

    /// <summary>One first run for all tests: a driver is immutable.</summary>
    public sealed class FirstRun
    {
        internal static string Text { get; } = Corpus.IsFetched ? Corpus.Read("@octokit/openapi/generated/api.github.com.json").Text : "";

        internal Lazy<RunReasons> Reasons { get; } = new(static () => RunReasons.AfterFirstRun([Document(Text)]));

        internal static SpecInput Document(string text) => new("specs/github.json", text);
    }
}
