using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans the files of callbacks and webhooks, and of the endpoints that take them.</summary>
internal sealed class IncomingPlanner(NamedApi api, TypeTable types, CodecPlanner codecs)
{
    private readonly ApiSettings _settings = api.Api.Settings;

    private string Access => _settings.IsPublic ? "public" : "internal";

    private string EndpointClass => _settings.ClientName + "EndpointRouteBuilderExtensions";

    public IEnumerable<FilePlan> Plan()
    {
        List<EndpointFile> endpoints = [.. api.Api.IncomingRequests.Zip(api.IncomingRequests, Plan).SelectMany(static files => files)];
        foreach (IncomingFile file in endpoints.Select(static e => e.Incoming))
            yield return file;
        foreach (string name in endpoints.Select(static e => e.Incoming.Class).Distinct())
            yield return new IncomingClassFile(HintName.Of(_settings.Namespace, name), _settings.Namespace, Access, name, Summary(name));
        if (!_settings.MapsEndpoints || endpoints.Count == 0)
            yield break;
        foreach (EndpointFile file in endpoints)
            yield return file;
        yield return new EndpointClassFile(
            HintName.Of(_settings.Namespace, EndpointClass),
            _settings.Namespace,
            Access,
            EndpointClass,
            endpoints.Any(static e => e.Incoming.Parameters.Count > 0));
    }

    private IEnumerable<EndpointFile> Plan(IncomingRequestModel request, NamedIncomingRequest name)
    {
        List<IReadOnlyList<BodyModel>> groups = [.. IncomingBodies.Groups(request)];
        for (int i = 0; i < groups.Count; i++)
        {
            string method = name.Endpoints[i];
            yield return new EndpointFile(
                HintName.Of(_settings.Namespace, EndpointClass + "." + method),
                _settings.Namespace,
                Access,
                EndpointClass,
                method,
                Plan(request, groups[i], name.Members[i]),
                request.Answer.Status,
                request.Answer.Body is { } answer ? codecs.Plan(answer) : null,
                request.Answer.MediaType ?? "application/json",
                groups.Count > 1);
        }
    }

    private IncomingFile Plan(IncomingRequestModel request, IReadOnlyList<BodyModel> bodies, string member)
    {
        string owner = request.IsWebhook ? "Webhooks" : "Callbacks";
        return new IncomingFile(
            HintName.Of(_settings.Namespace, owner + "." + member),
            _settings.Namespace,
            Access,
            owner,
            member,
            member.TrimStart('@') + IncomingNamer.Definition,
            (request.IsWebhook ? "The webhook '" : "The callback '") + request.Key + "'.",
            request.Method,
            WithParameters(request),
            _settings.MarksObsolete && request.Docs.Deprecated,
            bodies.Count == 0 ? null : codecs.Plan(bodies[0].Type),
            bodies
                .Select(b => new OfferPlan(b.MediaType, b.Kind, types.Validator(b.Schema), Members(b).ToEquatableArray()))
                .ToEquatableArray(),
            bodies.Count > 0 && !bodies[0].IsRequired,
            bodies.Any(MayBeWrapped) ? WithData(request.Envelope) : null)
        {
            Parameters = request.Parameters
                .Select(p => new IncomingParameterPlan(p.Name, p.Location, p.IsRequired, TypesOf(p.Type.Type), types.Validator(p.Schema)))
                .ToEquatableArray(),
        };

        // A body that declares the payload's member itself is the envelope.
        bool MayBeWrapped(BodyModel body) => body.Kind == BodyKind.Json
            && !(ModelOf(body.Type.Type) is { } model && model.Members.Any(m => m.JsonName == request.Envelope?.DataMember));
    }

    /// <summary>What the document says, with a list of the parameters: their values are found in the request, not in the record.</summary>
    private static Documentation WithParameters(IncomingRequestModel request)
    {
        if (request.Parameters.Count == 0)
            return request.Docs;
        IEnumerable<string> lines = request.Parameters.Select(static p =>
            $"- {p.Location.ToString().ToLowerInvariant()} `{p.Name}`: {OnOneLine(p.Docs.Description ?? p.Docs.Summary)}");
        return request.Docs with
        {
            Summary = request.Docs.Summary ?? request.Docs.Description?.Split('\n')[0],
            Description = string.Join("\n", lines.Prepend((request.Docs.Description ?? "") + "\n")),
        };
    }

    private static string OnOneLine(string? text) => (text ?? "").Replace("\n", " ").Trim();

    private static EnvelopeModel? WithData(EnvelopeModel? envelope) => envelope is { Data: not null } ? envelope : null;

    private ObjectModel? ModelOf(TypeRef type) => type is NamedRef named ? types.Model(named.Id) as ObjectModel : null;

    /// <summary>A form is all text: what its members are decides how they are read.</summary>
    private IEnumerable<FormMemberModel> Members(BodyModel body) => body.Kind != BodyKind.Form
        ? body.Members
        : (ModelOf(body.Type.Type)?.Members ?? EquatableArray<MemberModel>.Empty)
            .Select(m => new FormMemberModel(m.JsonName, null, null, IsExploded: true, AllowsReserved: false)
            {
                Types = TypesOf(m.Type.Type),
            })
            .Where(static m => m.Types != JsonTypes.String);

    private JsonTypes TypesOf(TypeRef type) => type switch
    {
        PrimitiveRef { Kind: Primitive.Boolean } => JsonTypes.Boolean,
        PrimitiveRef { Kind: Primitive.Int32 or Primitive.Int64 or Primitive.UnixTime } => JsonTypes.Integer,
        PrimitiveRef { Kind: Primitive.Single or Primitive.Double or Primitive.Decimal } => JsonTypes.Number,
        ListRef list => JsonTypes.Array | TypesOf(list.Item.Type),
        MapRef => JsonTypes.Object,
        NamedRef named => types.Model(named.Id) switch
        {
            EnumModel { Base: EnumBase.String } => JsonTypes.String,
            EnumModel { Base: EnumBase.Integer } => JsonTypes.Integer,
            EnumModel { Base: EnumBase.Number } => JsonTypes.Number,
            ObjectModel => JsonTypes.Object,
            _ => JsonTypes.String,
        },
        _ => JsonTypes.String,
    };

    private static string Summary(string name) => name == "Webhooks"
        ? "The webhooks of the API: requests that it sends to an address that was agreed upon with it."
        : "The callbacks of the API: requests that it sends to an address that a call has named.";
}
