namespace Seedance.Generator.Documents;

/// <summary>
/// The names of members that objects of OpenAPI have (2.0; 3.0.4; 3.1.2; 3.2.0), those of schemas left out: what slips are compared with.
/// </summary>
internal static class KnownMembers
{
    public static readonly string[] All =
    [
        "additionalOperations", "allowEmptyValue", "allowReserved", "authorizationCode", "authorizationUrl", "basePath", "bearerFormat",
        "callbacks", "clientCredentials", "collectionFormat", "components", "consumes", "contact", "content", "contentType",
        "dataValue", "default", "definitions", "delete", "deprecated", "description", "deviceAuthorization", "deviceAuthorizationUrl",
        "email", "encoding", "enum", "example", "examples", "explode", "expression", "externalDocs", "externalValue", "flows", "format",
        "head", "headers", "host", "identifier", "implicit", "info", "itemEncoding", "itemSchema", "items", "jsonSchemaDialect", "kind",
        "license", "links", "mediaTypes", "name", "oauth2MetadataUrl", "openIdConnectUrl", "openapi", "operationId", "operationRef",
        "options", "parameters", "parent", "password", "patch", "pathItems", "paths", "post", "prefixEncoding", "produces", "query",
        "refreshUrl", "requestBodies", "requestBody", "required", "responses", "scheme", "schemas", "schemes", "schema", "scopes",
        "security", "securityDefinitions", "securitySchemes", "serializedValue", "server", "servers", "style", "summary", "swagger",
        "tags", "termsOfService", "title", "tokenUrl", "trace", "type", "value", "variables", "version", "webhooks",
    ];
}
