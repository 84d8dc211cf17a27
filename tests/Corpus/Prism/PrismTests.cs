using System.Reflection;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Corpus.Tests.Prism;

/// <summary>Generated clients against a server that nobody here wrote: what a client takes for valid, the server does as well, and the
/// answers of the server pass.</summary>
public sealed class PrismTests
{
    private const string NotValid = "not valid: ";

    public static bool IsFound => PrismServer.IsFound && Corpus.IsFetched;

    /// <param name="document">The document: of the repository, or of the real ones.</param>
    /// <param name="answered">How many of its operations are answered with a success, at least.</param>
    [Theory(Skip = PrismServer.IsMissing, SkipUnless = nameof(IsFound))]
    [InlineData("specs/common/get-upload-url.yaml", 1)]
    [InlineData("specs/seedance/1-0-pro/text-to-video.yaml", 1)]
    [InlineData("specs/seedance/2-0/reference-to-video.yaml", 1)]
    [InlineData("specs/common/get-task-info.yaml", 1)]
    [InlineData("specs/common/get-account-credits.yaml", 1)]
    [InlineData("specs/seedance/asset-info.yaml", 1)]
    [InlineData("specs/seedance/2-0-fast/reference-to-video.yaml", 1)]
    [InlineData("specs/seedance/2-0/image-to-video.yaml", 1)]
    [InlineData("specs/seedance/asset-upload.yaml", 1)]
    [InlineData("tests/Corpus/data/@readme/oas-examples/3.1/json/train-travel.json", 5)]
    [InlineData("tests/Corpus/data/@readme/oas-examples/3.0/json/petstore.json", 8)]
    [InlineData("tests/Corpus/data/@readme/oas-examples/3.0/json/uspto.json", 1)]
    public async Task What_a_client_sends_is_taken_and_what_it_gets_is_read(string document, int answered)
    {
        string path = Path.Combine(Repository.Root, document);
        using var compiled = new CompiledDocument(Path.GetFileName(path), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        await using PrismServer server = await PrismServer.StartAsync(path, TestContext.Current.CancellationToken);

        var results = new List<string>();
        foreach (MethodInfo method in Methods(compiled))
        {
            // What is required alone is not always enough: one of several members may have to be given.
            string? result = await CallAsync(compiled, server, method, isFull: false);
            if (result?.StartsWith(NotValid, StringComparison.Ordinal) == true)
                result = await CallAsync(compiled, server, method, isFull: true);
            if (result is not null)
                results.Add($"{method.Name}: {result}");
        }

        // Whatever a sample lacks, the client says before it sends anything.
        Assert.DoesNotContain(results, static result => result.Contains("HTTP 422", StringComparison.Ordinal));
        Assert.DoesNotContain(results, static result => result.Contains("cannot be used", StringComparison.Ordinal));
        Assert.True(results.Count(static r => r.EndsWith(": answered", StringComparison.Ordinal)) >= answered, string.Join('\n', results));
    }

    private static IEnumerable<MethodInfo> Methods(CompiledDocument compiled) =>
        ClientOf(compiled).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(static m => m.Name.EndsWith("Async", StringComparison.Ordinal) && !m.Name.Contains("WithResponse", StringComparison.Ordinal))
            .Where(static m => typeof(Task).IsAssignableFrom(m.ReturnType))

            // Of overloads the one with a record: of XML, which is a text, no sample can be made.
            .GroupBy(static m => m.Name)
            .Select(static overloads => overloads.MinBy(static m => m.GetParameters().Count(static p => p.ParameterType == typeof(string)))!);

    private static Type ClientOf(CompiledDocument compiled) =>
        compiled.Types.Single(static type => type.GetConstructors().Any(static c => c.GetParameters() is [var only] && IsOptions(only.ParameterType)));

    private static bool IsOptions(Type type) => type.IsSubclassOf(typeof(ApiClientOptions));

    /// <summary>What has become of a call; null where no arguments can be made for it.</summary>
    private static async Task<string?> CallAsync(CompiledDocument compiled, PrismServer server, MethodInfo method, bool isFull)
    {
        object?[] arguments = new object?[method.GetParameters().Length];
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            object? value = parameter.ParameterType == typeof(CancellationToken) ? TestContext.Current.CancellationToken
                : parameter.HasDefaultValue ? null
                : Sample.Of(parameter.ParameterType, isFull);
            if (value is null && !parameter.HasDefaultValue)
                return null;
            arguments[parameter.Position] = value;
        }

        using var client = (IDisposable)Activator.CreateInstance(ClientOf(compiled), Options(compiled, server))!;
        try
        {
            await (Task)method.Invoke(client, arguments)!;
            return "answered";
        }
        catch (RequestInvalidException exception)
        {
            return NotValid + exception.Message;
        }
        catch (ApiException exception)
        {
            return exception.Message + " " + exception.RawText;
        }
    }

    private static ApiClientOptions Options(CompiledDocument compiled, PrismServer server)
    {
        Type type = compiled.Types.Single(IsOptions);
        var options = (ApiClientOptions)Activator.CreateInstance(type)!;
        options.BaseAddress = server.Address;
        options.ValidateResponses = true;
        foreach (PropertyInfo credential in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (credential.PropertyType == typeof(string))
                credential.SetValue(options, "secret");
        }

        return options;
    }
}
