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
                _schemes[entry.Key] = new SecuritySchemeModel(entry.Key, kind, scheme.Name ?? "", scheme.Description);
            else
                LeftOut(entry.Key, scheme);
        }

        return _schemes.Values.ToEquatableArray();
    }

    /// <summary>The schemes of the first alternative that the client can apply; none when the operation is open or none fits.</summary>
    public EquatableArray<string> Requirement(OpenApiOperation operation)
    {
        foreach (OpenApiSecurityRequirement alternative in operation.Security ?? document.Security ?? [])
        {
            List<string> names = [.. alternative.Keys.Select(static k => k.Reference?.Id ?? "")];
            if (names.All(_schemes.ContainsKey))
                return names.ToEquatableArray();
        }

        return EquatableArray<string>.Empty;
    }

    private static SecuritySchemeKind? KindOf(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.ApiKey when !string.IsNullOrEmpty(scheme.Name) => scheme.In switch
        {
            Microsoft.OpenApi.ParameterLocation.Header => SecuritySchemeKind.ApiKeyInHeader,
            Microsoft.OpenApi.ParameterLocation.Query => SecuritySchemeKind.ApiKeyInQuery,
            Microsoft.OpenApi.ParameterLocation.Cookie => SecuritySchemeKind.ApiKeyInCookie,
            _ => null,
        },
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "bearer", System.StringComparison.OrdinalIgnoreCase) =>
            SecuritySchemeKind.HttpBearer,
        _ => null,
    };

    private void LeftOut(string name, IOpenApiSecurityScheme? scheme)
    {
        string parent = context.Root.GetString("swagger") is null ? "/components/securitySchemes" : "/securityDefinitions";
        SpecPosition position = SourceMap.Locate(context.Root, JsonPointer.Append(parent, name));
        string kind = scheme?.Type?.ToString() ?? "unknown";
        context.Report(Problem.At(DiagnosticTable.SecuritySchemeLeftOut, position, name, "schemes of the type '" + kind + "' are the caller's"));
    }
}
