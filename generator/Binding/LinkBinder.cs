using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Model;
using Seedance.Generator.Support;
using ParameterLocation = Seedance.Generator.Model.ParameterLocation;

namespace Seedance.Generator.Binding;

/// <summary>Links from the successful answers of an operation to other operations (OpenAPI 3.0.3, section 4.7.20).</summary>
internal static class LinkBinder
{
    private const string ResponseBody = "$response.body#";
    private const string Request = "$request.";

    /// <summary>The links in document order. One that hands on something else than parts of the body and parameters is left out: only links to
    /// operations that tell the state of a task become methods, and those take an id.</summary>
    public static IEnumerable<LinkModel> Bind(OpenApiOperation operation)
    {
        foreach (KeyValuePair<string, IOpenApiResponse> response in operation.Responses ?? [])
        {
            if (!response.Key.StartsWith("2", StringComparison.Ordinal) && response.Key != "default")
                continue;
            foreach (KeyValuePair<string, IOpenApiLink> link in response.Value.Links ?? new Dictionary<string, IOpenApiLink>())
            {
                if (Bind(link.Value) is { } bound)
                    yield return bound;
            }
        }
    }

    private static LinkModel? Bind(IOpenApiLink link)
    {
        var arguments = new List<LinkArgumentModel>();
        foreach (KeyValuePair<string, RuntimeExpressionAnyWrapper> parameter in link.Parameters ?? new Dictionary<string, RuntimeExpressionAnyWrapper>())
        {
            if (Argument(parameter.Key, parameter.Value.Expression?.Expression ?? "") is not { } argument)
                return null;
            arguments.Add(argument);
        }

        return (link.OperationId ?? link.OperationRef) is { Length: > 0 } target ? new LinkModel(target, arguments.ToEquatableArray()) : null;
    }

    private static LinkArgumentModel? Argument(string parameter, string expression)
    {
        (ParameterLocation? location, string name) = Place(parameter);
        if (expression.StartsWith(ResponseBody, StringComparison.Ordinal))
            return new LinkArgumentModel(name, location, expression.Substring(ResponseBody.Length), null, null);
        if (!expression.StartsWith(Request, StringComparison.Ordinal))
            return null;
        (ParameterLocation? sourceLocation, string source) = Place(expression.Substring(Request.Length));
        return sourceLocation is null ? null : new LinkArgumentModel(name, location, null, source, sourceLocation);
    }

    /// <summary>A parameter's name, which may have its location and a dot in front.</summary>
    private static (ParameterLocation? Location, string Name) Place(string text)
    {
        foreach (ParameterLocation location in new[] { ParameterLocation.Path, ParameterLocation.Query, ParameterLocation.Header, ParameterLocation.Cookie })
        {
            string prefix = location.ToString().ToLowerInvariant() + ".";
            if (text.StartsWith(prefix, StringComparison.Ordinal))
                return (location, text.Substring(prefix.Length));
        }

        return (null, text);
    }
}
