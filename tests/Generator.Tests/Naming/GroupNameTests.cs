using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Tests.Naming;

/// <summary>Names of groups, and of the methods in them.</summary>
public sealed class GroupNameTests
{
    [Theory]
    [InlineData("issues", "issues/list-for-repo", "ListForRepo")]
    [InlineData("issues", "Issues_List", "List")]
    [InlineData("code-scanning", "code-scanning/list-alerts-for-org", "ListAlertsForOrg")]
    [InlineData("API keys", "apiKeys.create", "Create")]
    [InlineData("issues", "issues", "Issues")]
    [InlineData("issues", "issues/2", "Issues2")]
    [InlineData("issues", "listIssues", "ListIssues")]
    [InlineData("issue", "issuer", "Issuer")]
    public void The_words_of_the_tag_are_dropped_at_the_front_of_a_method(string tag, string id, string method) =>
        Assert.Equal(method, Assert.Single(Name((tag, id)).Operations).Method);

    [Fact]
    public void A_chosen_name_stays_as_it_is()
    {
        OperationModel operation = TestApi.Operation("x", "GET", "/x", hint: "IssuesFind") with { Tag = "issues" };

        Assert.Equal("IssuesFind", Assert.Single(Name([operation]).Operations).Method);
    }

    [Fact]
    public void Of_two_operations_that_want_one_name_the_second_keeps_its_tag() =>
        Assert.Equal(["List", "PetsList"], Name(("pets", "list"), ("pets", "pets/list")).Operations.Select(static o => o.Method));

    [Fact]
    public void One_name_may_stand_in_two_groups()
    {
        NamedApi api = Name(("a", "a/list"), ("b", "b/list"));

        Assert.Equal(["List", "List"], api.Operations.Select(static o => o.Method));
        Assert.Equal(["AList", "BList"], api.Operations.Select(static o => o.Word));
    }

    [Theory]
    [InlineData("code-scanning", "CodeScanning", "ICodeScanningClient")]
    [InlineData("dispose", "DisposeGroup", "IDisposeGroupClient")]
    [InlineData("Envelope", "EnvelopeGroup", "IEnvelopeGroupClient")]
    [InlineData("envelopes", "Envelopes", "IEnvelopesClient")]
    [InlineData("bulk operation", "BulkOperationGroup", "IBulkOperationGroupClient")]
    [InlineData("AcmeClient", "AcmeClientGroup", "IAcmeClientGroupClient")]
    [InlineData("acme", "Acme", "IAcmeOperations")]
    [InlineData("3D", "_3D", "I_3DClient")]
    public void A_group_is_named_after_its_tag(string tag, string property, string client)
    {
        NamedGroup group = Assert.Single(Name((tag, "x")).Groups);

        Assert.Equal((property, client), (group.Property, group.Interface));
    }

    [Fact]
    public void Tags_that_differ_by_case_only_are_told_apart() =>
        Assert.Equal(["Pets", "Pets2"], Name(("Pets", "a"), ("pets", "b")).Groups.Select(static g => g.Property));

    [Fact]
    public void A_type_leaves_the_name_of_an_interface_to_the_group()
    {
        OperationModel operation = TestApi.Operation("x", "GET", "/x") with { Tag = "pets" };
        ObjectModel type = TestApi.Component("IPetsClient");
        ApiModel api = TestApi.Api([type], [operation]) with { Groups = EquatableArray.Of(new GroupModel("pets", null)) };

        Assert.Equal("AcmeIPetsClient", ApiNamer.Name(api).NameOf(type));
    }

    private static NamedApi Name(params (string Tag, string Id)[] operations) => Name(
        [.. operations.Select(static (o, i) => TestApi.Operation(o.Id, "GET", $"/{i}") with { Tag = o.Tag })]);

    private static NamedApi Name(OperationModel[] operations) => ApiNamer.Name(TestApi.Api(operations: operations) with
    {
        Groups = operations.Select(static o => o.Tag!).Distinct().Select(static tag => new GroupModel(tag, null)).ToEquatableArray(),
    }).Api;
}
