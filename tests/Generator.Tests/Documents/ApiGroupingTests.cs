using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

public class ApiGroupingTests
{
    private const string Acme = "openapi: 3.0.0\nservers: [ { url: 'https://acme.example' } ]\npaths: {}";

    private static readonly ProjectOptions Project = new("My.App", IsPublic: true, MarksObsolete: true, KeepsUnknownMembers: true);

    private static readonly SpecFile[] Bundled = [.. BundledFiles.Documents.Append("seedance.overlay.yaml").Select(BundledFiles.ReadFile)];

    [Fact]
    public void The_bundled_documents_are_one_api_with_fixed_names()
    {
        ApiGroup group = Assert.Single(Group(Bundled).Groups);

        Assert.Equal(("Seedance", "Seedance", "SeedanceClient"), (group.Word, group.Namespace, group.ClientName));
        Assert.True(group.IsBundled);
        Assert.Equal(BundledFiles.Documents, group.Documents.Select(file => file.Source.ProjectPath));
        Assert.Equal(["seedance.overlay.yaml"], group.Overlays.Select(file => file.Source.ProjectPath));
        Assert.Empty(group.Superseded);
    }

    [Fact]
    public void A_document_in_the_folder_is_an_api_of_its_own_and_a_subfolder_is_one_api() => Assert.Equal(
        ["acme-api: specs/acme-api.yaml", "my.shop: specs/my.shop.yaml", "pets: specs/pets/a.yaml specs/pets/deep/b.json", "zoo: ../contracts/zoo.yml"],
        Describe(Group([
            File("specs/pets/deep/b.json", Acme),
            File("specs/acme-api.yaml", Acme),
            File("../contracts/zoo.yml", Acme, SpecOrigin.Named),
            File("specs/pets/a.yaml", Acme),
            File("specs/my.shop.yaml", Acme)])));

    [Fact]
    public void Names_that_differ_in_separators_alone_are_one_api() =>
        Assert.Equal(["Acme-API: specs/Acme-API.yaml specs/acme_api.yaml"], Describe(Group([File("specs/acme_api.yaml", Acme), File("specs/Acme-API.yaml", Acme)])));

    [Fact]
    public void Metadata_wins_over_folder_and_server()
    {
        string joining = Acme.Replace("acme.example", "api.crun.ai", StringComparison.Ordinal);
        ApiGroupingResult result = Group([
            .. Bundled,
            File("specs/a.yaml", Acme, SpecOrigin.Named, "Shared.Space", "SharedClient", "Internal"),
            File("specs/folder/b.yaml", Acme, SpecOrigin.Named, "Shared.Space"),
            File("specs/mine.yaml", joining, SpecOrigin.Named, "Mine")]);

        Assert.Equal(["Seedance", "mine", "a"], result.Groups.Select(group => group.Word));
        Assert.Equal(("Shared.Space", "SharedClient", false), (result.Groups[2].Namespace, result.Groups[2].ClientName, result.Groups[2].IsPublic));
        Assert.Equal(("Mine", null, true), (result.Groups[1].Namespace, result.Groups[1].ClientName, result.Groups[1].IsPublic));
        Assert.Equal(2, result.Groups[2].Documents.Count);
    }

    [Theory]
    [InlineData("openapi: 3.0.0\nservers: [ { url: 'https://api.crun.ai' } ]\npaths: {}")]
    [InlineData("openapi: 3.0.0\nservers: [ { url: 'HTTPS://API.crun.ai/' } ]\npaths: {}")]
    [InlineData("openapi: 3.0.0\nservers: [ { url: 'https://{host}.crun.ai', variables: { host: { default: api } } } ]\npaths: {}")]
    [InlineData("swagger: '2.0'\nhost: api.crun.ai\nbasePath: /\nschemes: [https]\npaths: {}")]
    public void A_document_whose_first_server_is_the_bundled_one_joins(string text)
    {
        ApiGroup group = Assert.Single(Group([.. Bundled, File("specs/another-model.yaml", text)]).Groups);

        Assert.Equal("SeedanceClient", group.ClientName);
        Assert.Equal("specs/another-model.yaml", group.Documents[^1].Source.ProjectPath);
    }

