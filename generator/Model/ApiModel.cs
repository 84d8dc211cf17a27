using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>Everything that is generated for one API. The cut-off of the incremental pipeline.</summary>
/// <remarks>
/// The caching contract of this room: records only, immutable, equal by value; no positions, no Roslyn or
/// Microsoft.OpenApi types, no arrays, lists or delegates. A reflection test walks the graph and proves it.
/// </remarks>
/// <param name="Settings">What the consumer asked for.</param>
/// <param name="Documents">Project-relative paths of the documents, in ordinal order.</param>
/// <param name="Types">Types that get a name, in document order.</param>
/// <param name="Schemas">Schemas that get a validator of their own, in document order.</param>
/// <param name="Operations">Operations, in document order.</param>
/// <param name="SecuritySchemes">Security schemes that the client can apply.</param>
/// <param name="BaseAddress">Address of the first server, with its variables' defaults filled in; relative where the document says so; null when there is none.</param>
internal sealed record ApiModel(
    ApiSettings Settings,
    EquatableArray<string> Documents,
    EquatableArray<TypeModel> Types,
    EquatableArray<SchemaModel> Schemas,
    EquatableArray<OperationModel> Operations,
    EquatableArray<SecuritySchemeModel> SecuritySchemes,
    string? BaseAddress)
{
    /// <summary>The title that all of its documents have; null where they have several, or none.</summary>
    public string? Title { get; init; }

    /// <summary>Callbacks and webhooks, in document order.</summary>
    public EquatableArray<IncomingRequestModel> IncomingRequests { get; init; } = EquatableArray<IncomingRequestModel>.Empty;

    /// <summary>The absolute servers of the document that <see cref="BaseAddress"/> is of.</summary>
    public EquatableArray<ServerModel> Servers { get; init; } = EquatableArray<ServerModel>.Empty;

    /// <summary>The tags that methods are grouped by, in the order of their first operations; none where the client is flat.</summary>
    public EquatableArray<GroupModel> Groups { get; init; } = EquatableArray<GroupModel>.Empty;

    /// <summary>Operations that another document defines in their place: <c>createPet of specs/pets.yaml</c>, in ordinal order.</summary>
    public EquatableArray<string> Superseded { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>A tag that is the first of some operations.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Description">The document's words about it, Markdown, or null.</param>
internal sealed record GroupModel(string Tag, string? Description);

/// <summary>What the consumer asked for, for one API.</summary>
/// <param name="Namespace">Namespace of the generated code.</param>
/// <param name="ClientName">Name of the client class.</param>
/// <param name="Word">The API's word in front of names that would clash, for example <c>Seedance</c>.</param>
/// <param name="IsPublic">Whether generated types are public; otherwise they are internal.</param>
/// <param name="MarksObsolete">Whether deprecated elements carry <c>[Obsolete]</c>.</param>
/// <param name="KeepsUnknownMembers">Whether members that no schema declares are kept and written back.</param>
internal sealed record ApiSettings(
    string Namespace,
    string ClientName,
    string Word,
    bool IsPublic,
    bool MarksObsolete,
    bool KeepsUnknownMembers)
{
    /// <summary>Where an optional member that may be null tells absent from null.</summary>
    public OptionalMembers Optional { get; init; }

    /// <summary>Which enums are C# enums.</summary>
    public EnumKinds Enums { get; init; }

    /// <summary>Which schemas get a validator.</summary>
    public SchemaKinds Schemas { get; init; }

    /// <summary>Whether callbacks and webhooks can be mapped to endpoints of ASP.NET Core.</summary>
    public bool MapsEndpoints { get; init; }

    /// <summary>How the client lays out its methods.</summary>
    public MethodGrouping Grouping { get; init; }

    /// <summary>Whether there is a fake server of the API.</summary>
    public bool WantsFake { get; init; }
}

/// <summary>How a client lays out its methods.</summary>
internal enum MethodGrouping
{
    /// <summary>As the document speaks of its operations.</summary>
    Auto,

    /// <summary>All on the client.</summary>
    Flat,

    /// <summary>Those of one tag on a property of the client.</summary>
    Tags,
}

/// <summary>Which schemas get a validator.</summary>
internal enum SchemaKinds
{
    /// <summary>All of a small API, those that are used of a large one.</summary>
    Auto,
    All,

    /// <summary>Those that requests are checked against.</summary>
    Used,
}

/// <summary>Which enums are C# enums; the others are extensible.</summary>
internal enum EnumKinds
{
    /// <summary>Those inside one operation's request: there only the caller writes them.</summary>
    Auto,

    /// <summary>All whose list the document calls complete.</summary>
    Closed,

    /// <summary>None.</summary>
    Extensible,
}

/// <summary>Where an optional member that may be null is an <c>Optional&lt;T?&gt;</c>.</summary>
internal enum OptionalMembers
{
    /// <summary>In types that are part of a PATCH or of a merge patch (RFC 7396): there null means removal.</summary>
    Patch,
    Always,
    Never,
}

/// <summary>How a caller proves who it is (OpenAPI 3.0.3, section 4.7.27).</summary>
/// <param name="Name">Key in the document's <c>securitySchemes</c>.</param>
/// <param name="Kind">How the credential is sent.</param>
/// <param name="ParameterName">Name of the header, query parameter or cookie of an API key; empty otherwise.</param>
/// <param name="Description">The document's words, Markdown.</param>
internal sealed record SecuritySchemeModel(string Name, SecuritySchemeKind Kind, string ParameterName, string? Description)
{
    /// <summary>Absolute address of the token endpoint for OAuth 2.0's client credentials; null where the scheme has no such flow.</summary>
    public string? TokenAddress { get; init; }
}

/// <summary>Schemes that authenticate a request together (OpenAPI 3.0.3, section 4.7.30).</summary>
/// <param name="Schemes">Their keys; none when anybody may call.</param>
/// <param name="Scopes">The scopes that a token must have.</param>
internal sealed record SecurityRequirementModel(EquatableArray<string> Schemes, EquatableArray<string> Scopes);

internal enum SecuritySchemeKind
{
    ApiKeyInHeader,
    ApiKeyInQuery,
    ApiKeyInCookie,
    HttpBearer,
    HttpBasic,
    OAuth2,
    OpenIdConnect,
}
