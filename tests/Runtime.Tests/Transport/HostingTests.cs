using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>Clients in a container, and what calls tell its log.</summary>
public sealed class HostingTests
{
    [Fact]
    public async Task A_client_comes_over_the_factory_with_its_options()
    {
        var handler = new FakeHandler(_ => FakeHandler.Reply(200, "{}"));
        var services = new ServiceCollection();
        Add(services, null, options => options.BaseAddress = new Uri("https://example.com")).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TestClient>().Connection.SendAsync(TestApi.Get(), new OperationRequest());

        Assert.Equal(1, handler.Sent);
    }

    [Fact]
    public void Clients_of_a_name_are_keyed_services_with_options_of_their_own()
    {
        var services = new ServiceCollection();
        Add(services, "eu", static options => options.ApiKey = "eu-key");
        Add(services, "us", static options => options.ApiKey = "us-key");
        using var provider = services.BuildServiceProvider();

        Assert.Equal("eu-key", provider.GetRequiredKeyedService<TestClient>("eu").Options.ApiKey);
        Assert.Equal("us-key", provider.GetRequiredKeyedService<TestClient>("us").Options.ApiKey);
        Assert.Null(provider.GetService<TestClient>());
    }

    [Fact]
    public void Options_may_be_configured_elsewhere()
    {
        var services = new ServiceCollection();
        Add(services, null, configure: null);
        services.Configure<TestOptions>(static options => options.ApiKey = "from elsewhere");
        using var provider = services.BuildServiceProvider();

        Assert.Equal("from elsewhere", provider.GetRequiredService<TestClient>().Options.ApiKey);
    }

    [Fact]
    public void A_missing_credential_is_found_before_the_first_request()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Start(static options => options.ApiKey = null));

        Assert.Equal("TestOptions.ApiKey is not set, and every operation needs a credential.", exception.Message);
    }

    [Theory]
    [InlineData("/v1", "is relative")]
    [InlineData("ftp://example.com", "is neither http nor https")]
    [InlineData("https://example.com?a=b", "has user information, a query or a fragment")]
    public void A_base_address_that_cannot_be_is_found_before_the_first_request(string address, string problem)
    {
        var exception = Assert.Throws<OptionsValidationException>(
            () => Start(options => options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute)));

        Assert.Equal($"TestOptions.BaseAddress {problem}.", exception.Message);
    }

    [Fact]
    public async Task The_log_names_operation_status_and_retries_and_nothing_secret()
    {
        int tries = 0;
        var log = new ListLog();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(log);
        Add(services, null, static options =>
        {
            options.BaseAddress = new Uri("https://example.com");
            options.Retry.MaxRetries = 1;
            options.Retry.Delay = TimeSpan.Zero;
        }).ConfigurePrimaryHttpMessageHandler(() => new FakeHandler(_ => FakeHandler.Reply(tries++ == 0 ? 503 : 404, """{"secret":"in the body"}""")));
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<ApiException>(
            () => provider.GetRequiredService<TestClient>().Connection.SendAsync(TestApi.Get(security: TestApi.HeaderKey), new OperationRequest()));

        string[] own = [.. log.Lines.Where(static line => line.StartsWith("Seedance.Runtime ", StringComparison.Ordinal))];
        Assert.Equal(2, own.Length);
        Assert.StartsWith("Seedance.Runtime Information 3: GetPet is tried again (retry 1) in 0 ms; the last answer was HTTP 503.", own[0], StringComparison.Ordinal);
        Assert.StartsWith("Seedance.Runtime Warning 2: GetPet (GET /pets) failed with ApiException, HTTP 404, after ", own[1], StringComparison.Ordinal);
        Assert.EndsWith(" ms; the outcome is Refused.", own[1], StringComparison.Ordinal);
        Assert.DoesNotContain(own, static line => line.Contains(TestApi.Key, StringComparison.Ordinal) || line.Contains("in the body", StringComparison.Ordinal));
    }

    private static void Start(Action<TestOptions> configure)
    {
        var services = new ServiceCollection();
        Add(services, null, configure);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<TestOptions>? configure) =>
        ApiClientServices.Add<TestClient, TestOptions>(services, name, "test" + name, configure, static (http, options) => new TestClient(http, options));

    private sealed class TestClient(HttpClient http, TestOptions options)
    {
        public TestOptions Options => options;

        public ApiConnection Connection { get; } = new(http, options, documentBaseAddress: null);
    }

    private sealed class ListLog : ILoggerFactory
    {
        public List<string> Lines { get; } = [];

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => new Entries(categoryName, Lines);

        public void Dispose()
        {
        }

        private sealed class Entries(string category, List<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                lock (lines)
                    lines.Add($"{category} {logLevel} {eventId.Id}: {formatter(state, exception)}");
            }
        }
    }
}
