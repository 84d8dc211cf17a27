using System.Diagnostics;
using Seedance.Generator.Naming;

namespace Seedance.Generator.Tests.Naming;

public sealed class NameScopeTests
{
    [Fact]
    public void A_name_is_given_once_and_then_with_numbers()
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, ["Task"]);
        Assert.Equal(["Task2", "Pet", "PET2", "Pet3", "V1", "V1_2"], new[] { "Task", "Pet", "PET", "Pet", "V1", "V1" }.Select(n => scope.Take(n)));
    }

    [Fact]
    public void A_numbered_name_never_takes_one_that_somebody_has()
    {
        var scope = new NameScope(StringComparer.Ordinal, ["Pet", "Pet2"]);
        Assert.Equal("Pet3", scope.Take("Pet"));
    }

    [Fact]
    public void A_companion_is_taken_with_its_name()
    {
        var scope = new NameScope(StringComparer.Ordinal, ["KindJson"]);
        Assert.False(scope.TryTake("Kind", "Json"));
        Assert.True(scope.TryTake("Ratio", "Json"));
        Assert.False(scope.TryTake("RatioJson"));
    }

    [Fact]
    public void Many_clashes_take_linear_time()
    {
        var scope = new NameScope(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < 200_000; i++)
            scope.Take("Pet");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }
}
