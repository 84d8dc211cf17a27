using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Seedance.Runtime;

namespace Seedance.AspNetCore.Tests.Hooks;

/// <summary>Callbacks and webhooks as endpoints of an application: what the handler gets, and what the sender is told.</summary>
public sealed class EndpointTests
{
    private const string Paid = """{"id":"o1","state":"paid","total":12.50}""";

    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task A_callback_reaches_its_handler_as_a_record_and_the_answer_is_the_documents_status()
    {
        var orders = new List<Order>();
        await using WebServer server = await WebServer.StartAsync(app => app.MapOrderChanged("/hooks/orders", (order, _) =>
        {
            orders.Add(order);
            return Task.CompletedTask;
        }));

        HttpResponseMessage answer = await PostAsync(server, "/hooks/orders", Paid);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Order order = Assert.Single(orders);
        Assert.Equal(("o1", OrderState.Paid, 12.50m), (order.Id, order.State, order.Total));
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"id":"o1","state":"paid","total":12.50}}""")]
    [InlineData("""{"code":7,"message":"late","data":{"id":"o1","state":"paid","total":12.50}}""")]
    [InlineData("""{"data":{"id":"o1","state":"paid","total":12.50}}""")]
    public async Task A_callback_inside_of_the_envelope_is_what_the_envelope_holds(string body)
    {
        Order? taken = null;
        await using WebServer server = await WebServer.StartAsync(app => app.MapOrderChanged("/hooks", (order, _) =>
        {
            taken = order;
            return Task.CompletedTask;
        }));

        HttpResponseMessage answer = await PostAsync(server, "/hooks", body);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("o1", taken?.Id);
    }

    [Theory]
    [InlineData("""{"id":"o1","state":"lost","lines":[{"item":"hat","count":0}]}""", "/state", "/lines/0/count")]
    [InlineData("""{"code":0,"data":{"id":"o1","state":"lost","lines":[{"item":"hat","count":0}]}}""", "/data/state", "/data/lines/0/count")]
    [InlineData("""{"state":"paid"}""", "", null)]
    [InlineData("""{"id":"o1",""", "", null)]
    [InlineData("", "", null)]
    public async Task A_body_that_breaks_the_rules_is_refused_with_the_places_and_does_not_reach_the_handler(
        string body, string first, string? second)
    {
        await using WebServer server = await WebServer.StartAsync(app => app.MapOrderChanged("/hooks", (_, _) => Unreachable()));

        HttpResponseMessage answer = await PostAsync(server, "/hooks", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        HttpValidationProblemDetails problem = await ProblemAsync(answer);
        Assert.Equal(400, problem.Status);
        Assert.Contains(first, problem.Errors.Keys);
        if (second is not null)
            Assert.Contains(second, problem.Errors.Keys);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml; charset=utf-8")]
    [InlineData("nonsense")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        await using WebServer server = await WebServer.StartAsync(app => app.MapOrderChanged("/hooks", (_, _) => Unreachable()));
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Paid));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        HttpResponseMessage answer = await server.Http.PostAsync("/hooks", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("application/json", (await ProblemAsync(answer)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_a_media_type_is_taken_for_the_documents()
    {
        await using WebServer server = await WebServer.StartAsync(app => app.MapOrderChanged("/hooks", (_, _) => Task.CompletedTask));

        HttpResponseMessage answer = await server.Http.PostAsync("/hooks", new ByteArrayContent(Encoding.UTF8.GetBytes(Paid)));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_as_soon_as_it_is_beyond()
    {
        var options = new IncomingRequestOptions { MaxBodyBytes = 64 };
        await using WebServer server = await WebServer.StartAsync(app => app.MapOrderChanged("/hooks", (_, _) => Unreachable(), options));

        HttpResponseMessage answer = await PostAsync(server, "/hooks", Paid + new string(' ', 100));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Without_validation_only_the_type_counts()
    {
        string? state = null;
        var options = new IncomingRequestOptions { Validate = false };
        await using WebServer server = await WebServer.StartAsync(app => app.MapOrderChanged(
            "/hooks",
            (order, _) =>
            {
                state = order.State.Value;
                return Task.CompletedTask;
            },
            options));

        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(server, "/hooks", """{"id":"o1","state":"lost"}""")).StatusCode);
        Assert.Equal("lost", state);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(server, "/hooks", """{"id":7,"state":"lost"}""")).StatusCode);
    }

    [Fact]
    public async Task A_handler_may_give_the_answer_itself()
    {
        await using WebServer server = await WebServer.StartAsync(app => app.MapOrderChanged(
            "/hooks", async (order, _) => order.State == OrderState.Paid ? Results.Ok() : Results.StatusCode(409)));

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, "/hooks", Paid)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(server, "/hooks", """{"id":"o1","state":"open"}""")).StatusCode);
    }

    [Fact]
    public async Task An_answer_that_the_document_describes_is_written_with_its_status_and_media_type()
    {
        await using WebServer server = await WebServer.StartAsync(app =>
            app.MapStockLow("/stock", async (stock, _) => new Decision { Buy = 10 - stock.Left }));

        HttpResponseMessage answer = await PostAsync(server, "/stock", """{"item":"hat","left":3}""");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"buy":7}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task On_one_route_the_media_type_picks_the_endpoint_and_a_form_is_read_by_its_types()
    {
        StockLowFormPayload? form = null;
        await using WebServer server = await WebServer.StartAsync(app =>
        {
            app.MapStockLow("/stock", async (_, _) => new Decision { Buy = 1 });
            app.MapStockLowForm("/stock", async (stock, _) =>
            {
                form = stock;
                return new Decision { Buy = 2 };
            });
        });

        HttpResponseMessage json = await PostAsync(server, "/stock", """{"item":"hat","left":3}""");
        HttpResponseMessage answer = await PostAsync(server, "/stock", "item=a+hat+%26+more&left=3&places=1&places=7", Form);
        HttpResponseMessage refused = await PostAsync(server, "/stock", "item=hat&left=few", Form);

        Assert.Equal("""{"buy":1}""", await json.Content.ReadAsStringAsync());
        Assert.Equal("""{"buy":2}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("a hat & more", form?.Item);
        Assert.Equal(3, form?.Left);
        Assert.Equal([1, 7], form!.Places!);
        Assert.Equal(["/left"], (await ProblemAsync(refused)).Errors.Keys);
    }

    [Fact]
    public async Task A_webhook_without_a_body_is_an_endpoint_too()
    {
        await using WebServer server = await WebServer.StartAsync(app => app.MapPing("/ping", _ => Task.CompletedTask));

        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/ping?challenge=7")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await PostAsync(server, "/ping", "{}")).StatusCode);
    }

    [Theory]
    [InlineData("/ping", null, null, "/query/challenge")]
    [InlineData("/ping?challenge=10", null, null, "/query/challenge")]
    [InlineData("/ping?challenge=seven", null, null, "/query/challenge")]
    [InlineData("/ping?challenge=7", "abc", null, "/header/X-Signature")]
    [InlineData("/ping?challenge=7", null, "seen=maybe", "/cookie/seen")]
    [InlineData("/ping?challenge=7", "abcd", "seen=true", null)]
    public async Task Parameters_are_checked_by_their_types_and_rules(string address, string? signature, string? cookie, string? wrong)
    {
        await using WebServer server = await WebServer.StartAsync(app => app.MapPing("/ping", _ => Task.CompletedTask));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (signature is not null)
            request.Headers.Add("X-Signature", signature);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);

        HttpResponseMessage answer = await server.Http.SendAsync(request);

        Assert.Equal(wrong is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
        if (wrong is not null)
            Assert.Equal([wrong], (await ProblemAsync(answer)).Errors.Keys);
    }

    [Fact]
    public async Task Conventions_apply_to_the_endpoint()
    {
        await using WebServer server = await WebServer.StartAsync(app => app
            .MapOrderChanged("/hooks", (_, _) => Task.CompletedTask)
            .AddEndpointFilter(async (context, next) =>
                context.HttpContext.Request.Query["secret"] == "s" ? await next(context) : Results.Unauthorized()));

        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(server, "/hooks?secret=s", Paid)).StatusCode);
    }

    private static Task Unreachable() => throw new InvalidOperationException("The handler was called.");

    private static Task<HttpResponseMessage> PostAsync(WebServer server, string path, string body, string mediaType = "application/json") =>
        server.Http.PostAsync(path, new StringContent(body, Encoding.UTF8, mediaType));

    private static async Task<HttpValidationProblemDetails> ProblemAsync(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<HttpValidationProblemDetails>(await answer.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)!;
}
