using System.Diagnostics;
using System.Xml.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Tests.CSharp;

public sealed class XmlDocTests
{
    [Fact]
    public void The_first_paragraph_is_the_summary_and_the_rest_are_remarks() =>
        Assert.Equal(
            """
            /// <summary>First, in
            /// two lines.</summary>
            /// <remarks>
            /// <para>Second.</para>
            /// </remarks>

            """,
            Write("First, in\ntwo lines.\n\nSecond."));

    [Fact]
    public void A_title_is_the_summary_and_the_description_follows() =>
        Assert.Equal(
            """
            /// <summary>The title</summary>
            /// <remarks>
            /// <para>The description.</para>
            /// </remarks>

            """,
            Write("The description.", "The title"));

    [Fact]
    public void Nothing_said_gives_the_fallback() => Assert.Equal("/// <summary>A &lt;fallback&gt;.</summary>\n", Write(null));

    [Fact]
    public void Limits_default_and_example_stand_at_the_end()
    {
        var docs = new Documentation(null, "Text.", "\"a<b\"", "[1,\n2]", EquatableArray.Of("At most 5 characters."), false);
        var writer = new SourceWriter();
        XmlDoc.Write(writer, docs, "");
        Assert.Equal(
            """
            /// <summary>Text.</summary>
            /// <remarks>
            /// <para>At most 5 characters.</para>
            /// <para>Default: <c>&quot;a&lt;b&quot;</c></para>
            /// <para>Example: <c>[1, 2]</c></para>
            /// </remarks>

            """,
            writer.ToString());
    }

