using System.Globalization;

namespace Seedance.Conformance.Tests.Differential;

/// <summary>Random schemas and instances, judged by the generated validators and by ajv.</summary>
public sealed class DifferentialTests
{
    // Each batch is one compilation. By hand, more of them, or others:
    //   DIFFERENTIAL_BATCHES=20 DIFFERENTIAL_SEED=1000 dotnet run --project tests/Conformance.Tests -- -class "*DifferentialTests"
    private const int Schemas = 250;
    private const int Instances = 40;

    [Fact]
    public void Random_instances_of_random_schemas_have_the_verdicts_of_ajv()
    {
        Assert.SkipUnless(Ajv.IsFound, Ajv.IsMissing);
        ulong first = Number("DIFFERENTIAL_SEED", 1);
        for (ulong seed = first; seed < first + Number("DIFFERENTIAL_BATCHES", 1); seed++)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
            IReadOnlyList<string> disagreements = DifferentialRun.Disagreements(RandomSchema.Sample(seed, Schemas, Instances));
            Assert.True(disagreements.Count == 0, $"Seed {seed}, {disagreements.Count} disagreements:\n{string.Join('\n', disagreements.Take(20))}");
        }
    }

    private static ulong Number(string variable, ulong otherwise) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : otherwise;
}
