using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>An API and the C# names of everything in it. Equal by value, like the model.</summary>
/// <remarks>All names are written as code writes them: where a name is a keyword, with its <c>@</c>.</remarks>
/// <param name="Api">The model.</param>
/// <param name="Types">Names of <see cref="ApiModel.Types"/>, parallel to them.</param>
/// <param name="Operations">Names of <see cref="ApiModel.Operations"/>, parallel to them.</param>
/// <param name="Schemas">Names of <see cref="ApiModel.Schemas"/>, parallel to them.</param>
/// <param name="SecuritySchemes">Names of <see cref="ApiModel.SecuritySchemes"/>, parallel to them.</param>
internal sealed record NamedApi(
    ApiModel Api,
    EquatableArray<NamedType> Types,
    EquatableArray<NamedOperation> Operations,
    EquatableArray<NamedSchema> Schemas,
    EquatableArray<NamedSecurityScheme> SecuritySchemes)
{
    /// <summary>Names of <see cref="ApiModel.IncomingRequests"/>, parallel to them.</summary>
    public EquatableArray<NamedIncomingRequest> IncomingRequests { get; init; } = EquatableArray<NamedIncomingRequest>.Empty;

    /// <summary>Names of <see cref="ApiModel.Servers"/>, parallel to them.</summary>
    public EquatableArray<NamedServer> Servers { get; init; } = EquatableArray<NamedServer>.Empty;

    /// <summary>Names of <see cref="ApiModel.Groups"/>, parallel to them.</summary>
    public EquatableArray<NamedGroup> Groups { get; init; } = EquatableArray<NamedGroup>.Empty;
}

/// <summary>Names of a group of methods.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Property">The client's property.</param>
/// <param name="Interface">The interface of the methods.</param>
/// <param name="Class">The client's nested class that implements it.</param>
internal sealed record NamedGroup(string Tag, string Property, string Interface, string Class);

/// <summary>Names of a server.</summary>
/// <param name="Name">Its property or method.</param>
/// <param name="Parameters">The parameters for its variables, parallel to them.</param>
internal sealed record NamedServer(string Name, EquatableArray<string> Parameters);

/// <summary>Names of a type.</summary>
/// <param name="Id">The type.</param>
/// <param name="Name">Its name; no other type of the namespace differs from it only by case. For a C# enum, the name with <c>Json</c> behind it is free too.</param>
/// <param name="Members">Names of its members or of its values, parallel to them.</param>
/// <param name="Locals">For an object: a local variable for each member, none of them <c>reader</c>, <c>writer</c>, <c>value</c> or <c>unknownMembers</c>.</param>
/// <param name="AdditionalMembers">Name of the member that holds the others, which nobody declared one by one; null where there is none.</param>
internal sealed record NamedType(
    TypeId Id,
    string Name,
    EquatableArray<string> Members,
    EquatableArray<string> Locals,
    string? AdditionalMembers);

/// <summary>Names of an operation.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Method">Its method, without <c>Async</c>. Operations share one where their parameter types differ.</param>
/// <param name="Parameters">Names of its parameters, parallel to them.</param>
/// <param name="BodyParameters">Names of the parameters for its bodies, parallel to them.</param>
/// <param name="ContentTypeParameter">Name of a parameter that picks a media type; empty where there is no body.</param>
/// <param name="Word">A name that no other operation has: what its inline types are named after.</param>
internal sealed record NamedOperation(
    string Id,
    string Method,
    EquatableArray<string> Parameters,
    EquatableArray<string> BodyParameters,
    string ContentTypeParameter,
    string Word)
{
    /// <summary>The method that goes through all pages, without <c>Async</c>; empty where there is none.</summary>
    public string Pages { get; init; } = "";

    /// <summary>The method that waits for the task whose state it tells, without <c>Async</c>; empty where there is none.</summary>
    public string Wait { get; init; } = "";

    /// <summary>The method that uploads a file, without <c>Async</c>; empty where there is none.</summary>
    public string Upload { get; init; } = "";

    /// <summary>The method that waits for the task that it makes, without <c>Async</c>; empty where it makes none.</summary>
    public string AndWait { get; init; } = "";
}

/// <summary>Names of a callback or webhook.</summary>
/// <param name="Id">The request.</param>
/// <param name="Members">Its members of <c>Callbacks</c> or <c>Webhooks</c>: one for each group of <see cref="IncomingBodies"/>.</param>
/// <param name="Endpoints">The methods that map it to an endpoint, parallel to them.</param>
/// <param name="Word">What its inline types are named after.</param>
internal sealed record NamedIncomingRequest(string Id, EquatableArray<string> Members, EquatableArray<string> Endpoints, string Word);

/// <summary>Names of a schema among the members of <c>Schemas</c>.</summary>
/// <param name="Id">The schema.</param>
/// <param name="Property">The property that offers it, named as its type is.</param>
/// <param name="Validator">The nested class that holds its checks.</param>
internal sealed record NamedSchema(TypeId Id, string Property, string Validator);

/// <summary>Name of a security scheme.</summary>
/// <param name="Scheme">Its key in the document.</param>
/// <param name="Property">The property of the client's options that holds the credential; of a basic one, the user name.</param>
/// <param name="Companion">The property beside it: what provides tokens, or the password; empty for a key.</param>
/// <param name="ClientCredentials">The method that gets tokens by client credentials; empty where there is no such flow.</param>
internal sealed record NamedSecurityScheme(string Scheme, string Property, string Companion, string ClientCredentials);

/// <summary>Something to tell the consumer about the name of a type; its place is known to whoever has the documents.</summary>
/// <param name="Type">The type.</param>
/// <param name="Id">Id in <c>DiagnosticTable</c>.</param>
/// <param name="Arguments">What fills the holes of the message.</param>
internal sealed record NameProblem(TypeId Type, string Id, EquatableArray<string> Arguments);

/// <summary>What <see cref="ApiNamer"/> found.</summary>
internal sealed record NamingResult(NamedApi Api, EquatableArray<NameProblem> Problems);
