using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Bundled;

/// <summary>Kinds of projects that emitted code has to compile in.</summary>
internal static class ConsumerSettings
{
    public const string NoUsings = "none";

    public const string SdkUsings = "sdk";

    public const string WebUsings = "web";

    /// <summary>What <c>ImplicitUsings</c> writes for Microsoft.NET.Sdk.</summary>
    private const string Sdk = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;

        """;

    /// <summary>What it adds for Microsoft.NET.Sdk.Web.</summary>
    private const string Web = """
        global using global::Microsoft.AspNetCore.Builder;
        global using global::Microsoft.AspNetCore.Hosting;
        global using global::Microsoft.AspNetCore.Http;
        global using global::Microsoft.AspNetCore.Routing;
        global using global::Microsoft.Extensions.Configuration;
        global using global::Microsoft.Extensions.DependencyInjection;
        global using global::Microsoft.Extensions.Hosting;
        global using global::Microsoft.Extensions.Logging;
        global using global::System.Net.Http.Json;

        """;

    public static GeneratorHost Host(NullableContextOptions nullable, string usings, LanguageVersion language, bool isChecked, string accessibility, string source = "") => new()
    {
        Nullable = nullable,
        ParseOptions = new CSharpParseOptions(language, DocumentationMode.Diagnose),
        IsChecked = isChecked,
        IsWebProject = usings == WebUsings,
        TreatsWarningsAsErrors = true,
        Properties = new Dictionary<string, string> { ["OpenApiAccessibility"] = accessibility },
        Source = usings switch
        {
            NoUsings => "",
            SdkUsings => Sdk,
            _ => Sdk + Web,
        } + source,
    };
}
