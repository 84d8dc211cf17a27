using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Seedance.Generator.Diagnostics;

/// <summary>
/// Every diagnostic, each with its page under <c>generator/docs</c>. Ids are never used again for something else: SDG3002 was a keyword that
/// is not checked, and there is none left.
/// </summary>
/// <remarks>
/// 1xxx reading a file, 2xxx the OpenAPI document, 3xxx schemas, 4xxx overlays, 5xxx names and joining, 6xxx the consumer's
/// code, 7xxx changes since a baseline, 8xxx the project, 9xxx ids that emitted code carries.
/// </remarks>
internal static class DiagnosticTable
{
    public const string MalformedText = "SDG1001";
    public const string EmptyFile = "SDG1002";
    public const string DuplicateMember = "SDG1003";
    public const string TooLarge = "SDG1004";
    public const string FurtherDocument = "SDG1005";
    public const string NotOpenApi = "SDG2001";
    public const string UnknownVersion = "SDG2002";
    public const string UnresolvedReference = "SDG2003";
    public const string InvalidDocument = "SDG2004";
    public const string OperationLeftOut = "SDG2005";
    public const string SecuritySchemeLeftOut = "SDG2006";
    public const string NothingInDocument = "SDG2007";
    public const string UnknownDialect = "SDG2010";
    public const string ParameterNotInPath = "SDG2011";
    public const string FileIgnored = "SDG2012";
    public const string DeclarationMissing = "SDG2013";
    public const string ShapeAsJson = "SDG3001";
    public const string InvalidKeyword = "SDG3003";
    public const string PatternNotChecked = "SDG3004";
    public const string LimitsContradict = "SDG3005";
    public const string RequiredNotDeclared = "SDG3006";
    public const string MappingLeadsNowhere = "SDG3007";
    public const string ValueBreaksSchema = "SDG3008";
    public const string MisspeltKeyword = "SDG3009";
    public const string MalformedOverlay = "SDG4001";
    public const string OverlayTargetMatchesNothing = "SDG4002";
    public const string DuplicateOperation = "SDG5001";
    public const string TypesToldApart = "SDG5002";
    public const string SharedNamespace = "SDG5003";
    public const string ConstantBreaksLimit = "SDG6001";
    public const string MembersLeftOut = "SDG6002";
    public const string BreakingChange = "SDG7001";
    public const string AddedSinceBaseline = "SDG7002";
    public const string BundledApiChanged = "SDG7003";
    public const string BaselineWithoutApi = "SDG7004";
    public const string NoDocument = "SDG8001";
    public const string LanguageTooOld = "SDG8002";
    public const string InternalError = "SDG8003";
    public const string FilterMatchesNothing = "SDG8005";

    /// <summary>The <c>DiagnosticId</c> of <c>[Obsolete]</c> in emitted code.</summary>
    public const string DeprecatedElement = "SDG9001";

    private const string Category = "Seedance.Generator";

    /// <summary>The category of what is reported in the consumer's own code.</summary>
    private const string UsageCategory = "Seedance.Usage";

    private static readonly string? HelpAddress = FindHelpAddress();

