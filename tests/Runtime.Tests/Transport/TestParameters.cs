namespace Seedance.Runtime.Tests.Transport;

/// <summary>Parameters that are texts, in the style that their place has by default.</summary>
internal static class TestParameters
{
    public static void Path(this OperationRequest request, string name, string value) =>
        request.Set(new RequestParameter(name, ParameterLocation.Path), value, JsonWrite.String);

    public static void Query(this OperationRequest request, string name, string? value) =>
        request.SetOptional(new RequestParameter(name, ParameterLocation.Query), value, JsonWrite.String);

    public static void Header(this OperationRequest request, string name, string? value) =>
        request.SetOptional(new RequestParameter(name, ParameterLocation.Header), value, JsonWrite.String);

    public static void Cookie(this OperationRequest request, string name, string? value) =>
        request.SetOptional(new RequestParameter(name, ParameterLocation.Cookie), value, JsonWrite.String);

    public static void JsonBody(this OperationRequest request, Job job, Func<SchemaValidator>? schema = null) =>
        request.SetBody([new RequestBody("application/json", RequestBodyKind.Json) { Schema = schema }], job, JsonWrite.Model);
}