    [Theory]
    [InlineData("a `b<c` d", "a <c>b&lt;c</c> d")]
    [InlineData("``a ` b``", "<c>a ` b</c>")]
    [InlineData("a ` b", "a ` b")]
    [InlineData("**401**: *not* __you__", "401: not you")]
    [InlineData("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name")]
    [InlineData(@"\*kept\* \\", @"*kept* \")]
    [InlineData("[site](https://a.b/?c=1&d=\"2\")", "<see href=\"https://a.b/?c=1&amp;d=&quot;2&quot;\">site</see>")]
    [InlineData("[site](https://a.b/x_(y) \"the title\")", "<see href=\"https://a.b/x_(y)\">site</see>")]
    [InlineData("[mail](mailto:a@b.c)", "<see href=\"mailto:a@b.c\">mail</see>")]
    [InlineData("[rel](/docs/x.md) and [bad](javascript:alert(1))", "rel and bad")]
    [InlineData("<https://a.b/c>", "<see href=\"https://a.b/c\">https://a.b/c</see>")]
    [InlineData("![a *cat*](https://a.b/c.png)", "a cat")]
    [InlineData("[![badge](https://a.b/c.png)](https://a.b)", "<see href=\"https://a.b\">badge</see>")]
    [InlineData("[](https://a.b)", "<see href=\"https://a.b\">https://a.b</see>")]
    [InlineData("from [Image1][Image2] to [Image3]", "from [Image1][Image2] to [Image3]")]
    [InlineData("see [the docs][d]\n\n[d]: https://a.b", "see <see href=\"https://a.b\">the docs</see>")]
    [InlineData("<b>bold</b> & <script>", "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;script&gt;")]
    [InlineData("a &lt; b &amp; c &copy; &#x2028; &unknown;", "a &lt; b &amp; c ©   &amp;unknown;")]
    public void Inline_Markdown_becomes_xml(string markdown, string expected) =>
        Assert.StartsWith($"/// <summary>{expected}</summary>\n", Write(markdown), StringComparison.Ordinal);

    [Fact]
    public void Lists_nest() =>
        Assert.Equal(
            """
            /// <summary>Intro:</summary>
            /// <remarks>
            /// <list type="bullet">
            /// <item><description>one
            /// goes on</description></item>
            /// <item>
            /// <description>
            /// <para>two</para>
            /// <list type="number">
            /// <item><description>first</description></item>
            /// <item><description>second</description></item>
            /// </list>
            /// </description>
            /// </item>
            /// <item><description>three</description></item>
            /// </list>
            /// <para>After.</para>
            /// </remarks>

            """,
            Write("Intro:\n- one\ngoes on\n\n- two\n  1. first\n  2. second\n- three\n\nAfter."));

    [Fact]
    public void Tables_code_headings_and_quotations_are_shown() =>
        Assert.Equal(
            """
            /// <summary>Heading</summary>
            /// <remarks>
            /// <list type="table">
            /// <listheader><term>a</term><description>b; c</description></listheader>
            /// <item><term><c>1</c></term><description>2 | x; 3</description></item>
            /// </list>
            /// <code>
            /// if (a &lt; b)
            ///     {
            ///
            ///     }
            /// </code>
            /// <code>
            /// indented
            /// </code>
            /// <para>quoted</para>
            /// </remarks>

            """,
            Write("# Heading #\n| a | b | c |\n|---|:-:|--:|\n| `1` | 2 \\| x | 3 |\n\n```json\nif (a < b)\n    {\n\n    }\n```\n\n    indented\n\n> quoted\n\n---\n"));

    [Fact]
    public void A_fence_that_is_never_closed_ends_with_the_text() =>
        Assert.Contains("/// <code>\n/// never </summary> closed\n".Replace("</summary>", "&lt;/summary&gt;", StringComparison.Ordinal), Write("a\n\n```\nnever </summary> closed"), StringComparison.Ordinal);

    [Fact]
    public void Hostile_text_never_leaves_its_comment()
    {
        foreach (string text in HostileText.Texts(3000))
        {
            var writer = new SourceWriter();
            XmlDoc.Write(writer, new Documentation(text.Length % 2 == 0 ? text : null, text, text, text, EquatableArray.Of(text), false), text);
            AssertIsWellFormed(writer.ToString());

            writer = new SourceWriter();
            XmlDoc.Summary(writer, text);
            XmlDoc.Remarks(writer, text);
            XmlDoc.Param(writer, "@class", text);
            XmlDoc.Returns(writer, text);
            XmlDoc.Exception(writer, KnownTypes.JsonModelException, text);
            AssertIsWellFormed(writer.ToString());
        }
    }

    [Fact]
    public void The_compiler_finds_nothing_wrong_with_hostile_text()
    {
        var writer = new SourceWriter();
        int number = 0;
        foreach (string text in HostileText.Texts(400))
        {
            XmlDoc.Write(writer, new Documentation(null, text, text, text, EquatableArray.Of(text), false), text);
            writer.Line($"public class C{number++}\n{{");
            XmlDoc.Summary(writer, text);
            XmlDoc.Param(writer, "@class", new Documentation(null, text, text, text, EquatableArray<string>.Empty, false), text);
            XmlDoc.Returns(writer, text);
            XmlDoc.Exception(writer, KnownTypes.InvalidOperationException, text);
            writer.Line("public int M(int @class) => @class;\n}");
        }

        Assert.Empty(Compiled.Diagnose(writer.ToString()));
    }

    [Fact]
    public void The_compiler_would_find_a_malformed_comment() =>
        Assert.Contains(Compiled.Diagnose("/// <summary>a < b</summary>\npublic class C;"), static d => d.Id == "CS1570");

    [Fact]
    public void The_descriptions_of_the_bundled_documents_compile()
    {
        List<string> descriptions = [.. BundledText.Descriptions()];
        Assert.True(descriptions.Count > 50);
        var writer = new SourceWriter();
        for (int i = 0; i < descriptions.Count; i++)
        {
            XmlDoc.Write(writer, Documentation.None with { Description = descriptions[i] }, "Fallback.");
            writer.Line($"public class C{i};");
        }

        string source = writer.ToString();
        Assert.Empty(Compiled.Diagnose(source));
        Assert.Contains("<see href=\"https://crun.ai/user-api-key\">API key page</see>", source, StringComparison.Ordinal);
        Assert.Contains("<item><description>401: the API key is missing or wrong</description></item>", source, StringComparison.Ordinal);
        Assert.Contains("<c>reference_images</c>", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n\n")]
    [InlineData("- a\n")]
    [InlineData("[")]
    [InlineData("![a](")]
    [InlineData("`a``")]
    [InlineData("**a ")]
    [InlineData("> ")]
    [InlineData("> - ")]
    [InlineData("| a |\n|---|\n")]
    [InlineData("<http:")]
    [InlineData("&a")]
    [InlineData("        - a\n")]
    public void Long_text_is_cut_and_read_in_linear_time(string piece)
    {
        var watch = Stopwatch.StartNew();
        string text = Write(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
        Assert.InRange(text.Count(static c => c == '\n'), 1, 220);
        Assert.InRange(text.Length, 1, 100_000);
        AssertIsWellFormed(text);
    }

    private static string Write(string? description, string? summary = null)
    {
        var writer = new SourceWriter();
        XmlDoc.Write(writer, Documentation.None with { Summary = summary, Description = description }, "A <fallback>.");
        return writer.ToString();
    }

    private static void AssertIsWellFormed(string comment)
    {
        char[] lineEnds = ['\r', '\u0085', '\u2028', '\u2029'];
        Assert.Equal(-1, comment.IndexOfAny(lineEnds));
        string[] lines = comment.TrimEnd('\n').Split('\n');
        Assert.All(lines, static line => Assert.StartsWith("///", line, StringComparison.Ordinal));
        _ = XElement.Parse("<doc>" + string.Join("\n", lines.Select(static line => line[3..])) + "</doc>");
    }
}
