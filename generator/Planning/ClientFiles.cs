using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>The client class without its operations: constructors, connection, what all operations share.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the client.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Names">Names of the API's fixed types.</param>
/// <param name="Title">What the API is called.</param>
/// <param name="Documents">The documents that the client comes from.</param>
/// <param name="BaseAddress">Address of the document's first server, or null.</param>
/// <param name="KeyProperty">The option that the constructor with a single text sets, or null when one key is not all it takes.</param>
/// <param name="Schemes">The security schemes.</param>
/// <param name="Envelopes">The envelopes that its operations use, each once, in order of first use.</param>
internal sealed record ClientFile(
    string HintName,
    string Namespace,
    string Access,
    ClientNames Names,
    string Title,
    EquatableArray<string> Documents,
    string? BaseAddress,
    string? KeyProperty,
    EquatableArray<SecuritySchemePlan> Schemes,
    EquatableArray<EnvelopePlan> Envelopes) : FilePlan(HintName, Namespace, Access)
{
    /// <summary>Whether nothing has to be set: the document says where the API is, and it wants no credential.</summary>
    public bool NeedsNothing => Schemes.Count == 0 && BaseAddress?.IndexOf("://", System.StringComparison.Ordinal) > 0;

    /// <summary>Operations of these documents that others of them define in their place.</summary>
    public EquatableArray<string> Superseded { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>Names of the fixed types of an API.</summary>
/// <param name="Client">Name of the client class.</param>
/// <param name="Interface">Name of its interface.</param>
/// <param name="Options">Name of the options class.</param>
/// <param name="Exception">Name of the exception class, and of its generic sibling.</param>
/// <param name="Services">Name of the class that registers the client with a container.</param>
internal sealed record ClientNames(string Client, string Interface, string Options, string Exception, string Services);

/// <summary>A security scheme.</summary>
/// <param name="Field">Name of the static field of the client that describes it.</param>
/// <param name="Names">Names of the options that hold the credential.</param>
/// <param name="Scheme">The scheme.</param>
internal sealed record SecuritySchemePlan(string Field, NamedSecurityScheme Names, SecuritySchemeModel Scheme);

/// <summary>One alternative of authentication.</summary>
/// <param name="Fields">Names of the client's static fields of the schemes that apply together.</param>
/// <param name="Scopes">The scopes that a token must have.</param>
internal sealed record SecurityRequirementPlan(EquatableArray<string> Fields, EquatableArray<string> Scopes);

/// <summary>An envelope.</summary>
/// <param name="Field">Name of the static field of the client that describes it.</param>
/// <param name="Envelope">The envelope.</param>
internal sealed record EnvelopePlan(string Field, EnvelopeModel Envelope);

/// <summary>The options class.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Names">Names of the API's fixed types.</param>
/// <param name="Schemes">The security schemes.</param>
/// <param name="NeedsCredential">Whether no operation can be called without a credential.</param>
internal sealed record OptionsFile(
    string HintName,
    string Namespace,
    string Access,
    ClientNames Names,
    EquatableArray<SecuritySchemePlan> Schemes,
    bool NeedsCredential) : FilePlan(HintName, Namespace, Access);

/// <summary>The methods that register the client with a container.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Names">Names of the API's fixed types.</param>
internal sealed record ServicesFile(string HintName, string Namespace, string Access, ClientNames Names) : FilePlan(HintName, Namespace, Access);

/// <summary>The exception classes.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the classes.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Names">Names of the API's fixed types.</param>
/// <param name="HasEnvelope">Whether answers of the API come in an envelope.</param>
internal sealed record ExceptionFile(
    string HintName,
    string Namespace,
    string Access,
    ClientNames Names,
    bool HasEnvelope) : FilePlan(HintName, Namespace, Access);
