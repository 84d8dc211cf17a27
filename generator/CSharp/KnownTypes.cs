namespace Seedance.Generator.CSharp;

/// <summary>Qualified names of the types that emitted code speaks of. Nothing in a consumer's namespace can hide them.</summary>
internal static class KnownTypes
{
    public const string System = "global::System";

    public const string ArgumentNullException = System + ".ArgumentNullException";
    public const string ArgumentOutOfRangeException = System + ".ArgumentOutOfRangeException";
    public const string DateOnly = System + ".DateOnly";
    public const string DateTimeOffset = System + ".DateTimeOffset";
    public const string Guid = System + ".Guid";
    public const string IDisposable = System + ".IDisposable";
    public const string IEquatable = System + ".IEquatable";
    public const string InvalidOperationException = System + ".InvalidOperationException";
    public const string Obsolete = System + ".Obsolete";
    public const string OperationCanceledException = System + ".OperationCanceledException";
    public const string ReadOnlySpan = System + ".ReadOnlySpan";
    public const string StringComparison = System + ".StringComparison";
    public const string TimeOnly = System + ".TimeOnly";

    public const string Action = System + ".Action";
    public const string CancellationToken = System + ".Threading.CancellationToken";
    public const string EditorBrowsable = System + ".ComponentModel.EditorBrowsable";
    public const string EditorBrowsableState = System + ".ComponentModel.EditorBrowsableState";
    public const string Func = System + ".Func";
    public const string NotNullWhen = System + ".Diagnostics.CodeAnalysis.NotNullWhen";
    public const string GeneratedCode = System + ".CodeDom.Compiler.GeneratedCode";
    public const string IAsyncEnumerable = System + ".Collections.Generic.IAsyncEnumerable";
    public const string HttpClient = System + ".Net.Http.HttpClient";
    public const string HttpMethod = System + ".Net.Http.HttpMethod";
    public const string Stream = System + ".IO.Stream";
    public const string Task = System + ".Threading.Tasks.Task";
    public const string Utf8JsonReader = System + ".Text.Json.Utf8JsonReader";
    public const string Utf8JsonWriter = System + ".Text.Json.Utf8JsonWriter";

    public const string IHttpClientBuilder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    public const string IServiceCollection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";

    /// <summary>Namespace of the runtime package.</summary>
    public const string Runtime = "global::Seedance.Runtime";

    public const string AccessTokenProvider = Runtime + ".AccessTokenProvider";
    public const string ApiClientOptions = Runtime + ".ApiClientOptions";
    public const string ApiClientServices = Runtime + ".ApiClientServices";
    public const string ApiConnection = Runtime + ".ApiConnection";
    public const string ApiException = Runtime + ".ApiException";
    public const string ApiFailure = Runtime + ".ApiFailure";
    public const string Bytes = Runtime + ".Bytes";
    public const string ClientCredentialsTokenProvider = Runtime + ".ClientCredentialsTokenProvider";
    public const string Duration = Runtime + ".Duration";
    public const string Envelope = Runtime + ".Envelope";
    public const string EnvelopeException = Runtime + ".EnvelopeException";
    public const string EventContent = Runtime + ".EventContent";
    public const string FileContent = Runtime + ".FileContent";
    public const string FormMember = Runtime + ".FormMember";
    public const string HeaderForm = Runtime + ".HeaderForm";
    public const string IJsonModel = Runtime + ".IJsonModel";
    public const string ItemAnswer = Runtime + ".ItemAnswer";
    public const string JsonModelException = Runtime + ".JsonModelException";
    public const string JsonRead = Runtime + ".JsonRead";
    public const string JsonText = Runtime + ".JsonText";
    public const string JsonTypes = Runtime + ".JsonTypes";
    public const string JsonValue = Runtime + ".JsonValue";
    public const string JsonWrite = Runtime + ".JsonWrite";
    public const string ModelValidation = Runtime + ".ModelValidation";
    public const string Operation = Runtime + ".Operation";
    public const string OperationAnswer = Runtime + ".OperationAnswer";
    public const string Optional = Runtime + ".Optional";
    public const string OperationRequest = Runtime + ".OperationRequest";
    public const string OperationResponse = Runtime + ".OperationResponse";
    public const string ParameterLocation = Runtime + ".ParameterLocation";
    public const string ParameterStyle = Runtime + ".ParameterStyle";
    public const string RequestBody = Runtime + ".RequestBody";
    public const string RequestBodyKind = Runtime + ".RequestBodyKind";
    public const string RequestParameter = Runtime + ".RequestParameter";
    public const string RequestInvalidException = Runtime + ".RequestInvalidException";
    public const string ResponseHeaders = Runtime + ".ResponseHeaders";
    public const string SchemaDirection = Runtime + ".SchemaDirection";
    public const string SchemaFormats = Runtime + ".SchemaFormats";
    public const string SchemaRun = Runtime + ".SchemaRun";
    public const string SchemaValidationResult = Runtime + ".SchemaValidationResult";
    public const string SchemaValidator = Runtime + ".SchemaValidator";
    public const string SecurityScheme = Runtime + ".SecurityScheme";
    public const string SecuritySchemeKind = Runtime + ".SecuritySchemeKind";
    public const string UnionCase = Runtime + ".UnionCase";
    public const string UnionCases = Runtime + ".UnionCases";
    public const string UnknownMembers = Runtime + ".UnknownMembers";
    public const string UriString = Runtime + ".UriString";
    public const string ValueList = Runtime + ".ValueList";
    public const string ValueMap = Runtime + ".ValueMap";
}
