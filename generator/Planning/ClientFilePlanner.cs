using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans the files of the client: its class, options, exceptions, and one file for each operation.</summary>
internal sealed class ClientFilePlanner
{
    private readonly NamedApi _api;
    private readonly LimitPlanner _limits;
    private readonly ApiSettings _settings;
    private readonly string _access;
    private readonly ClientNames _names;
    private readonly List<EnvelopeModel> _envelopes;
    private readonly List<SecuritySchemePlan> _schemes;

    public ClientFilePlanner(NamedApi api, LimitPlanner limits)
    {
        _api = api;
        _limits = limits;
        _settings = api.Api.Settings;
        _access = _settings.IsPublic ? "public" : "internal";
        _names = NamesOf(_settings);
        _envelopes = [.. api.Api.Operations.Select(static o => o.Envelope).OfType<EnvelopeModel>().Distinct()];
        _schemes =
        [
            .. api.Api.SecuritySchemes.Select((scheme, i) => new SecuritySchemePlan(
                SchemeField(api.SecuritySchemes[i].Property), api.SecuritySchemes[i], scheme)),
        ];
    }

    /// <summary>The files that an API has once.</summary>
    public IEnumerable<FilePlan> Shared()
    {
        yield return new ClientFile(
            HintName.Of(_settings.Namespace, _names.Client),
            _settings.Namespace,
            _access,
            _names,
            _api.Api.Title ?? _settings.Word,
            _api.Api.Documents,
            _api.Api.BaseAddress,
            _schemes.Count == 1 && _schemes[0].Scheme.Kind != SecuritySchemeKind.HttpBasic ? _schemes[0].Names.Property : null,
            _schemes.ToEquatableArray(),
            _envelopes.Select(e => new EnvelopePlan(EnvelopeField(e), e)).ToEquatableArray())
        { Superseded = _api.Api.Superseded };
        yield return new OptionsFile(
            HintName.Of(_settings.Namespace, _names.Options), _settings.Namespace, _access, _names, _schemes.ToEquatableArray(), NeedsCredential());
        yield return new ServicesFile(HintName.Of(_settings.Namespace, _names.Services), _settings.Namespace, _access, _names);
        if (_api.Api.Servers is { Count: > 0 } servers && (servers.Count > 1 || servers[0].Variables.Count > 0))
        {
            string name = _names.Client + "Servers";
            IEnumerable<ServerPlan> plans = servers.Select((s, i) => new ServerPlan(_api.Servers[i].Name, _api.Servers[i].Parameters, s));
            yield return new ServersFile(
                HintName.Of(_settings.Namespace, name), _settings.Namespace, _access, name, _names.Options, plans.ToEquatableArray());
        }

        for (int i = 0; i < _api.Groups.Count; i++)
        {
            NamedGroup group = _api.Groups[i];
            yield return new GroupFile(
                HintName.Of(_settings.Namespace, _names.Client + ".Groups." + group.Property),
                _settings.Namespace,
                _access,
                _names,
                PlanOf(group),
                group.Tag,
                _api.Api.Groups[i].Description);
        }

        yield return new ExceptionFile(
            HintName.Of(_settings.Namespace, _names.Exception), _settings.Namespace, _access, _names, _envelopes.Count > 0);
    }

    public OperationFile Operation(OperationModel operation, NamedOperation name, TypeTable types, CodecPlanner codecs)
    {
        var file = new OperationFile(
            HintName.Of(_settings.Namespace, _names.Client + "." + name.Word),
            _settings.Namespace,
            _access,
            _names,
            name.Method,
            name.Word + "Operation",
            operation.Method,
            operation.Path,
            operation.IsIdempotent,
            _settings.MarksObsolete && operation.Docs.Deprecated,
            operation.Docs,
            ParameterPlanner.Plan(operation, name, types, codecs, _limits).OrderBy(static p => p.IsRequired ? 0 : 1).ToEquatableArray(),
            BodyPlanner.Plan(operation, name, types, codecs).ToEquatableArray(),
            operation.Envelope is { } envelope ? EnvelopeField(envelope) : null,
            operation.Security.Select(Requirement).ToEquatableArray(),
            Success: null,
            Data: null,
            EquatableArray<AnswerPlan>.Empty)
        {
            Server = operation.Server,
            Group = operation.Tag is { } tag ? PlanOf(_api.Groups.Single(g => g.Tag == tag)) : null,
            CreatesTask = operation.Task is not null && !operation.IsIdempotent,
        };
        var answers = new AnswerPlanner(operation, types, codecs);
        return answers.Plan(file) with { Pages = new PagesPlanner(_settings, types, codecs).Plan(operation, name, answers.Body) };
    }

    private static GroupPlan PlanOf(NamedGroup group) => new(group.Property, group.Interface, group.Class);

    private static ClientNames NamesOf(ApiSettings settings) =>
        new(settings.ClientName, "I" + settings.ClientName, settings.ClientName + "Options", settings.Word + "Exception", settings.ClientName + "ServiceCollectionExtensions");

    /// <summary>Name of the client's field for an envelope: there is one unless operations have envelopes of their own.</summary>
    private string EnvelopeField(EnvelopeModel envelope)
    {
        int index = _envelopes.IndexOf(envelope);
        return index == 0 ? "Envelope" : "Envelope" + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private SecurityRequirementPlan Requirement(SecurityRequirementModel requirement) => new(
        requirement.Schemes.Select(s => _schemes.Single(p => p.Scheme.Name == s).Field).ToEquatableArray(), requirement.Scopes);

    private bool NeedsCredential() =>
        _api.Api.Operations.Count > 0 && _api.Api.Operations.All(static o => o.Security.Count > 0 && o.Security.All(static r => r.Schemes.Count > 0));

    private static string SchemeField(string property) => property.TrimStart('@') + "Scheme";
}
