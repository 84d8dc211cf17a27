using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.References;

public sealed class UriReferenceTests
{
    /// <summary>The examples of RFC 3986, sections 5.4.1 and 5.4.2, without fragments; a scheme of one letter is a drive here.</summary>
    [Theory]
    [InlineData("gg:h", "gg:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x?y", "http://a/b/c/g;x?y")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/../h", "http://a/b/c/h")]
    public void Resolves_as_the_standard_says(string reference, string expected) =>
        Assert.Equal(expected, UriReference.Resolve("http://a/b/c/d;p?q", reference));

    [Theory]
    [InlineData("urn:example:foo?=op=map", "", "urn:example:foo?=op=map")]
    [InlineData("https://x.example", "a", "https://x.example/a")]
    [InlineData("https://x.example/a", "urn:b", "urn:b")]
    public void Resolves_names_and_bare_hosts(string address, string reference, string expected) =>
        Assert.Equal(expected, UriReference.Resolve(address, reference));

    [Theory]
    [InlineData("specs/a.yaml", "b.yaml", "specs/b.yaml")]
    [InlineData("specs/a.yaml", "../b.yaml", "b.yaml")]
    [InlineData("specs/a.yaml", "../../../x/b.yaml", "../../x/b.yaml")]
    [InlineData("../contracts/a.yaml", "b.yaml", "../contracts/b.yaml")]
    [InlineData("../contracts/a.yaml", "../app/specs/b.yaml", "../app/specs/b.yaml")]
    [InlineData("/srv/a.yaml", "c/b.yaml", "/srv/c/b.yaml")]
    [InlineData("C:/srv/a.yaml", "../b.yaml", "C:/b.yaml")]
    [InlineData("specs/a b.yaml", "c%20d.yaml", "specs/c d.yaml")]
    [InlineData("specs/a#b%c?.yaml", "", "specs/a#b%c?.yaml")]
    public void Paths_of_files_are_addresses(string path, string reference, string expected) =>
        Assert.Equal(expected, FileAddress.PathOf(UriReference.Resolve(FileAddress.Of(path), reference)));

    [Fact]
    public void A_path_that_leads_out_of_the_project_is_not_one_inside() =>
        Assert.NotEqual(FileAddress.Of("contracts/a.yaml"), FileAddress.Of("../contracts/a.yaml"));
}
