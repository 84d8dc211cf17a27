using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;
using JsonPointer = Seedance.Generator.Parsing.JsonPointer;

namespace Seedance.Generator.Binding;

/// <summary>Security schemes and requirements (OpenAPI 3.0.3, sections 4.7.27 and 4.7.30).</summary>
internal sealed class SecurityBinder(DocumentContext context, OpenApiDocument document)
{
    private readonly Dictionary<string, SecuritySchemeModel> _schemes = [];

    /// <summary>The schemes that the client can apply; the others are reported.</summary>
    public EquatableArray<SecuritySchemeModel> Schemes()
    {
        foreach (KeyValuePair<string, IOpenApiSecurityScheme> entry in document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
        {
            // The library makes null of what is no mapping.
            var scheme = (IOpenApiSecurityScheme?)entry.Value;
            if (scheme is not null && KindOf(scheme) is { } kind)
                _schemes[entry.Key] = new SecuritySchemeModel(entry.Key, kind, scheme.Name ?? "", scheme.Description) { TokenAddress = TokenAddress(scheme) };
            else
                LeftOut(entry.Key, scheme);
        }

        return _schemes.Values.ToEquatableArray();
    }

    /// <summary>The alternatives that the client can apply; none when the operation is open or none fits. <c>security: []</c> opens it.</summary>
    public EquatableArray<SecurityRequirementModel> Requirements(OpenApiOperation operation) =>
        (operation.Security ?? document.Security ?? [])
            .Select(static alternative => new SecurityRequirementModel(
                alternative.Keys.Select(static k => k.Reference?.Id ?? "").ToEquatableArray(),
                alternative.Values.SelectMany(static scopes => scopes ?? []).Distinct(StringComparer.Ordinal).ToEquatableArray()))
            .Where(alternative => alternative.Schemes.All(_schemes.ContainsKey))
            .ToEquatableArray();

    private static SecuritySchemeKind? KindOf(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.ApiKey when !string.IsNullOrEmpty(scheme.Name) => scheme.In switch
        {
            Microsoft.OpenApi.ParameterLocation.Header => SecuritySchemeKind.ApiKeyInHeader,
            Microsoft.OpenApi.ParameterLocation.Query => SecuritySchemeKind.ApiKeyInQuery,
            Microsoft.OpenApi.ParameterLocation.Cookie => SecuritySchemeKind.ApiKeyInCookie,
            _ => null,
        },
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "bearer", StringComparison.OrdinalIgnoreCase) =>
            SecuritySchemeKind.HttpBearer,
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) =>
            SecuritySchemeKind.HttpBasic,
        SecuritySchemeType.OAuth2 => SecuritySchemeKind.OAuth2,
        SecuritySchemeType.OpenIdConnect => SecuritySchemeKind.OpenIdConnect,
        _ => null,
    };

    private static string? TokenAddress(IOpenApiSecurityScheme scheme) =>
        scheme.Flows?.ClientCredentials?.TokenUrl is { IsAbsoluteUri: true, Scheme: "https" } address ? address.AbsoluteUri : null;

    private void LeftOut(string name, IOpenApiSecurityScheme? scheme)
    {
        string parent = context.Root.GetString("swagger") is null ? "/components/securitySchemes" : "/securityDefinitions";
        SpecPosition position = SourceMap.Locate(context.Root, JsonPointer.Append(parent, name));
        string kind = scheme?.Type?.ToString() ?? "unknown";
        context.Report(Problem.At(DiagnosticTable.SecuritySchemeLeftOut, position, name, "schemes of the type '" + kind + "' are the caller's"));
    }
}
