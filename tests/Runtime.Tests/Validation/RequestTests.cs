namespace Seedance.Runtime.Tests.Validation;

/// <summary>A whole schema, as the generator writes one.</summary>
public sealed class RequestTests
{
    private const string Valid = """
        {
          "prompt": "A cat in the r\u0061in 😀 \ud83d\ude00",
          "reference_images": ["asset://asset-20260224185115-jtzz8", "https:\/\/example.com/a.png", "https://example.com/b.png"],
          "aspect_ratio": "auto",
          "dur\u0061tion": 1.5e1,
          "create_time": "2026-02-24T18:51:15Z",
          "data": {
            "task": {
              "options": { "b": {}, "a": [1.0, 2] },
              "tags": [1, 2, 3, 4, 5, 6, 7, 8, 9, "a", "\u0062", { "x": [null, true] }]
            }
          }
        }
        """;

    private static readonly SchemaValidationOptions Request = new() { Direction = SchemaDirection.Request, AssertFormats = true };

    [Fact]
    public void A_valid_request_is_valid()
    {
        Assert.True(RequestSchema.Validator.IsValid(Check.Utf8(Valid), Request));
        SchemaValidationResult result = RequestSchema.Validator.Validate(Check.Utf8(Valid), Request);
        Assert.True(result.IsValid);
        Assert.Empty(result.Errors);
        Assert.Equal("valid", result.ToString());
        Assert.Equal("Request", RequestSchema.Validator.Name);
    }

    [Fact]
    public void Every_error_is_found_and_reads_well()
    {
        const string Json = """
            {
              "prompt": "",
              "reference_images": ["not a uri", 1, "http://a b"],
              "aspect_ratio": "x",
              "duration": 20,
              "create_time": "yesterday",
              "data": { "task": { "task": [] } },
              "extra": null
            }
            """;
        Assert.Equal(
            """
            /prompt: the text has 0 characters, fewer than the minimum 1
            /reference_images/0: 'not a uri' does not have the format uri
            /reference_images/1: expected a string, found an integer
            /reference_images/2: 'http://a b' does not have the format uri
            /aspect_ratio: 'x' is not one of "1:1", "auto"
            /duration: 20 is more than the maximum 15
            /create_time: the value fits none of the 2 alternatives: the nearest is alternative 2
            /create_time: 'yesterday' does not have the format date-time
            /data/task/task: expected an object, found an array
            /extra: 'extra' is not a member that is allowed here
            """,
            RequestSchema.Validator.Validate(Check.Utf8(Json), Request).ToString());
    }

    [Fact]
    public void Locations_lead_through_references()
    {
        const string Json = """{"prompt":"x","reference_videos":[],"data":{"task":{"task":{"options":1}}}}""";
        SchemaError error = Assert.Single(RequestSchema.Validator.Validate(Check.Utf8(Json), Request).Errors);
        Assert.Equal(
            new SchemaError(
                "/data/task/task/options",
                "/properties/data/$ref/properties/task/$ref/properties/task/$ref/properties/options/const",
                "const",
                "1 is not {\"a\":[1,2],\"b\":{}}"),
            error);
    }

    [Fact]
    public void An_error_at_the_root_is_its_message() =>
        Assert.Equal("expected an object, found an array", RequestSchema.Validator.Validate("[]"u8).ToString());

    [Fact]
    public void Required_members_and_alternatives_are_demanded_of_the_object() =>
        Assert.Equal(
            ["'prompt' is missing", "reference_images or reference_videos must be present"],
            RequestSchema.Validator.Validate("{}"u8, Request).Errors.Select(error => error.ToString()));

    [Fact]
    public void The_direction_reaches_the_check() =>
        Assert.Equal(
            ["'prompt' is missing", "'id' is missing"],
            RequestSchema.Validator.Validate("""{"reference_videos":[]}"""u8).Errors.Select(error => error.Message));

    [Fact]
    public void Formats_are_checked_only_when_asked_for()
    {
        byte[] json = Check.Utf8("""{"prompt":"x","reference_images":["not a uri"]}""");
        Assert.True(RequestSchema.Validator.IsValid(json, new SchemaValidationOptions { Direction = SchemaDirection.Request }));
        Assert.False(RequestSchema.Validator.IsValid(json, Request));
    }

    [Fact]
    public void A_valid_request_allocates_nothing()
    {
        byte[] json = Check.Utf8(Valid);
        bool isValid = true;
        long allocated;
        int collections;
        int tries = 0;
        do
        {
            for (int warmUp = 0; warmUp < 100; warmUp++) isValid &= Validate();
            collections = GC.CollectionCount(0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int round = 0; round < 1000; round++) isValid &= Validate();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        while (GC.CollectionCount(0) != collections && ++tries < 100); // A collection may empty the pool that buffers come from.

        Assert.True(isValid);
        Assert.Equal(0, allocated);

        bool Validate() => RequestSchema.Validator.IsValid(json, Request) && RequestSchema.Validator.Validate(json, Request).IsValid;
    }

    [Fact]
    public void One_validator_serves_many_threads()
    {
        byte[] valid = Check.Utf8(Valid);
        byte[] invalid = Check.Utf8("""{"prompt":"x","reference_videos":[],"duration":20}""");
        Parallel.For(0, 2000, round =>
        {
            Assert.True(RequestSchema.Validator.IsValid(valid, Request));
            Assert.Equal("/duration: 20 is more than the maximum 15", RequestSchema.Validator.Validate(invalid, Request).ToString());
        });
    }

    [Fact]
    public void Nothing_is_made_of_nothing()
    {
        Assert.Throws<ArgumentNullException>(() => new SchemaValidator(null!, RequestSchema.Check));
        Assert.Throws<ArgumentNullException>(() => new SchemaValidator("X", null!));
        Assert.Throws<ArgumentNullException>(() => RequestSchema.Validator.IsValid("1"u8, null!));
        Assert.Throws<ArgumentNullException>(() => RequestSchema.Validator.Validate("1"u8, null!));
    }
}
