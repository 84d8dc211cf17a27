using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the options class: properties for the credential of each security scheme.</summary>
internal static class OptionsEmitter
{
    public static string Emit(OptionsFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        XmlDoc.Summary(writer, $"What {plan.Names.Client} can be told: where the API lives, what proves who is calling, what to check.");
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} sealed partial class {Identifier.Of(plan.Names.Options)} : {ApiClientOptions}"))
        {
            foreach (SecuritySchemePlan scheme in plan.Schemes)
                EmitProperties(writer, scheme);
            if (plan.Schemes.Count > 0)
                EmitLookup(writer, "string?", "GetCredential", plan.Schemes, Credential);
            List<SecuritySchemePlan> withTokens = [.. plan.Schemes.Where(HasTokens)];
            if (withTokens.Count > 0)
            {
                writer.Line();
                EmitLookup(writer, AccessTokenProvider + "?", "GetTokenProvider", withTokens, static s => Identifier.Of(s.Names.Companion));
            }

            if (plan.NeedsCredential)
                EmitMissing(writer, plan);
        }

        return writer.ToString();
    }

    private static void EmitProperties(SourceWriter writer, SecuritySchemePlan scheme)
    {
        Documentation docs = Documentation.None with { Description = scheme.Scheme.Description };
        string name = scheme.Scheme.Name;
        string property = Identifier.Of(scheme.Names.Property);
        switch (scheme.Scheme.Kind)
        {
            case Model.SecuritySchemeKind.HttpBasic:
                Property(writer, "string?", property, docs, $"The user name of the security scheme '{name}', or null when there is none.");
                Property(writer, "string?", Identifier.Of(scheme.Names.Companion), Documentation.None, $"The password of the security scheme '{name}'.");
                break;
            case Model.SecuritySchemeKind.HttpBearer or Model.SecuritySchemeKind.OAuth2 or Model.SecuritySchemeKind.OpenIdConnect:
                Property(writer, "string?", property, docs, $"The token of the security scheme '{name}', or null when there is none.");
                Property(
                    writer,
                    AccessTokenProvider + "?",
                    Identifier.Of(scheme.Names.Companion),
                    Documentation.None,
                    $"Gives out tokens of the security scheme '{name}', in place of a fixed one.");
                break;
            default:
                Property(writer, "string?", property, docs, $"The credential of the security scheme '{name}', or null when there is none.");
                break;
        }

        if (scheme.Scheme.TokenAddress is { } address)
            EmitClientCredentials(writer, scheme, address);
    }

    private static void Property(SourceWriter writer, string type, string name, Documentation docs, string summary)
    {
        XmlDoc.Write(writer, docs, summary);
        writer.Line($"public {type} {name} {{ get; set; }}");
        writer.Line();
    }

    private static void EmitClientCredentials(SourceWriter writer, SecuritySchemePlan scheme, string address)
    {
        XmlDoc.Summary(writer, $"Gets tokens of the security scheme '{scheme.Scheme.Name}' by OAuth 2.0's client credentials, from {address}.");
        writer.Line($$"""
            /// <param name="clientId">The client's identifier.</param>
            /// <param name="clientSecret">The client's secret.</param>
            public void {{Identifier.Of(scheme.Names.ClientCredentials)}}(string clientId, string clientSecret) =>
                {{Identifier.Of(scheme.Names.Companion)}} = new {{ClientCredentialsTokenProvider}}(new {{KnownTypes.System}}.Uri({{CSharpLiteral.String(address)}}), clientId, clientSecret);

            """);
    }

    private static void EmitLookup(
        SourceWriter writer, string type, string method, IEnumerable<SecuritySchemePlan> schemes, System.Func<SecuritySchemePlan, string> value)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"protected override {type} {method}(string scheme) => scheme switch", end: ";"))
        {
            foreach (SecuritySchemePlan scheme in schemes)
                writer.Line($"{CSharpLiteral.String(scheme.Scheme.Name)} => {value(scheme)},");
            writer.Line("_ => null,");
        }
    }

    private static void EmitMissing(SourceWriter writer, OptionsFile plan)
    {
        IEnumerable<string> members = plan.Schemes.SelectMany(static s => HasTokens(s) ? new[] { s.Names.Property, s.Names.Companion } : [s.Names.Property]);
        string all = string.Join(" && ", members.Select(static m => Identifier.Of(m) + " is null"));
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override string? MissingCredential() => {all} ? nameof({Identifier.Of(plan.Schemes[0].Names.Property)}) : null;");
    }

    private static string Credential(SecuritySchemePlan scheme) => scheme.Scheme.Kind == Model.SecuritySchemeKind.HttpBasic
        ? $"Basic({Identifier.Of(scheme.Names.Property)}, {Identifier.Of(scheme.Names.Companion)})"
        : Identifier.Of(scheme.Names.Property);

    private static bool HasTokens(SecuritySchemePlan scheme) =>
        scheme.Scheme.Kind is Model.SecuritySchemeKind.HttpBearer or Model.SecuritySchemeKind.OAuth2 or Model.SecuritySchemeKind.OpenIdConnect;
}
