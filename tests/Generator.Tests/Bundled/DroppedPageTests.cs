using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Bundled;

/// <summary>Pages of the vendor for the models that are not bundled, dropped in beside the bundled API: the same comfort with no further
/// line.</summary>
public sealed partial class DroppedPageTests
{
    private static readonly string[] Bundled = ["FastReferenceToVideoRequest", "ImageToVideoRequest", "ProTextToVideoRequest", "ReferenceToVideoRequest"];

    public static TheoryData<string> Pages => [.. ModelPages.All.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_alone_is_one_request_more(string name)
    {
        ModelPage page = ModelPages.All.Single(p => p.Name == name);

        GeneratorRun run = Run(page.Spec);

        AssertHasAll(run, [page]);
    }

    [Fact]
    public void All_pages_together_are_a_request_each_and_nothing_is_there_twice()
    {
        GeneratorRun run = Run([.. ModelPages.All.Select(static p => p.Spec)]);

        AssertHasAll(run, ModelPages.All);
        string[] types = [.. PublicApi.Types(run.Compilation, "Seedance").Select(static t => t.Name)];
        Assert.DoesNotContain(types, static name => NumberedName().IsMatch(name));
        string[] bundled = [.. PublicApi.Types(new GeneratorHost().Run(SpecInput.Bundled()).Compilation, "Seedance").Select(static t => t.Name)];
        Assert.Empty(bundled.Except(types));
        Assert.All(types.Except(bundled), static name => Assert.Matches("VideoRequest(Input)?$", name));
    }

    [Fact]
    public void A_page_as_the_vendors_site_serves_it_is_the_same()
    {
        ModelPage page = ModelPages.All.Single(static p => p.Name == "2-5/reference-to-video");

        AssertHasAll(Run(ModelPages.AsMarkdown(page)), [page]);
    }

    [Fact]
    public void The_vendors_page_of_a_bundled_model_takes_the_bundled_ones_place_and_changes_nothing_else()
    {
        SpecInput vendors = SpecInput.Bundled().Single(static s => s.ProjectPath == "seedance/2-0-fast/reference-to-video.yaml");
        SpecInput page = ModelPages.AsMarkdown(new ModelPage("fast", "", "", vendors));

        Assert.Equal(
            PublicApi.Show(PublicApi.Types(new GeneratorHost().Run(SpecInput.Bundled()).Compilation, "Seedance")),
            PublicApi.Show(PublicApi.Types(Run(page).Compilation, "Seedance")));
    }

    private static void AssertHasAll(GeneratorRun run, IReadOnlyList<ModelPage> pages)
    {
        string[] requests = [.. Bundled.Concat(pages.Select(static p => p.Request)).Order(StringComparer.Ordinal)];
        foreach (string method in new[] { "CreateTaskAsync", "CreateTaskWithResponseAsync", "CreateTaskAndWaitAsync" })
            Assert.Equal(requests, Methods(run, method).Select(static m => m.Parameters[0].Type.Name).Order(StringComparer.Ordinal));
        Assert.All(Methods(run, "CreateTaskAndWaitAsync"), static m => Assert.Equal("Task<TaskInfo>", Shown(m.ReturnType)));
        Assert.All(Methods(run, "CreateTaskAsync"), static m => Assert.Equal("Task<CreatedTask>", Shown(m.ReturnType)));
        Assert.All(Methods(run, "CreateTaskWithResponseAsync"), static m => Assert.Equal("Task<OperationResponse<CreateTaskResponse>>", Shown(m.ReturnType)));
        INamedTypeSymbol estimate = Type(run, "EstimateCreditsRequest");
        Assert.Equal(
            requests,
            estimate.GetMembers("op_Implicit").OfType<IMethodSymbol>().Select(static m => m.Parameters[0].Type.Name).Order(StringComparer.Ordinal));
        Assert.Equal("TaskChanged", Assert.Single(Type(run, "Callbacks").GetMembers().OfType<IPropertySymbol>()).Name);
        foreach (ModelPage page in pages)
        {
            string emitted = run.Files[$"Seedance.{page.Request}.g.cs"];
            Assert.Contains($"\"{page.Model}\"", emitted, StringComparison.Ordinal);

            // The model is filled in: nobody has to set it.
            Assert.False(Type(run, page.Request).GetMembers("Model").OfType<IPropertySymbol>().Single().IsRequired);
            Assert.Equal(page.Request + "Input", Type(run, page.Request).GetMembers("Input").OfType<IPropertySymbol>().Single().Type.Name);
            string operation = run.Files.Values.Single(text => text.Contains("CreatesTask = true,") && text.Contains($".{page.Request} request"));
            Assert.Contains("Envelope = ", operation, StringComparison.Ordinal);
        }
    }

    private static GeneratorRun Run(params SpecInput[] pages)
    {
        // The strictest build there is: nothing may be said that only the vendor could mend.
        var host = new GeneratorHost { Properties = new Dictionary<string, string> { ["OpenApiLint"] = "Warn" }, TreatsWarningsAsErrors = true };
        GeneratorRun run = host.Run([.. SpecInput.Bundled(), .. pages]);
        Assert.All(run.Diagnostics, static d => Assert.Contains(": info ", d, StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
        return run;
    }

    private static IEnumerable<IMethodSymbol> Methods(GeneratorRun run, string name) => Type(run, "ISeedanceClient").GetMembers(name).OfType<IMethodSymbol>();

    private static INamedTypeSymbol Type(GeneratorRun run, string name) => run.Compilation.GetTypeByMetadataName("Seedance." + name)!;

    private static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    [GeneratedRegex("[^0-9][2-9]$")]
    private static partial Regex NumberedName();
}
