using System.Collections.Generic;
using System.Linq;

namespace Seedance.Runtime;

/// <summary>Checks a request against the document before it is sent.</summary>
internal static class RequestCheck
{
    private static readonly SchemaValidationOptions Options = new() { Direction = SchemaDirection.Request, AssertFormats = true };

    /// <summary>Checks the parameters, each as the JSON that its text was made of, and the body: the very bytes of JSON, and the JSON that
    /// a form was made of.</summary>
    /// <exception cref="RequestInvalidException">Something breaks the rules. The error of a parameter has its place in front of its
    /// location, such as <c>/query/limit</c>; that of a body is located from the body's root.</exception>
    internal static void Check(Operation operation, OperationRequest request)
    {
        List<SchemaError>? errors = null;
        foreach (var (parameter, json) in request.CheckedValues)
        {
            var result = parameter.Schema!().Validate(json, Options);
            if (!result.IsValid)
                (errors ??= []).AddRange(result.Errors.Select(error => error with { InstanceLocation = Place(parameter) + error.InstanceLocation }));
        }

        if (request.CheckedBody is var (body, schema))
        {
            var result = schema().Validate(body, Options);
            if (!result.IsValid)
                (errors ??= []).AddRange(result.Errors);
        }

        if (errors is not null)
            throw new RequestInvalidException(operation.Name, errors);
    }

    private static string Place(RequestParameter parameter)
    {
        string location = parameter.Location switch
        {
            ParameterLocation.Path => "path",
            ParameterLocation.Query => "query",
            ParameterLocation.Header => "header",
            ParameterLocation.Cookie => "cookie",
            _ => "querystring",
        };
        return $"/{location}/{JsonPointerText.Escape(parameter.Name)}";
    }
}