    [Fact]
    public void A_second_server_does_not_count_and_without_bundled_documents_nothing_is_joined()
    {
        const string Second = "openapi: 3.0.0\nservers: [ { url: 'https://a.example' }, { url: 'https://api.crun.ai' } ]\npaths: {}";
        const string First = "openapi: 3.0.0\nservers: [ { url: 'https://api.crun.ai' } ]\npaths: {}";

        Assert.Equal(["Seedance", "second"], Group([.. Bundled, File("specs/second.yaml", Second)]).Groups.Select(group => group.Word));
        Assert.Null(Assert.Single(Group([File("specs/first.yaml", First)]).Groups).Namespace);
    }

    [Fact]
    public void A_found_file_of_another_kind_is_ignored_and_a_named_one_is_an_error()
    {
        ApiGroupingResult result = Group([
            File("specs/data.json", "{}"), File("specs/acme.baseline.json", "{}", SpecOrigin.Named), File("data.json", "{}", SpecOrigin.Named)]);

        Assert.Empty(result.Groups);
        Assert.Equal(
            [(DiagnosticTable.NotOpenApi, "/project/data.json"), (DiagnosticTable.FileIgnored, "/project/specs/data.json")],
            result.Problems.Select(static p => (p.Id, p.Position!.Value.Path)));
    }

    [Fact]
    public void Overlays_apply_to_the_api_of_their_name_or_folder()
    {
        const string Text = "overlay: 1.0.0\nactions: [ { target: $ } ]";
        ApiGroupingResult result = Group([
            .. Bundled,
            File("specs/model.yaml", Acme.Replace("acme.example", "api.crun.ai", StringComparison.Ordinal)),
            File("specs/acme.yaml", Acme),
            File("specs/pets/a.yaml", Acme),
            File("specs/acme.overlay.yml", Text),
            File("specs/pets/names.overlay.json", Text),
            File("specs/pets.overlay.yaml", Text),
            File("specs/model.overlay.yaml", Text),
            File("specs/Seedance.overlay.yaml", Text),
            File("specs/lonely.overlay.yaml", Text)]);

        Assert.Equal(
            [
                "Seedance: seedance.overlay.yaml specs/Seedance.overlay.yaml specs/model.overlay.yaml",
                "acme: specs/acme.overlay.yml",
                "pets: specs/pets.overlay.yaml specs/pets/names.overlay.json",
            ],
            result.Groups.Select(group => $"{group.Word}: {string.Join(' ', group.Overlays.Select(file => file.Source.ProjectPath))}"));
        Assert.Equal((DiagnosticTable.MalformedOverlay, "/project/specs/lonely.overlay.yaml"), (result.Problems[0].Id, result.Problems[0].Position!.Value.Path));
        Assert.Single(result.Problems);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        SpecFile[] files = [.. Bundled, File("specs/b.yaml", Acme), File("specs/a.yaml", Acme), File("specs/a/c.yaml", Acme)];

        Assert.Equal(Group(files), Group([.. files.Reverse()]));
    }

    private static ApiGroupingResult Group(IEnumerable<SpecFile> files) => ApiGrouping.Group(files, Project);

    private static IEnumerable<string> Describe(ApiGroupingResult result) =>
        result.Groups.Select(group => $"{group.Word}: {string.Join(' ', group.Documents.Select(file => file.Source.ProjectPath))}");

    private static SpecFile File(
        string path, string text, SpecOrigin origin = SpecOrigin.Found, string space = "", string client = "", string accessibility = "") =>
        SpecFiles.Make(path, text, new SpecItemOptions(origin, space, client, accessibility));
}
