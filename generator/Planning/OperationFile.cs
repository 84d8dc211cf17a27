using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>One operation: its part of the client and of the client's interface.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the client.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Names">Names of the API's fixed types.</param>
/// <param name="Method">Name of the method, without <c>Async</c>.</param>
/// <param name="Field">Name of the static field that describes the operation; unique in the client.</param>
/// <param name="HttpMethod">HTTP method in upper case.</param>
/// <param name="Path">Path template.</param>
/// <param name="IsIdempotent">Whether it may be sent again.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Parameters">Parameters, the required ones first.</param>
/// <param name="Bodies">The request body, once for each overload; none where there is no body.</param>
/// <param name="EnvelopeField">Name of the client's static field that describes the envelope, or null.</param>
/// <param name="Security">The alternatives of authentication.</param>
/// <param name="Success">The body of a success, or null when there is none.</param>
/// <param name="Data">What the method returns from inside an envelope, or null.</param>
/// <param name="Answers">The declared answers, in document order.</param>
internal sealed record OperationFile(
    string HintName,
    string Namespace,
    string Access,
    ClientNames Names,
    string Method,
    string Field,
    string HttpMethod,
    string Path,
    bool IsIdempotent,
    bool IsObsolete,
    Documentation Docs,
    EquatableArray<ParameterPlan> Parameters,
    EquatableArray<BodyPlan> Bodies,
    string? EnvelopeField,
    EquatableArray<SecurityRequirementPlan> Security,
    CodecPlan? Success,
    DataPlan? Data,
    EquatableArray<AnswerPlan> Answers) : FilePlan(HintName, Namespace, Access)
{
    /// <summary>Address of a server of its own, or null.</summary>
    public string? Server { get; init; }

    /// <summary>Name of the static field, in the class <see cref="Field"/>, that describes the operation.</summary>
    public string Description { get; init; } = "Description";

    /// <summary>Whether a success may have no body: the method then returns null.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether null is a body that a success may have.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The type of the declared headers, <c>global::</c>-qualified; or null.</summary>
    public string? Headers { get; init; }

    /// <summary>The type of an item, where the methods give the items of a sequence; else null.</summary>
    public CodecPlan? Item { get; init; }

    /// <summary>The methods for the items, where there are others for the whole answer; else null.</summary>
    public OperationFile? Stream { get; init; }

    /// <summary>The group that its methods stand in; null where they stand on the client itself.</summary>
    public GroupPlan? Group { get; init; }

    /// <summary>The method that goes through all pages, or null.</summary>
    public PagesPlan? Pages { get; init; }

    /// <summary>What messages and traces call it: its method, with the group in front.</summary>
    public string Title => Group is null ? Bare(Method) : Bare(Group.Property) + "." + Bare(Method);

    private static string Bare(string name) => name.TrimStart('@');

    /// <summary>Whether sending it again would make a second task.</summary>
    public bool CreatesTask { get; init; }
}

/// <summary>A parameter of a method.</summary>
/// <param name="Name">Its C# name, escaped.</param>
/// <param name="Field">Name of the static field that describes it, beside the description of its operation.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Location">Where it is sent.</param>
/// <param name="Codec">Its type.</param>
/// <param name="IsRequired">Whether it must be given; otherwise its default is null and it is left out.</param>
/// <param name="Docs">What the document says about it.</param>
internal sealed record ParameterPlan(
    string Name,
    string Field,
    string WireName,
    ParameterLocation Location,
    CodecPlan Codec,
    bool IsRequired,
    Documentation Docs)
{
    /// <summary>What is not as its place has it by default, in the order in which it is written.</summary>
    public EquatableArray<SettingPlan> Settings { get; init; } = EquatableArray<SettingPlan>.Empty;

    /// <summary>The expression that gives its validator, or null.</summary>
    public string? Validator { get; init; }

    /// <summary>Its limits, for the analyzer (<see cref="LimitPlanner"/>), or null.</summary>
    public string? Limits { get; init; }
}

/// <summary>A property that a description sets.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Value">The expression of its value.</param>
internal sealed record SettingPlan(string Property, string Value);

/// <summary>The request body of a method. An operation has an overload for each type that its body may have.</summary>
/// <param name="Name">C# name of its parameter, escaped.</param>
/// <param name="Field">Name of the static field that describes it, beside the description of its operation.</param>
/// <param name="Codec">Its type.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="ContentType">C# name of the parameter that picks a media type; null where there is one only.</param>
/// <param name="Offers">The media types that it may be sent in, the usual one first.</param>
/// <param name="Docs">What the document says about it.</param>
internal sealed record BodyPlan(
    string Name,
    string Field,
    CodecPlan Codec,
    bool IsRequired,
    string? ContentType,
    EquatableArray<OfferPlan> Offers,
    Documentation Docs)
{
    /// <summary>Name of the property that asks for a stream, which the method sets; or null.</summary>
    public string? StreamSwitch { get; init; }

    /// <summary>Whether null is sent, as JSON. Where no body must be given, null leaves it out.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether it is checked before it is sent.</summary>
    public bool IsChecked => Offers.Any(static offer => offer.Validator is not null);
}

/// <summary>A body in one media type.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Kind">How its value becomes bytes.</param>
/// <param name="Validator">The expression that gives its validator, or null.</param>
/// <param name="Members">How members of a form are written, as far as the document says so.</param>
internal sealed record OfferPlan(string MediaType, BodyKind Kind, string? Validator, EquatableArray<FormMemberModel> Members)
{
    /// <summary>How the first parts of a list are written.</summary>
    public EquatableArray<FormMemberModel> Parts { get; init; } = EquatableArray<FormMemberModel>.Empty;

    /// <summary>How the parts behind those are written, or null.</summary>
    public FormMemberModel? OtherParts { get; init; }
}

/// <summary>The part of an answer that a method returns.</summary>
/// <param name="Property">Name of the property of the body that holds it.</param>
/// <param name="Pointer">Its JSON Pointer in the body.</param>
/// <param name="Codec">Its type.</param>
/// <param name="IsNullable">Whether the property can be null: then null is an error.</param>
internal sealed record DataPlan(string Property, string Pointer, CodecPlan Codec, bool IsNullable);

/// <summary>A declared answer.</summary>
/// <param name="Status">A status code, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="IsSuccess">Whether it is a success; its body has then the type of <see cref="OperationFile.Success"/>.</param>
/// <param name="Body">The type of its body, or null.</param>
/// <param name="Validator">The expression that gives the validator of its body, or null.</param>
/// <param name="Description">The document's words, or null.</param>
internal sealed record AnswerPlan(
    string Status,
    bool IsSuccess,
    CodecPlan? Body,
    string? Validator,
    string? Description)
{
    /// <summary>The media types that are asked for, with commas between them.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>How the body is read.</summary>
    public BodyKind Kind { get; init; }

    /// <summary>What the items of the body are made of; null where it is no sequence.</summary>
    public ItemKind? Items { get; init; }

    /// <summary>The method that makes the result of the body, <c>global::</c>-qualified; null where the body is the result.</summary>
    public string? Factory { get; init; }
}
