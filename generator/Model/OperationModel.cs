using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>One operation: one method of the client.</summary>
/// <param name="Id">Identity within the API: <c>document#pointer</c>.</param>
/// <param name="OperationId">The document's <c>operationId</c>, or null.</param>
/// <param name="NameHint">The <c>x-csharp-name</c>, or null. Operations may share one when their parameters differ.</param>
/// <param name="Method">HTTP method in upper case.</param>
/// <param name="Path">Path template, for example <c>/pets/{petId}</c>.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="IsIdempotent">Whether sending it again cannot repeat an effect: a safe method, or <c>x-idempotent</c>.</param>
/// <param name="Parameters">Parameters, in document order.</param>
/// <param name="Bodies">The request body, once for each of its media types, JSON first; none where it has no body.</param>
/// <param name="Responses">Responses, in document order.</param>
/// <param name="Envelope">The shape around every answer, or null.</param>
/// <param name="Security">The alternatives of authentication, in document order; none when the operation is open to everyone.</param>
internal sealed record OperationModel(
    string Id,
    string? OperationId,
    string? NameHint,
    string Method,
    string Path,
    Documentation Docs,
    bool IsIdempotent,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<BodyModel> Bodies,
    EquatableArray<ResponseModel> Responses,
    EnvelopeModel? Envelope,
    EquatableArray<SecurityRequirementModel> Security)
{
    /// <summary>Address of a server of its own, absolute or relative; null where it has the API's.</summary>
    public string? Server { get; init; }

    /// <summary>The <see cref="ResultModel"/> of its bodies, where they differ from success to success; or null.</summary>
    public TypeId? Result { get; init; }

    /// <summary>The <see cref="HeadersModel"/> of its successes, or null.</summary>
    public TypeId? Headers { get; init; }
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="NameHint">The <c>x-csharp-name</c>, or null.</param>
/// <param name="Location">Where it is sent.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Docs">What the document says about it.</param>
internal sealed record ParameterModel(
    string Name,
    string? NameHint,
    ParameterLocation Location,
    TypeUse Type,
    bool IsRequired,
    Documentation Docs)
{
    /// <summary>How its value becomes text.</summary>
    public ParameterStyle Style { get; init; } = ParameterStyle.Form;

    /// <summary>Whether the items of a list and the members of an object are written one by one.</summary>
    public bool IsExploded { get; init; }

    /// <summary>Whether reserved characters (RFC 3986, section 2.2) are not encoded.</summary>
    public bool AllowsReserved { get; init; }

    /// <summary>Whether it may be sent without a value.</summary>
    public bool AllowsEmpty { get; init; }

    /// <summary>The media type that its value is written in (<c>content</c>); null when it has a style.</summary>
    public string? MediaType { get; init; }

    /// <summary>The schema that it is checked against; null where its type leaves nothing to check.</summary>
    public TypeId? Schema { get; init; }

    /// <summary>Whether it tells tries of one call from another call: it is made up where the caller gives none.</summary>
    public bool IsIdempotencyKey { get; init; }
}

/// <summary>Where a parameter is sent; the names are those of the runtime.</summary>
internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
    QueryString,
}

/// <summary>How a value becomes text (OpenAPI 3.2.0, section 4.12.2.2); the names are those of the runtime.</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,

    /// <summary>2.0's <c>tsv</c>.</summary>
    TabDelimited,
    DeepObject,
    Cookie,
}

/// <summary>A response.</summary>
/// <param name="Status">A status code, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Body">Type of its body, or null when it has none.</param>
/// <param name="MediaType">Media type of its body, or null.</param>
/// <param name="Schema">The schema that its body can be checked against, or null.</param>
/// <param name="Description">The document's words.</param>
internal sealed record ResponseModel(string Status, TypeUse? Body, string? MediaType, TypeId? Schema, string? Description)
{
    /// <summary>How its body is read: as JSON, as a text, or as bytes; of the last two the media type may be several, with commas between
    /// them.</summary>
    public BodyKind Kind { get; init; }

    /// <summary>What its body is where it comes as a sequence of items, or null.</summary>
    public ItemsModel? Items { get; init; }

    /// <summary>Whether it is a success.</summary>
    public bool IsSuccess => Status[0] == '2';
}

/// <summary>A body that is read item by item, as they come.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Kind">What its items are made of.</param>
/// <param name="Type">Type of an item.</param>
/// <param name="Schema">The schema that an item can be checked against, or null.</param>
internal sealed record ItemsModel(string MediaType, ItemKind Kind, TypeUse Type, TypeId? Schema);

/// <summary>What the items of a sequence are made of; the names are those of the runtime's <c>EventContent</c>.</summary>
internal enum ItemKind
{
    /// <summary>JSON texts one behind the other.</summary>
    Lines,

    /// <summary>The data of server-sent events, which is JSON.</summary>
    Json,

    /// <summary>The data of server-sent events as it is.</summary>
    Text,

    /// <summary>Whole server-sent events.</summary>
    Event,
}

/// <summary>The shape around every answer of an API (<c>x-envelope</c>). All places are JSON Pointers into the body.</summary>
/// <param name="Code">Where the status code stands.</param>
/// <param name="Success">The codes that mean success.</param>
/// <param name="Message">Where the message stands, or null.</param>
/// <param name="Errors">Where the list of errors stands, or null.</param>
/// <param name="Data">Where the value stands that the method returns, or null.</param>
/// <param name="DataMember">Name of the body's member at that place; null when it stands deeper.</param>
internal sealed record EnvelopeModel(
    string Code,
    EquatableArray<long> Success,
    string? Message,
    string? Errors,
    string? Data,
    string? DataMember);
