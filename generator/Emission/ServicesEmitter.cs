using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the methods that register the client with a container.</summary>
internal static class ServicesEmitter
{
    public static string Emit(ServicesFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        string client = EmittedFile.Qualified(plan, plan.Names.Client);
        string service = EmittedFile.Qualified(plan, plan.Names.Interface);
        string options = EmittedFile.Qualified(plan, plan.Names.Options);
        string method = "Add" + Identifier.Bare(plan.Names.Client);
        string httpName = CSharpLiteral.String(plan.Namespace + "." + Identifier.Bare(plan.Names.Client));
        XmlDoc.Summary(writer, $"Registers {plan.Names.Client} with a container.");
        writer.Line(EmittedFile.GeneratedCode);
        writer.Line($$"""
            {{plan.Access}} static class {{Identifier.Of(plan.Names.Services)}}
            {
                /// <summary>Adds the client over IHttpClientFactory. Its options are checked when the host starts.</summary>
                /// <param name="services">Where to.</param>
                /// <param name="configure">Sets the options; null when they are configured elsewhere.</param>
                /// <returns>The builder of its HttpClient, to which handlers can be added.</returns>
                public static {{IHttpClientBuilder}} {{method}}(this {{IServiceCollection}} services, {{Action}}<{{options}}>? configure = null) =>
                    {{ApiClientServices}}.Add<{{service}}, {{options}}>(
                        services, null, {{httpName}}, configure, static (http, options) => new {{client}}(http, options));

                /// <summary>Adds a client of a name, with options of that name: a keyed service.</summary>
                /// <param name="services">Where to.</param>
                /// <param name="name">The key of the service, and the name of its options.</param>
                /// <param name="configure">Sets the options; null when they are configured elsewhere.</param>
                /// <returns>The builder of its HttpClient, to which handlers can be added.</returns>
                public static {{IHttpClientBuilder}} {{method}}(this {{IServiceCollection}} services, string name, {{Action}}<{{options}}>? configure = null) =>
                    {{ApiClientServices}}.Add<{{service}}, {{options}}>(
                        services, name, {{httpName}} + ":" + name, configure, static (http, options) => new {{client}}(http, options));
            }
            """);
        return writer.ToString();
    }
}
