using System.ComponentModel;
using System.Reflection;

namespace Seedance.Runtime.Tests.PublicApi;

/// <summary>The public surface of the runtime is what <c>runtime/PublicAPI.txt</c> says, so that each change of it shows in review.</summary>
public sealed class PublicApiTests
{
    private static readonly Assembly Runtime = typeof(JsonValue).Assembly;

    [Fact]
    public void The_public_surface_is_the_one_that_is_written_down()
    {
        string path = Path.Combine(FindRoot(), "runtime", "PublicAPI.txt");
        string actual = ApiText.Of(Runtime);
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
            File.WriteAllText(path, actual);

        string[] expected = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        string[] found = actual.Split('\n');

        Assert.True(expected.SequenceEqual(found), $"""
            The public surface has changed. If that is meant, run these tests with UPDATE_CASES=1 and read the difference of runtime/PublicAPI.txt.
            New: {string.Join("\n     ", found.Except(expected))}
            Gone: {string.Join("\n      ", expected.Except(found))}
            """);
    }

    [Theory]
    [InlineData(typeof(ApiConnection))]
    [InlineData(typeof(Envelope))]
    [InlineData(typeof(JsonRead))]
    [InlineData(typeof(JsonText))]
    [InlineData(typeof(JsonWrite))]
    [InlineData(typeof(Operation))]
    [InlineData(typeof(Operation<>))]
    [InlineData(typeof(OperationAnswer<>))]
    [InlineData(typeof(OperationRequest))]
    [InlineData(typeof(SchemaCheck))]
    [InlineData(typeof(SchemaRun))]
    [InlineData(typeof(SecurityScheme))]
    public void What_only_emitted_code_calls_is_in_no_completion_list(Type type) => Assert.True(IsHidden(type));

    [Theory]
    [InlineData(typeof(ApiClientOptions))]
    [InlineData(typeof(ApiException))]
    [InlineData(typeof(ApiFailure))]
    [InlineData(typeof(JsonValue))]
    [InlineData(typeof(OperationResponse<>))]
    [InlineData(typeof(SchemaValidator))]
    [InlineData(typeof(UriString))]
    [InlineData(typeof(ValueList<>))]
    public void What_people_use_is_in_the_completion_list(Type type) => Assert.False(IsHidden(type));

    [Fact]
    public void Everything_public_is_in_one_namespace() =>
        Assert.All(Runtime.GetExportedTypes(), type => Assert.Equal("Seedance.Runtime", type.Namespace));

    private static bool IsHidden(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Seedance.Generated.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
