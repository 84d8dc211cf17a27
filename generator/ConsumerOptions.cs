using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Seedance.Generator.CSharp;
using Seedance.Generator.Documents;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;

namespace Seedance.Generator;

/// <summary>What the consumer's project says. Read from MSBuild properties; a value that is not known counts as the default.</summary>
/// <param name="Project">What concerns every API.</param>
/// <param name="WarnsOfFindings">Whether information is raised to warnings (<c>OpenApiLint=Warn</c>).</param>
/// <param name="MayBeEmpty">Whether a project without a document is as it should be: it has the bundled API from a project that it refers to.</param>
internal sealed record ConsumerOptions(ProjectOptions Project, bool WarnsOfFindings, bool MayBeEmpty)
{
    /// <summary>
    /// Whether the baselines of all APIs are emitted, for the package's targets to write (<c>OpenApiWriteBaseline=true</c>).
    /// </summary>
    public bool WritesBaseline { get; init; }

    /// <summary>The oldest C# that the generated code compiles with.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp12;

    public static ConsumerOptions Read(AnalyzerConfigOptions options) => new(
        new ProjectOptions(
            Get(options, "RootNamespace"),
            IsPublic: !Is(options, "OpenApiAccessibility", "Internal"),
            MarksObsolete: !Is(options, "OpenApiObsolete", "false"),
            KeepsUnknownMembers: !Is(options, "OpenApiUnknownMembers", "Skip"))
        {
            OptionalMembers = Get(options, "OpenApiOptional"),
            Enums = Get(options, "OpenApiEnums"),
            Schemas = Get(options, "OpenApiSchemas"),
            MapsEndpoints = Is(options, "OpenApiAspNetCore", "true")
                || (!Is(options, "OpenApiAspNetCore", "false") && Is(options, "UsingMicrosoftNETSdkWeb", "true")),
            Grouping = Get(options, "OpenApiGrouping"),
            WantsFake = Is(options, "OpenApiFake", "true"),
        },
        WarnsOfFindings: Is(options, "OpenApiLint", "Warn"),
        MayBeEmpty: Is(options, "_SeedanceBundledSpecsReferenced", "true"))
    {
        WritesBaseline = Is(options, "OpenApiWriteBaseline", "true"),
    };

    /// <summary>The settings of one API: names that nobody gave follow from its file or folder.</summary>
    public static ApiSettings SettingsOf(ApiGroup group)
    {
        string word = Words.Pascal(group.Word);
        string root = group.Project.RootNamespace;
        string @namespace = group.Namespace ?? (root.Length == 0 ? word : root + "." + word);
        return new ApiSettings(
            string.Join(".", @namespace.Split('.').Select(Identifier)),
            Identifier(group.ClientName ?? word + "Client"),
            word,
            group.IsPublic,
            group.Project.MarksObsolete,
            group.Project.KeepsUnknownMembers)
        {
            Optional = Choice<OptionalMembers>(group.Project.OptionalMembers),
            Enums = Choice<EnumKinds>(group.Project.Enums),
            Schemas = Choice<SchemaKinds>(group.Project.Schemas),
            MapsEndpoints = group.Project.MapsEndpoints,
            Grouping = Choice<MethodGrouping>(group.Grouping),
            WantsFake = group.Project.WantsFake,
        };
    }

    /// <summary>The value of that name, otherwise the first. Digits are no name.</summary>
    private static T Choice<T>(string name)
        where T : struct, Enum =>
        Array.Exists(Enum.GetNames(typeof(T)), known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
            && Enum.TryParse(name, ignoreCase: true, out T value)
            ? value
            : default;

    /// <summary>Names that the project gives are kept where C# takes them.</summary>
    private static string Identifier(string name) =>
        CSharpIdentifier.IsValid(name) ? name : Words.Pascal(name);

    private static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        Get(options, property).Equals(value, StringComparison.OrdinalIgnoreCase);

    private static string Get(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value) ? value.Trim() : "";
}
