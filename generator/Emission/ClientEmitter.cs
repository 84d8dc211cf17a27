using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits what all operations of a client share: its interface, its constructors, its connection.</summary>
internal static class ClientEmitter
{
    private const string BaseAddressField = "DocumentBaseAddress";

    public static string Emit(ClientFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        EmitInterface(writer, plan);
        writer.Line();
        XmlDoc.Summary(writer, $"Calls the API '{plan.Title}'. Safe for concurrent use; one client may live as long as the application.");
        WriteOrigin(writer, plan);
        writer.Line(EmittedFile.GeneratedCode);
        string name = Identifier.Of(plan.Names.Client);
        using (writer.Block($"{plan.Access} sealed partial class {name} : {EmittedFile.Qualified(plan, plan.Names.Interface)}, {IDisposable}"))
        {
            EmitSharedFields(writer, plan);
            writer.Line($"private readonly {ApiConnection} _connection;");
            EmitConstructors(writer, plan, name);
            writer.Line($$"""

                /// <summary>Ends the connections that the client has made. A passed HttpClient is left alone.</summary>
                public void Dispose() => _connection.Dispose();
                """);
        }

        return writer.ToString();
    }

    private static void EmitInterface(SourceWriter writer, ClientFile plan)
    {
        XmlDoc.Summary(writer, $"The operations of {plan.Names.Client}, for tests and other stand-ins.");
        writer.Line($$"""
            {{EmittedFile.GeneratedCode}}
            {{plan.Access}} partial interface {{Identifier.Of(plan.Names.Interface)}}
            {
            }
            """);
    }

    private static void WriteOrigin(SourceWriter writer, ClientFile plan)
    {
        if (plan.Documents.Count == 0)
            return;
        string superseded = plan.Superseded.Count == 0 ? "" : $" Others of these take the place of {string.Join(", ", plan.Superseded)}.";
        XmlDoc.Remarks(writer, $"Generated from {string.Join(", ", plan.Documents)}.{superseded}");
    }

    private static void EmitSharedFields(SourceWriter writer, ClientFile plan)
    {
        foreach (SecuritySchemePlan scheme in plan.Schemes)
        {
            SecuritySchemeModel model = scheme.Scheme;
            writer.Line(
                $"private static readonly {SecurityScheme} {Identifier.Of(scheme.Field)} = new({CSharpLiteral.String(model.Name)}, " +
                $"{KnownTypes.SecuritySchemeKind}.{WireKind(model.Kind)}, {CSharpLiteral.String(model.ParameterName)}, " +
                $"{CSharpLiteral.String(Identifier.Bare(scheme.Names.Property))});");
            writer.Line();
        }

        foreach (EnvelopePlan envelope in plan.Envelopes)
        {
            using (writer.Block($"private static readonly {KnownTypes.Envelope} {Identifier.Of(envelope.Field)} = new()", end: ";"))
                EmitEnvelope(writer, envelope.Envelope);
            writer.Line();
        }

        if (plan.BaseAddress is { } address)
        {
            writer.Line(
                $"private static readonly {KnownTypes.System}.Uri {BaseAddressField} = " +
                $"new({CSharpLiteral.String(address)}, {KnownTypes.System}.UriKind.RelativeOrAbsolute);");
            writer.Line();
        }
    }

    /// <summary>Tokens of OAuth 2.0 and OpenID Connect are bearer tokens (RFC 6750).</summary>
    private static Model.SecuritySchemeKind WireKind(Model.SecuritySchemeKind kind) =>
        kind is Model.SecuritySchemeKind.OAuth2 or Model.SecuritySchemeKind.OpenIdConnect ? Model.SecuritySchemeKind.HttpBearer : kind;

    /// <summary>The properties of an envelope.</summary>
    public static void EmitEnvelope(SourceWriter writer, EnvelopeModel envelope)
    {
        writer.Line($"Code = {CSharpLiteral.String(envelope.Code)},");
        writer.Line($"Success = [{string.Join(", ", envelope.Success.Select(Code))}],");
        if (envelope.Message is { } message)
            writer.Line($"Message = {CSharpLiteral.String(message)},");
        if (envelope.Errors is { } errors)
            writer.Line($"Errors = {CSharpLiteral.String(errors)},");
        if (envelope.Data is { } data)
            writer.Line($"Data = {CSharpLiteral.String(data)},");
    }

    /// <summary>A code as it stands in an answer: a number, or a text.</summary>
    public static string Code(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? CSharpLiteral.Integer(number) : CSharpLiteral.String(text);

    private static void EmitConstructors(SourceWriter writer, ClientFile plan, string name)
    {
        string options = EmittedFile.Qualified(plan, plan.Names.Options);
        string address = plan.BaseAddress is null ? "documentBaseAddress: null" : BaseAddressField;
        if (plan.KeyProperty is { } property)
            EmitKeyConstructor(writer, name, options, property);
        if (plan.NeedsNothing)
            EmitPlainConstructor(writer, name, options);
        writer.Line($$"""

            /// <summary>Makes a client with connections of its own.</summary>
            /// <param name="options">What the client uses; read anew for each request.</param>
            /// <exception cref="{{ArgumentNullException}}">The options are null.</exception>
            public {{name}}({{options}} options) => _connection = new {{ApiConnection}}(options, {{address}});

            /// <summary>Makes a client over an HttpClient, which is neither changed nor disposed.</summary>
            /// <param name="httpClient">Sends the requests.</param>
            /// <param name="options">What the client uses; read anew for each request.</param>
            /// <exception cref="{{ArgumentNullException}}">An argument is null.</exception>
            public {{name}}({{HttpClient}} httpClient, {{options}} options) => _connection = new {{ApiConnection}}(httpClient, options, {{address}});
            """);
    }

    private static void EmitPlainConstructor(SourceWriter writer, string name, string options) => writer.Line($$"""

        /// <summary>Makes a client with connections of its own.</summary>
        public {{name}}() : this(new {{options}}())
        {
        }
        """);

    /// <summary>The constructor for the common case: one text is all it takes. Its parameter is named after the option that it sets.</summary>
    private static void EmitKeyConstructor(SourceWriter writer, string name, string options, string property)
    {
        string bare = Identifier.Bare(property);
        string parameter = Identifier.Of(char.ToLowerInvariant(bare[0]) + bare.Substring(1));
        writer.Line($$"""

            /// <summary>Makes a client with connections of its own.</summary>
            """);
        XmlDoc.Param(writer, parameter, "What proves who is calling.");
        writer.Line($$"""
            /// <exception cref="{{ArgumentNullException}}">The text is null.</exception>
            public {{name}}(string {{parameter}}) : this(new {{options}} { {{Identifier.Of(property)}} = {{parameter}} ?? throw new {{ArgumentNullException}}(nameof({{parameter}})) })
            {
            }
            """);
    }
}