    private static readonly DiagnosticDescriptor[] All =
    [
        Make(MalformedText, DiagnosticSeverity.Error, "The text cannot be read", "{0}. Nothing is generated from this file."),
        Make(EmptyFile, DiagnosticSeverity.Error, "The file is empty", "There is nothing in the file, but perhaps comments. Fill it, or take it out of the project."),
        Make(DuplicateMember, DiagnosticSeverity.Info, "A member is named twice", "{0}; the last one counts. Remove one of them."),
        Make(TooLarge, DiagnosticSeverity.Error, "The text goes beyond a bound", "{0}. Nothing is generated from this file."),
        Make(FurtherDocument, DiagnosticSeverity.Info, "A file holds several documents", "{0}; only the first is read. Put this one into a file of its own."),
        Make(NotOpenApi, DiagnosticSeverity.Error, "The file is no OpenAPI document", "The file {0}, so it is no OpenAPI document. Mend it, or take it out of the OpenApiSpec items."),
        Make(UnknownVersion, DiagnosticSeverity.Error, "The OpenAPI version is not known", "'{0}' is not a version of OpenAPI that can be read. Versions 2.0, 3.0, 3.1 and 3.2 can."),
        Make(UnresolvedReference, DiagnosticSeverity.Warning, "A reference leads nowhere", "'{0}' leads nowhere: {1}. What refers to it becomes JsonValue."),
        Make(InvalidDocument, DiagnosticSeverity.Info, "The document breaks the OpenAPI specification", "{0}"),
        Make(OperationLeftOut, DiagnosticSeverity.Info, "An operation is left out", "{0} has no method in the client: {1}."),
        Make(SecuritySchemeLeftOut, DiagnosticSeverity.Info, "A security scheme is left to the caller", "The client does not apply the security scheme '{0}': {1}. Add the credential in an HttpMessageHandler."),
        Make(NothingInDocument, DiagnosticSeverity.Info, "The document has nothing to generate", "The document has neither operations nor schemas, so nothing is generated from it."),
        Make(UnknownDialect, DiagnosticSeverity.Info, "A dialect is not known", "'{0}' names no dialect that is known; the schemas are read as JSON Schema 2020-12. Known are {1}."),
        Make(ParameterNotInPath, DiagnosticSeverity.Info, "A path does not name its parameter", "The path parameter '{0}' does not stand in '{1}', so what is given for it is sent nowhere. Write '{{{0}}}' into the path, or remove the parameter."),
        Make(FileIgnored, DiagnosticSeverity.Info, "A file is ignored", "The file is ignored: it {0}. Where that is meant, take it out of 'specs', or write <OpenApiSpec Remove=…> for it."),
        Make(DeclarationMissing, DiagnosticSeverity.Warning, "The file is meant to be a document", "Nothing is generated from this file: it {0}."),
        Make(ShapeAsJson, DiagnosticSeverity.Info, "A schema becomes JsonValue", "This schema becomes JsonValue: {0}."),
        Make(InvalidKeyword, DiagnosticSeverity.Info, "A keyword has an invalid value", "'{0}' is ignored: {1}."),
        Make(PatternNotChecked, DiagnosticSeverity.Info, "A pattern is not checked", "The pattern '{0}' is not checked: {1}."),
        Make(LimitsContradict, DiagnosticSeverity.Info, "Limits contradict each other", "No value keeps both limits: {0}. Mend one of them."),
        Make(RequiredNotDeclared, DiagnosticSeverity.Info, "A required member is not declared", "'{0}' is required, but 'properties' has no such member, so no C# property sets it. Declare it, or correct its name."),
        Make(MappingLeadsNowhere, DiagnosticSeverity.Info, "A discriminator's mapping leads nowhere", "The mapping of '{0}' to '{1}' is ignored: {2}."),
        Make(ValueBreaksSchema, DiagnosticSeverity.Info, "A value breaks its own schema", "This {0} breaks its own schema: {1}."),
        Make(MisspeltKeyword, DiagnosticSeverity.Info, "A keyword is misspelt", "{0}, so it says nothing. Did you mean '{1}'?"),
        Make(MalformedOverlay, DiagnosticSeverity.Error, "The overlay cannot be applied", "{0}."),
        Make(OverlayTargetMatchesNothing, DiagnosticSeverity.Warning, "An overlay's target matches nothing", "The target '{0}' matches nothing in the documents of this API. Mend the JSONPath or remove the action."),
        Make(DuplicateOperation, DiagnosticSeverity.Error, "Two operations have one identity", "The operation '{0}' is defined here and in {1}. Remove one of them."),
        Make(TypesToldApart, DiagnosticSeverity.Info, "Two schemas of one name differ", "'{0}' differs from the schema of that name in {1}; the name of this one is made of '{2}'.{3}"),
        Make(SharedNamespace, DiagnosticSeverity.Error, "Two APIs have one namespace", "The API of this document has the namespace '{0}', which is that of {1} too. Give one of them another Namespace, or both the same to make them one API."),
        Make(ConstantBreaksLimit, DiagnosticSeverity.Warning, "A constant breaks a limit of its schema", "'{0}' breaks a limit of its schema: {1}. The request would not be sent.", UsageCategory),
        Make(MembersLeftOut, DiagnosticSeverity.Warning, "Members that belong together are left out", "'{0}' is not valid as it is set here: {1}. The request would not be sent.", UsageCategory),
        Make(BreakingChange, DiagnosticSeverity.Warning, "The API breaks its callers", "{0}: code written for the baseline may break. Where that is meant, write the baseline anew: dotnet build -p:OpenApiWriteBaseline=true."),
        Make(AddedSinceBaseline, DiagnosticSeverity.Info, "The API has something new", "{0} since the baseline."),
        Make(BundledApiChanged, DiagnosticSeverity.Info, "The bundled API is changed", "{0}, other than in the documents that come with the package."),
        Make(BaselineWithoutApi, DiagnosticSeverity.Warning, "A baseline has no API", "{0}, so nothing is compared with this baseline. Write it anew (dotnet build -p:OpenApiWriteBaseline=true), or delete it."),
        Make(NoDocument, DiagnosticSeverity.Warning, "There is no OpenAPI document", "There is no OpenAPI document to generate from. {0}Put one into the folder 'specs', add an OpenApiSpec item, or set SeedanceBundledSpecs to true."),
        Make(LanguageTooOld, DiagnosticSeverity.Error, "The C# version is too old", "The generated code needs C# 12 or later; this project uses C# {0}. Set LangVersion to 12 or later, or remove it."),
        Make(InternalError, DiagnosticSeverity.Error, "The generator failed", "The generator failed on this file: {0}. Please report it with the document; the other files are not affected."),
        Make(FilterMatchesNothing, DiagnosticSeverity.Warning, "A filter matches nothing", "No operation of this document fits '{0}', which its OpenApiSpec item has in {1}. {2}"),
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Index();

    /// <summary>The descriptor of an id.</summary>
    public static DiagnosticDescriptor Get(string id) => ById[id];

    /// <summary>
    /// The descriptor of a diagnostic that stands for others of its id in the same file: what silences or raises those does
    /// the same to it.
    /// </summary>
    public static DiagnosticDescriptor ForOthers(string id)
    {
        DiagnosticDescriptor one = Get(id);
        return Make(id, one.DefaultSeverity, one.Title.ToString(), "There are {0} more of these in this document, which are not listed.", one.Category);
    }

    /// <summary>All descriptors, in the order of the table.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => All;

    private static DiagnosticDescriptor Make(string id, DiagnosticSeverity severity, string title, string message, string category = Category) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpAddress is null ? null : HelpAddress + id + ".md");

    /// <summary>
    /// Where the pages are published, from the project's <c>RepositoryUrl</c>; null as long as it has none. They are in the package
    /// as well, in its folder <c>docs</c>.
    /// </summary>
    private static string? FindHelpAddress() => typeof(DiagnosticTable).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static attribute => attribute.Key == nameof(HelpAddress))?.Value;

    private static Dictionary<string, DiagnosticDescriptor> Index()
    {
        var index = new Dictionary<string, DiagnosticDescriptor>(System.StringComparer.Ordinal);
        foreach (DiagnosticDescriptor descriptor in All)
            index.Add(descriptor.Id, descriptor);
        return index;
    }
}
