using FsCheck;
using FsCheck.Fluent;

namespace Seedance.Generator.Tests.Harness;

/// <summary>Checks that something holds for generated values: for the same ones on every run, unless told otherwise.</summary>
/// <remarks>
/// A failure says at which values of <c>FSCHECK_SEED</c> it can be seen again: <c>FSCHECK_SEED=1,3 dotnet run --project …</c>.
/// Other values than those of CI are tried with any other odd second number.
/// </remarks>
internal static class Property
{
    private static readonly (ulong Seed, ulong Gamma) Seed = Read(Environment.GetEnvironmentVariable("FSCHECK_SEED"));

    /// <summary>Checks it.</summary>
    /// <param name="values">Generates the values.</param>
    /// <param name="holds">Fails for a value that it does not hold for.</param>
    /// <param name="count">How many values.</param>
    public static void Holds<T>(Gen<T> values, Action<T> holds, int count = 200)
    {
        try
        {
            Prop.ForAll(values.ToArbitrary(), holds)
                .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(count).WithReplay(Seed.Seed, Seed.Gamma));
        }
        catch (Exception failure)
        {
            Assert.Fail($"FSCHECK_SEED={Seed.Seed},{Seed.Gamma}: {failure.Message}");
        }
    }

    private static (ulong Seed, ulong Gamma) Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return (20261122, 2026112201);
        ulong[] parts = [.. text.Split(',').Select(static part => ulong.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        return (parts[0], parts[1]);
    }
}
