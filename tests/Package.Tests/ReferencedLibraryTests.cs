namespace Seedance.Package.Tests;

/// <summary>A library and a project that refers to it, both with the package.</summary>
public sealed class ReferencedLibraryTests(PackageFeed feed)
{
    private const string Reference = """<ProjectReference Include="library/Library.csproj" /><Compile Remove="library/**" />""";

    private const string Library = """
        namespace Library;

        /// <summary>Requests that are at hand.</summary>
        public static class Requests
        {
            /// <summary>A walk.</summary>
            internal static Seedance.FastReferenceToVideoRequest Walk() => new() { Input = new() { Prompt = "A walk", ReferenceImages = ["https://example.com/a.png"] } };

            /// <summary>The prompt of a walk.</summary>
            public static string Prompt => Walk().Input.Prompt;
        }
        """;

    [Fact]
    public async Task The_types_of_the_bundled_API_are_those_of_the_library_and_nothing_warns()
    {
        using ConsumerProject consumer = new ConsumerProject(feed, items: Reference)
            .WithProject("library/Library.csproj")
            .With("library/Requests.cs", Library.Replace("internal static", "public static", StringComparison.Ordinal))
            .With("Program.cs", """
                Seedance.FastReferenceToVideoRequest request = Library.Requests.Walk();
                Console.WriteLine(request.Validate().IsValid ? "valid" : "refused");
                Console.WriteLine(typeof(Seedance.SeedanceClient).Assembly.GetName().Name);
                """);

        DotnetResult build = (await consumer.BuildAsync()).ShouldSucceed();
        string[] lines = (await consumer.RunAsync()).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains("0 Warning(s)", build.Output);
        Assert.Contains("Library", lines);
    }

    [Fact]
    public async Task A_library_that_keeps_the_bundled_API_to_itself_leaves_the_other_project_its_own()
    {
        using ConsumerProject consumer = new ConsumerProject(feed, items: Reference)
            .WithProject("library/Library.csproj", "<OpenApiAccessibility>Internal</OpenApiAccessibility>")
            .With("library/Requests.cs", Library)
            .With("Program.cs", """
                Console.WriteLine(Library.Requests.Prompt);
                Console.WriteLine(typeof(Seedance.SeedanceClient).Assembly.GetName().Name);
                """);

        DotnetResult build = (await consumer.BuildAsync()).ShouldSucceed();
        string[] lines = (await consumer.RunAsync()).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains("0 Warning(s)", build.Output);
        Assert.Contains("Consumer", lines);
    }
}
