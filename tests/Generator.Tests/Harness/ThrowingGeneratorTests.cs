using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace Seedance.Generator.Tests.Harness;

/// <summary>The host itself: a generator that throws must not pass for one that has nothing to say.</summary>
public sealed class ThrowingGeneratorTests
{
    [Fact]
    public void A_generator_that_throws_while_it_emits_fails_the_test()
    {
        var host = new GeneratorHost { Generator = new Throwing() };

        XunitException failure = Assert.ThrowsAny<XunitException>(() => host.Run(new SpecInput("specs/a.yaml", "openapi: 3.1.0")));

        Assert.Contains("thrown on purpose", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Throwing : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.ParseOptionsProvider.Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion),
            static (_, _) => throw new InvalidOperationException("thrown on purpose"));
    }
}
