namespace Seedance.Runtime.Tests.Transport.Parameters;

/// <summary>Parameters of a request: checked as JSON, sent as text.</summary>
public sealed class ParameterTests
{
    private static readonly SchemaValidator AtMost10 =
        new("Limit", static (ref run, token) => run.Maximum(token, 10, "/maximum"));

    [Fact]
    public async Task A_parameter_that_breaks_its_schema_is_not_sent()
    {
        var request = new OperationRequest();
        request.Set(new RequestParameter("a/b", ParameterLocation.Query) { Schema = static () => AtMost10 }, 11L, JsonWrite.Int64);
        request.SetOptional(new RequestParameter("X-Limit", ParameterLocation.Header) { Schema = static () => AtMost10 }, (long?)12, JsonWrite.Int64);
        request.Set(new RequestParameter("c", ParameterLocation.Cookie) { Schema = static () => AtMost10 }, 10L, JsonWrite.Int64);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => RequestTests.SendAsync(TestApi.Get(), request));

        Assert.Equal(["/query/a~1b", "/header/X-Limit"], exception.Errors.Select(error => error.InstanceLocation));
        Assert.Equal("/maximum", exception.Errors[0].KeywordLocation);
    }

    [Fact]
    public async Task Errors_of_parameters_and_body_are_told_together()
    {
        OperationRequest request = TestApi.Request(duration: 16);
        request.Set(new RequestParameter("limit", ParameterLocation.Query) { Schema = static () => AtMost10 }, 11L, JsonWrite.Int64);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => RequestTests.SendAsync(TestApi.CreateTask, request));

        Assert.Equal(["/query/limit", "/duration"], exception.Errors.Select(error => error.InstanceLocation));
    }

    [Fact]
    public async Task Nothing_is_checked_when_the_options_say_so()
    {
        var request = new OperationRequest();
        request.Set(new RequestParameter("limit", ParameterLocation.Query) { Schema = static () => AtMost10 }, 11L, JsonWrite.Int64);

        Assert.Equal("/pets?limit=11", (await RequestTests.SendAsync(TestApi.Get(), request, configure: o => o.ValidateRequests = false)).Target);
    }

    [Fact]
    public async Task An_empty_text_is_no_error_where_the_document_allows_empty_values()
    {
        var parameter = new RequestParameter("q", ParameterLocation.Query)
        {
            AllowEmptyValue = true,
            Schema = static () => new SchemaValidator("Q", static (ref run, token) => run.MinLength(token, 1, "/minLength")),
        };
        var request = new OperationRequest();
        request.Set(parameter, "", JsonWrite.String);

        Assert.Equal("/pets?q=", (await RequestTests.SendAsync(TestApi.Get(), request)).Target);
    }

    [Fact]
    public async Task An_idempotency_key_is_made_up_once()
    {
        var parameter = new RequestParameter("Idempotency-Key", ParameterLocation.Header) { IsIdempotencyKey = true };
        var request = new OperationRequest();
        request.SetOptional(parameter, (string?)null, JsonWrite.String);

        string? first = (await RequestTests.SendAsync(TestApi.Get(), request)).Header("Idempotency-Key");
        string? second = (await RequestTests.SendAsync(TestApi.Get(), request)).Header("Idempotency-Key");

        Assert.True(Guid.TryParse(first, out _));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_given_idempotency_key_is_sent()
    {
        var request = new OperationRequest();
        request.SetOptional(new RequestParameter("Idempotency-Key", ParameterLocation.Header) { IsIdempotencyKey = true }, "mine", JsonWrite.String);

        Assert.Equal("mine", (await RequestTests.SendAsync(TestApi.Get(), request)).Header("Idempotency-Key"));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("a\"b")]
    [InlineData("ж")]
    public void A_cookie_that_is_not_encoded_cannot_have_every_character(string value)
    {
        var parameter = new RequestParameter("c", ParameterLocation.Cookie) { Style = ParameterStyle.Cookie };

        var exception = Assert.Throws<ArgumentException>(() => new OperationRequest().Set(parameter, value, JsonWrite.String));

        Assert.DoesNotContain(value, exception.Message);
    }

    [Fact]
    public async Task A_label_stays_in_its_segment()
    {
        var request = new OperationRequest();
        request.Set(new RequestParameter("id", ParameterLocation.Path) { Style = ParameterStyle.Label }, "a/b", JsonWrite.String);

        Assert.Equal("/pets.a%2Fb", (await RequestTests.SendAsync(TestApi.Get("/pets{id}"), request)).Target);
    }

    [Fact]
    public void A_list_without_items_is_no_path() =>
        Assert.Throws<ArgumentException>(() => new OperationRequest().Set(
            new RequestParameter("id", ParameterLocation.Path), (ValueList<string>)[], static (w, v) => JsonWrite.List(w, v, JsonWrite.String)));
}
