namespace Seedance.Runtime.Tests.Transport;

/// <summary>An invalid request never leaves.</summary>
public sealed class ValidationTests
{
    [Fact]
    public async Task An_invalid_request_is_refused_with_its_pointers_and_nothing_is_sent()
    {
        var handler = new FakeHandler(_ => FakeHandler.Reply(204));
        using var client = new HttpClient(handler);
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://example.com") }, null);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request("", 20)));

        Assert.Equal(0, handler.Sent);
        Assert.Equal("CreateTask", exception.Operation);
        Assert.Equal(["/prompt", "/duration"], exception.Errors.Select(error => error.InstanceLocation));
        Assert.Contains("nothing was sent", exception.Message);
        Assert.Contains("/duration: 20 is more than the maximum 15", exception.Message);
    }

    [Fact]
    public async Task Validation_of_requests_can_be_turned_off()
    {
        var request = await RequestTests.SendAsync(TestApi.CreateTask, TestApi.Request("", 20), configure: options => options.ValidateRequests = false);

        Assert.Equal("""{"prompt":"","duration":20}"""u8, request.Body);
    }

    [Fact]
    public void Of_many_errors_the_message_lists_the_first_few()
    {
        var errors = Enumerable.Range(1, 8).Select(number => new SchemaError($"/a{number}", "/x", "x", "no")).ToList();

        var exception = new RequestInvalidException("Create", errors);

        Assert.Contains("/a5: no; and 3 more.", exception.Message);
        Assert.DoesNotContain("/a6", exception.Message);
        Assert.Equal(8, exception.Errors.Count);
    }

    [Fact]
    public async Task Formats_are_asserted_for_requests()
    {
        var operation = new Operation<NoBody>
        {
            Name = "Create",
            Method = HttpMethod.Post,
            Path = "/x",
        };

        var request = new OperationRequest();
        request.JsonBody(new Job { Prompt = "not a uri" }, static () => new SchemaValidator("Job", static (ref run, token) =>
            {
                foreach (int name in run.Members(token))
                {
                    if (run.NameIs(name, "prompt"u8) && !run.Format(name + 1, SchemaFormats.Uri, "/properties/prompt/format"))
                        return false;
                }

                return true;
            }));

        await Assert.ThrowsAsync<RequestInvalidException>(() => RequestTests.SendAsync(operation, request));
    }
}
