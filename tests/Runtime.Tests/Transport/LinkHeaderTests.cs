namespace Seedance.Runtime.Tests.Transport;

/// <summary>Links in headers (RFC 8288, 3).</summary>
public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<a>; rel=next", "a")]
    [InlineData("<a>;rel=\"next\"", "a")]
    [InlineData("<a> ; REL = \"NEXT\" ", "a")]
    [InlineData("<a>; rel=\"prev  next\"", "a")]
    [InlineData("<a>; rel=prev, <b>; rel=next, <c>; rel=last", "b")]
    [InlineData("<a,b>; rel=next", "a,b")]
    [InlineData("<a>; title=\"x, <b>; rel=next\"; rel=prev, <c>; rel=next", "c")]
    [InlineData("<a>; title=\"\\\", <b>; rel=next\", <c>; rel=next", "c")]
    [InlineData("<a>; rel=prev; rel=next", null)]
    [InlineData("<a>; rel=nextpage", null)]
    [InlineData("<a>", null)]
    [InlineData("<a; rel=next", null)]
    [InlineData("a>; rel=next", null)]
    [InlineData("", null)]
    [InlineData("<a>; title=\"; rel=next", null)]
    [InlineData("<>; rel=next", "")]
    public void The_first_link_of_the_relation_is_found(string header, string? target) =>
        Assert.Equal(target, LinkHeader.Find([header], "next"));

    [Fact]
    public void Links_may_stand_in_several_headers() => Assert.Equal("b", LinkHeader.Find(["<a>; rel=prev", "<b>; rel=next"], "next"));
}
