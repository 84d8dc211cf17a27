using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Seedance.Generator.CSharp;

namespace Seedance.Generator.Tests.CSharp;

public sealed class CSharpLiteralTests
{
    [Fact]
    public void A_string_literal_has_the_value_of_its_text_whatever_the_text()
    {
        List<string> texts = [.. HostileText.Texts(2000)];
        Assert.Equal(texts, Compiled.Constants("string", texts.Select(CSharpLiteral.String)).Cast<string>());
    }

    [Fact]
    public void A_utf8_literal_has_the_bytes_of_its_text_and_U_FFFD_for_lone_surrogates()
    {
        foreach (string text in HostileText.Texts(2000))
        {
            string code = CSharpLiteral.Utf8(text);
            var literal = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(code));
            Assert.False(literal.ContainsDiagnostics);
            Assert.Equal(SyntaxKind.Utf8StringLiteralExpression, literal.Kind());
            Assert.Equal(code.Length, literal.Span.Length);
            // The encoder writes U+FFFD where the text is no Unicode; the literal must be Unicode by itself.
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), literal.Token.ValueText);
        }
    }

    [Fact]
    public void A_utf8_literal_compiles()
    {
        string members = string.Join("\n", HostileText.Texts(300).Select((t, i) => $"static System.ReadOnlySpan<byte> T{i} => {CSharpLiteral.Utf8(t)};"));
        Assert.Empty(Compiled.Diagnose("static class C {\n" + members + "\n}"));
    }

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\r\tc", "\"a\\nb\\r\\tc\"")]
    [InlineData("\0" + "1", "\"\\u00001\"")]
    [InlineData("\u0085\u2028\u2029\u202E\u00A0", "\"\\u0085\\u2028\\u2029\\u202E\\u00A0\"")]
    [InlineData("\uD83D\uDE00", "\"\\uD83D\\uDE00\"")]
    [InlineData("Größe 中 {0}", "\"Größe 中 {0}\"")]
    public void Readable_text_stays_and_the_rest_is_escaped(string text, string expected) =>
        Assert.Equal(expected, CSharpLiteral.String(text));

    [Fact]
    public void Numbers_keep_their_value()
    {
        long[] integers = [0, 1, -1, long.MaxValue, long.MinValue];
        Assert.Equal(integers, Compiled.Constants("long", integers.Select(CSharpLiteral.Integer)).Cast<long>());

        double[] doubles =
        [
            0, -0.0, 1, -1.5, 0.1, 1e300, 5e-324, double.MaxValue, 0.84551240822557006, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        ];
        Assert.Equal(
            doubles.Select(BitConverter.DoubleToInt64Bits),
            Compiled.Constants("double", doubles.Select(CSharpLiteral.Double)).Select(static d => BitConverter.DoubleToInt64Bits((double)d!)));

        decimal[] decimals = [0m, 1.50m, -0.1m, decimal.MaxValue, decimal.MinValue];
        Assert.Equal(
            decimals.Select(static d => d.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Compiled.Constants("decimal", decimals.Select(CSharpLiteral.Decimal))
                .Select(static d => ((decimal)d!).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal([true, false], Compiled.Constants("bool", [CSharpLiteral.Boolean(true), CSharpLiteral.Boolean(false)]).Cast<bool>());
    }

    [Fact]
    public void A_character_literal_has_the_value_of_its_character()
    {
        char[] characters = [.. Enumerable.Range(0, 0x3000).Concat(Enumerable.Range(0xD7F0, 0x900)).Concat(Enumerable.Range(0xFE00, 0x200)).Select(static c => (char)c)];
        Assert.Equal(characters, Compiled.Constants("char", characters.Select(CSharpLiteral.Char)).Cast<char>());
    }

    [Fact]
    public void Text_in_a_comment_stays_in_its_comment()
    {
        foreach (string text in HostileText.Texts(1000))
        {
            string source = $"// {CSharpComment.Line(text)}\n/* {CSharpComment.Line(text)} */";
            Assert.Empty(CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetCompilationUnitRoot().DescendantNodes());
            Assert.Empty(Compiled.Diagnose(source));
        }
    }
}
