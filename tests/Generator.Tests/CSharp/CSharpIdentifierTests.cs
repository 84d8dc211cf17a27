using Microsoft.CodeAnalysis.CSharp;
using Seedance.Generator.CSharp;

namespace Seedance.Generator.Tests.CSharp;

public sealed class CSharpIdentifierTests
{
    [Fact]
    public void Every_reserved_keyword_of_the_compiler_is_escaped()
    {
        foreach (SyntaxKind kind in SyntaxFacts.GetReservedKeywordKinds())
            Assert.Equal("@" + SyntaxFacts.GetText(kind), CSharpIdentifier.Escape(SyntaxFacts.GetText(kind)));
    }

    [Theory]
    [InlineData("record")]
    [InlineData("required")]
    [InlineData("field")]
    [InlineData("file")]
    [InlineData("scoped")]
    [InlineData("await")]
    [InlineData("var")]
    [InlineData("_")]
    public void Contextual_keywords_that_matter_are_escaped(string name) => Assert.Equal("@" + name, CSharpIdentifier.Escape(name));

    [Theory]
    [InlineData("Pet")]
    [InlineData("_16x9")]
    [InlineData("Größe")]
    [InlineData("宠物")]
    [InlineData("value")]
    public void Other_identifiers_stay(string name) => Assert.Equal(name, CSharpIdentifier.Escape(name));

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a-b")]
    [InlineData("@class")]
    [InlineData("a\\u0062")]
    [InlineData("a\u200Db")]
    [InlineData("a;b")]
    [InlineData("a\nb")]
    public void What_is_no_identifier_never_becomes_code(string name)
    {
        Assert.False(CSharpIdentifier.IsValid(name));
        Assert.Throws<ArgumentException>(() => CSharpIdentifier.Escape(name));
    }

    [Fact]
    public void Whatever_passes_here_passes_the_compiler()
    {
        for (int c = 0; c < 0x10000; c++)
        {
            if (CSharpIdentifier.IsStart((char)c))
                Assert.True(SyntaxFacts.IsIdentifierStartCharacter((char)c), $"U+{c:X4}");
            if (CSharpIdentifier.IsPart((char)c))
                Assert.True(SyntaxFacts.IsIdentifierPartCharacter((char)c), $"U+{c:X4}");
        }
    }

    [Fact]
    public void Each_part_of_a_namespace_is_escaped() => Assert.Equal("Acme.@event.V2", CSharpIdentifier.EscapeQualified("Acme.event.V2"));
}
