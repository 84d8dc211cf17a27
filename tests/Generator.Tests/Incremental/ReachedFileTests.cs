using Seedance.Generator.Tests.Harness;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Seedance.Generator.Tests.Incremental;

/// <summary>What an edit of a file costs that others refer to, or that nobody refers to.</summary>
public sealed class ReachedFileTests
{
    private static readonly SpecInput Shop = new("specs/shop.yaml", """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths: {}
        components: { schemas: { Pet: { $ref: 'schemas/pet.yaml' }, Own: { type: object, properties: { a: { type: string } } } } }
        """);

    private static readonly SpecInput Zoo = new("specs/zoo.yaml", """
        openapi: 3.1.0
        info: { title: Zoo, version: '1' }
        paths: {}
        components: { schemas: { Bear: { type: object, properties: { a: { type: string } } } } }
        """);

    private static readonly SpecInput Pet = new("specs/schemas/pet.yaml", "type: object\nproperties: { owner: { $ref: owner.yaml } }");

    private static readonly SpecInput Owner = new("specs/schemas/owner.yaml", "type: object\nproperties: { name: { type: string, maxLength: 5 } }");

    private static readonly SpecInput Lonely = new("specs/schemas/lonely.yaml", "type: object\nproperties: { name: { type: string } }");

    private static readonly SpecInput[] Files = [Shop, Zoo, Pet, Owner, Lonely];

    [Fact]
    public void A_file_that_nobody_reaches_binds_nothing_again()
    {
        RunReasons.Second second = After(Lonely, "name", "nick");
        Assert.Equal(1, second.Of(StepNames.Parse)[Modified]);
        Assert.All(second.Of(StepNames.Bind).Keys, static reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
        Assert.Equal(2, second.Of(StepNames.Bind).Values.Sum());
        Assert.Equal(0, second.EmittedSlots);
    }

    [Fact]
    public void A_file_that_an_api_reaches_through_another_binds_that_api_again()
    {
        RunReasons.Second second = After(Owner, "maxLength: 5", "maxLength: 6");
        Assert.Equal(1, second.Of(StepNames.Bind)[Modified]);
        Assert.Equal(1, second.Of(StepNames.Bind)[Cached]);

        // The record, because its documentation names the limit, and its validator.
        Assert.Equal(2, second.EmittedSlots);
    }

    [Fact]
    public void A_blank_line_in_a_reached_file_emits_nothing_again()
    {
        RunReasons.Second second = After(Owner, "type: object\n", "\n# comment\ntype: object\n");
        Assert.Equal(1, second.Of(StepNames.Bind)[Unchanged]);
        Assert.Equal(0, second.EmittedSlots);
    }

    [Fact]
    public void A_file_that_comes_to_be_reached_binds_the_api_again()
    {
        RunReasons.Second second = After(Shop, "schemas/pet.yaml", "schemas/lonely.yaml");
        Assert.Equal(1, second.Of(StepNames.Bind)[Modified]);
        Assert.Equal(1, second.Of(StepNames.Bind)[Cached]);
    }

    private static RunReasons.Second After(SpecInput file, string before, string after)
    {
        Assert.Contains(before, file.Text, StringComparison.Ordinal);
        SpecInput changed = file with { Text = file.Text.Replace(before, after, StringComparison.Ordinal) };
        return RunReasons.AfterFirstRun(Files).AfterDocuments([.. Files.Select(f => f == file ? changed : f)]);
    }
}
