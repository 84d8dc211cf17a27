using Microsoft.CodeAnalysis;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Bundled;

/// <summary>The names that programs are written against. A change of <c>PublicApi.txt</c> is a change of the package's public API.</summary>
public sealed class PublicApiTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Generator.Tests", "Bundled");

    private static readonly Lazy<Compilation> WithOverlay = new(static () => new GeneratorHost().Run(SpecInput.Bundled()).Compilation);

    private static readonly Lazy<Compilation> ByRules = new(static () => new GeneratorHost().Run(SpecInput.Bundled(withOverlay: false)).Compilation);

    [Fact]
    public void The_public_api_is_the_one_under_review() =>
        ExpectedFiles.Check(Path.Combine(Folder, "PublicApi.txt"), PublicApi.Show(PublicApi.Types(WithOverlay.Value, "Seedance")));

    [Fact]
    public void Without_the_overlay_the_rules_make_the_names() =>
        ExpectedFiles.Check(Path.Combine(Folder, "PublicApi.rules.txt"), PublicApi.Show(PublicApi.Types(ByRules.Value, "Seedance")));

    [Fact]
    public void There_is_one_method_for_each_job_and_one_overload_for_each_model()
    {
        ILookup<string, IMethodSymbol> methods = Client(WithOverlay.Value);

        Assert.Equal(
            [
                "CreateTaskAndWaitAsync", "CreateTaskAsync", "DownloadAsync", "EstimateCreditsAsync", "GetAssetAsync", "GetBalanceAsync",
                "GetTaskAsync", "GetUploadUrlAsync", "UploadAssetAndWaitAsync", "UploadAssetAsync", "UploadFileAsync", "WaitForAssetAsync",
                "WaitForTaskAsync",
            ],
            methods.Select(static m => m.Key).Where(static name => !name.EndsWith("WithResponseAsync", StringComparison.Ordinal)).Order());
        Assert.Equal(
            ["FastReferenceToVideoRequest", "ImageToVideoRequest", "ProTextToVideoRequest", "ReferenceToVideoRequest"],
            methods["CreateTaskAsync"].Select(static m => m.Parameters[0].Type.Name).Order());
        Assert.All(methods["CreateTaskAsync"], static m => Assert.Equal("Task<CreatedTask>", Shown(m.ReturnType)));
        Assert.Equal("Task<TaskInfo>", Shown(Assert.Single(methods["GetTaskAsync"]).ReturnType));
        Assert.Equal("Task<CreditsEstimate>", Shown(Assert.Single(methods["EstimateCreditsAsync"]).ReturnType));
        Assert.Equal("Task<AccountBalance>", Shown(Assert.Single(methods["GetBalanceAsync"]).ReturnType));
        Assert.Equal("Task<UploadedAsset>", Shown(Assert.Single(methods["UploadAssetAsync"]).ReturnType));
        Assert.Equal("Task<AssetInfo>", Shown(Assert.Single(methods["GetAssetAsync"]).ReturnType));
        Assert.Equal(SpecialType.System_String, methods["GetTaskAsync"].Single().Parameters[0].Type.SpecialType);
    }

    [Fact]
    public void The_types_have_their_public_names()
    {
        Dictionary<string, INamedTypeSymbol> types = ByName(WithOverlay.Value);

        Assert.Equal("FastReferenceToVideoRequestInput", Property(types["FastReferenceToVideoRequest"], "Input").Type.Name);
        Assert.Equal("VideoTaskStatus", Property(types["TaskInfo"], "Status").Type.Name);
        Assert.DoesNotContain("TaskStatus", types.Keys);
        Assert.DoesNotContain("Task", types.Keys);
        Assert.Equal(
            ["Auto", "Ratio16x9", "Ratio1x1", "Ratio21x9", "Ratio3x4", "Ratio4x3", "Ratio9x16"],
            types["AspectRatio"].GetMembers().OfType<IFieldSymbol>().Select(static f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["P480", "P720"], types["Resolution"].GetMembers().OfType<IFieldSymbol>().Select(static f => f.Name));
        Assert.Equal(["P480", "P720", "P1080"], types["FullHdResolution"].GetMembers().OfType<IFieldSymbol>().Select(static f => f.Name));
    }

    [Fact]
    public void The_three_structures_of_ApiResponse_are_told_apart_and_the_joined_ones_are_one()
    {
        Dictionary<string, INamedTypeSymbol> types = ByName(WithOverlay.Value);

        INamedTypeSymbol[] envelopes = [.. types.Values.Where(static t => t.Name.EndsWith("ApiResponse", StringComparison.Ordinal))];
        Assert.Equal(3, envelopes.Length);
        Assert.Equal(3, envelopes.Select(static t => PublicApi.Show([t]).Replace(t.Name, "", StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal("GetAccountCreditsApiResponse", envelopes.Single(static t => t.GetMembers("Data").IsEmpty && t.Name != "ApiResponse").Name);
        Assert.Equal("GetTaskInfoApiResponse", envelopes.Single(static t => !t.GetMembers("Data").IsEmpty).Name);

        // The answers of all models are one type, and so is what they carry.
        Assert.Single(types.Keys, static name => name.EndsWith("CreateTaskResponse", StringComparison.Ordinal));
        Assert.Single(types.Keys, static name => name.EndsWith("ValidationErrorResponse", StringComparison.Ordinal));
        Assert.Single(types.Keys, static name => name.EndsWith("ApiCode", StringComparison.Ordinal));
    }

    [Fact]
    public void The_key_that_every_document_declares_is_one_option() =>
        Assert.Equal(
            ["ApiKey"],
            ByName(WithOverlay.Value)["SeedanceClientOptions"].GetMembers().OfType<IPropertySymbol>().Select(static p => p.Name));

    [Fact]
    public void Without_the_overlay_requests_and_methods_are_named_after_the_models()
    {
        Dictionary<string, INamedTypeSymbol> types = ByName(ByRules.Value);

        Assert.Contains("BytedanceSeedance2_0FastR2vRequest", types.Keys);
        Assert.Contains("BytedanceSeedance2_0FastR2vRequestInput", types.Keys);
        Assert.Contains("BytedanceSeedance1_0ProT2vRequest", types.Keys);
        Assert.Contains("BytedanceSeedance2_0FastR2vAsync", Client(ByRules.Value).Select(static m => m.Key));
        Assert.DoesNotContain("CreateTaskAsync", Client(ByRules.Value).Select(static m => m.Key));
        Assert.DoesNotContain("TaskStatus", types.Keys);
    }

    [Theory]
    [InlineData("Info")]
    [InlineData("Warn")]
    public void The_bundled_documents_trouble_nobody(string lint)
    {
        var host = new GeneratorHost { Properties = new Dictionary<string, string> { ["OpenApiLint"] = lint } };
        Assert.Empty(host.Run(SpecInput.Bundled()).Diagnostics);
    }

    private static Dictionary<string, INamedTypeSymbol> ByName(Compilation compilation) =>
        PublicApi.Types(compilation, "Seedance")
            .Where(static t => t.ContainingType is null && !t.IsGenericType)
            .ToDictionary(static t => t.Name);

    private static ILookup<string, IMethodSymbol> Client(Compilation compilation) =>
        ByName(compilation)["ISeedanceClient"].GetMembers().OfType<IMethodSymbol>().ToLookup(static m => m.Name);

    private static IPropertySymbol Property(INamedTypeSymbol type, string name) => Assert.IsAssignableFrom<IPropertySymbol>(Assert.Single(type.GetMembers(name)));

    private static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
