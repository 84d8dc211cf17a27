using System.Reflection;

namespace Seedance.Generator.Tests.Harness;

/// <summary>Places in the repository, written into the test assembly by its build.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "RepositoryRoot").Value!;

    public static string Specs { get; } = Path.Combine(Root, "specs");

    public static string Cases { get; } = Path.Combine(Root, "tests", "Generator.Tests", "Cases");
}
