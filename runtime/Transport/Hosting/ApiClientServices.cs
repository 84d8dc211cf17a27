using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Seedance.Runtime;

/// <summary>Registers clients with a container. Called by emitted <c>Add…Client</c> methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiClientServices
{
    /// <summary>
    /// Registers a client under its interface, over <see cref="IHttpClientFactory"/>: transient, or keyed by its name when it has one. Its
    /// options are those of the same name; they are checked when the host starts, and read anew for each request.
    /// </summary>
    /// <typeparam name="TClient">The interface of the client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The container to be.</param>
    /// <param name="name">Name of the client, and key of the service; null for the client without a name.</param>
    /// <param name="httpName">Name of its HttpClient.</param>
    /// <param name="configure">Sets the options; null when they are configured elsewhere.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the HttpClient, to which handlers can be added. What must not be repeated is sent once whatever they do: a
    /// <see cref="SentOnceHandler"/> is inside of them.</returns>
    /// <exception cref="ArgumentNullException">An argument that must not be null is null.</exception>
    public static IHttpClientBuilder Add<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string? name, string httpName, Action<TOptions>? configure, Func<HttpClient, TOptions, TClient> create)
        where TClient : class
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(httpName);
        ArgumentNullException.ThrowIfNull(create);
        var options = services.AddOptions<TOptions>(name);
        if (configure is not null)
            options.Configure(configure);
        options.PostConfigure<IServiceProvider>(static (o, provider) => o.LoggerFactory ??= provider.GetService<ILoggerFactory>());
        options.Services.AddSingleton<IValidateOptions<TOptions>>(new Validation<TOptions>(name ?? Options.DefaultName));
        options.ValidateOnStart();
        if (name is null)
            services.AddTransient(provider => Create(provider, name));
        else
            services.AddKeyedTransient(name, (provider, _) => Create(provider, name));
        services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new SentOnceFilter(httpName));
        return services.AddHttpClient(httpName, static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => HttpConnections.MakeHandler());

        TClient Create(IServiceProvider provider, string? optionsName) => create(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName),
            provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(optionsName));
    }

    /// <summary>Checks what can be checked before the first request.</summary>
    private sealed class Validation<TOptions>(string name) : IValidateOptions<TOptions>
        where TOptions : ApiClientOptions
    {
        public ValidateOptionsResult Validate(string? optionsName, TOptions options)
        {
            if (optionsName != name)
                return ValidateOptionsResult.Skip;
            string type = typeof(TOptions).Name;
            if (options.BaseAddress is { } address && RequestAddress.Problem(address) is { } problem)
                return ValidateOptionsResult.Fail($"{type}.{nameof(ApiClientOptions.BaseAddress)} {problem}.");
            return options.MissingCredential() is { } missing
                ? ValidateOptionsResult.Fail($"{type}.{missing} is not set, and every operation needs a credential.")
                : ValidateOptionsResult.Success;
        }
    }
}
