using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Bundled;

/// <summary>The bundled API compiles without a word in every kind of project.</summary>
public sealed class CompileMatrixTests
{
    public static TheoryData<NullableContextOptions, string, LanguageVersion, bool, string> Projects
    {
        get
        {
            var projects = new TheoryData<NullableContextOptions, string, LanguageVersion, bool, string>();
            foreach (NullableContextOptions nullable in new[] { NullableContextOptions.Enable, NullableContextOptions.Disable })
            {
                foreach (string usings in new[] { ConsumerSettings.NoUsings, ConsumerSettings.SdkUsings, ConsumerSettings.WebUsings })
                {
                    foreach (LanguageVersion language in new[] { LanguageVersion.CSharp12, LanguageVersion.Latest })
                    {
                        foreach (bool isChecked in new[] { false, true })
                        {
                            foreach (string accessibility in new[] { "Public", "Internal" })
                                projects.Add(nullable, usings, language, isChecked, accessibility);
                        }
                    }
                }
            }

            return projects;
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_bundled_api_compiles_without_a_word(
        NullableContextOptions nullable, string usings, LanguageVersion language, bool isChecked, string accessibility)
    {
        GeneratorRun run = ConsumerSettings.Host(nullable, usings, language, isChecked, accessibility).Run(SpecInput.Bundled());

        Assert.NotEmpty(run.Files);
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), static d => d.Location.SourceTree?.FilePath != "Program.cs");
    }

    [Theory]
    [InlineData(ConsumerSettings.NoUsings, "using System.Threading.Tasks; using Seedance;")]
    [InlineData(ConsumerSettings.SdkUsings, "using Seedance;")]
    [InlineData(ConsumerSettings.WebUsings, "using Seedance;")]
    public void A_program_uses_every_type_by_its_plain_name(string usings, string ownUsings)
    {
        GeneratorRun bundled = new GeneratorHost().Run(SpecInput.Bundled());
        IEnumerable<string> names = PublicApi.Types(bundled.Compilation, "Seedance")
            .Where(static type => type is { ContainingType: null, IsStatic: false, IsGenericType: false })
            .Select(static type => type.Name);
        string members = string.Join("\n", names.Select(static (name, i) => $"    internal {name} M{i}() => throw null!;"));
        string program = ownUsings + "\n" + $$"""
            internal sealed class Program
            {
            {{members}}

                internal async Task<string> Run(ISeedanceClient client)
                {
                    var request = new FastReferenceToVideoRequest
                    {
                        Input = new()
                        {
                            Prompt = "A boy",
                            ReferenceImages = ["https://example.com/boy.png", "asset://asset-20260224185115-jtzz8"],
                            AspectRatio = AspectRatio.Ratio16x9,
                            Resolution = Resolution.P720,
                            Duration = 8,
                        },
                    };
                    var created = await client.CreateTaskAsync(request);
                    var task = await client.GetTaskAsync(created.TaskId);
                    return task.Status.Value switch { VideoTaskStatus.Values.Success => "done", _ => task.TaskId };
                }
            }
            """;

        GeneratorRun run = ConsumerSettings.Host(NullableContextOptions.Enable, usings, LanguageVersion.CSharp12, false, "Public", program)
            .Run(SpecInput.Bundled());

        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Internal_means_that_nothing_is_public()
    {
        GeneratorRun run = ConsumerSettings.Host(NullableContextOptions.Enable, ConsumerSettings.NoUsings, LanguageVersion.CSharp12, false, "Internal")
            .Run(SpecInput.Bundled());

        Assert.DoesNotContain(PublicApi.Types(run.Compilation, "Seedance"), static type => type.ContainingType is null);
    }
}
