using System.Globalization;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Bundled;

/// <summary>The same bytes on every machine.</summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> First = new(static () => Emit(SpecInput.Bundled()));

    [Fact]
    public void A_second_run_emits_the_same() => Assert.Equal(First.Value, Emit(SpecInput.Bundled()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_the_files_changes_nothing(int seed)
    {
        SpecInput[] specs = [.. SpecInput.Bundled()];
        new Random(seed).Shuffle(specs);
        Assert.Equal(First.Value, Emit(specs));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(First.Value, Emit(SpecInput.Bundled()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lines_end_alike_and_the_names_of_files_fit_every_file_system()
    {
        Assert.All(First.Value, static file =>
        {
            Assert.DoesNotContain('\r', file.Value);
            Assert.Matches("^[A-Za-z0-9_.]{1,120}$", file.Key);
        });
        Assert.Equal(First.Value.Count, First.Value.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Line_ends_of_windows_in_a_document_change_nothing()
    {
        IEnumerable<SpecInput> specs = SpecInput.Bundled().Select(static s => s with { Text = s.Text.ReplaceLineEndings("\r\n") });
        Assert.Equal(First.Value, Emit(specs));
    }

    private static IReadOnlyDictionary<string, string> Emit(IEnumerable<SpecInput> specs) => new GeneratorHost().Run(specs).Files;
}
