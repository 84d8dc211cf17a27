using System.Text;
using Seedance.Runtime;

namespace Seedance.AspNetCore.Tests.Hooks;

/// <summary>Callbacks and webhooks without a web framework: bytes in, records or errors with their places out.</summary>
public sealed class ParseTests
{
    private const string Paid = """{"id":"o1","state":"paid"}""";

    [Fact]
    public void A_body_becomes_a_record_with_or_without_a_byte_order_mark()
    {
        Assert.Equal("o1", Callbacks.OrderChanged.Parse(Encoding.UTF8.GetBytes(Paid)).Id);
        Assert.Equal("o1", Callbacks.OrderChanged.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Paid)]).Id);
    }

    [Fact]
    public void An_envelope_around_the_body_is_taken_off()
    {
        Assert.Equal("o1", Callbacks.OrderChanged.Parse(Encoding.UTF8.GetBytes($$"""{"code":0,"data":{{Paid}}}""")).Id);
        Assert.Equal("o1", Callbacks.OrderChanged.Parse(Encoding.UTF8.GetBytes($$"""{"data":{{Paid}}}""")).Id);

        // A member of that name is no envelope where the body is valid as it is.
        Order order = Callbacks.OrderChanged.Parse("""{"id":"o1","state":"paid","data":{"id":"o2","state":"open"}}"""u8);
        Assert.Equal("o1", order.Id);
    }

    [Fact]
    public void What_is_wrong_is_told_with_its_place()
    {
        var exception = Assert.Throws<IncomingRequestInvalidException>(
            () => Callbacks.OrderChanged.Parse("""{"id":"o1","state":"paid","lines":[{"item":"hat"},{"item":1}]}"""u8));

        Assert.Equal("OrderChanged", exception.Name);
        SchemaError error = Assert.Single(exception.Errors);
        Assert.Equal(("/lines/1/item", "type"), (error.InstanceLocation, error.Keyword));
        Assert.Contains("/lines/1/item", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"o1","state":"paid"} x""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"code":0,"data":"later"}""")]
    [InlineData("{\"id\":\"\\ud800\",\"state\":\"paid\"}")]
    public void What_is_no_such_body_is_an_error_and_never_another_exception(string body)
    {
        Assert.False(Callbacks.OrderChanged.TryParse(Encoding.UTF8.GetBytes(body), out Order? order, out IReadOnlyList<SchemaError> errors));
        Assert.Null(order);
        Assert.NotEmpty(errors);
        Assert.False(Callbacks.OrderChanged.TryParse(Encoding.UTF8.GetBytes(body), out _, out errors, validate: false));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error()
    {
        byte[] json = [.. "{\""u8, 0xFF, .. "\":1}"u8];
        Assert.False(Callbacks.OrderChanged.TryParse(json, out _, out IReadOnlyList<SchemaError> errors));
        Assert.NotEmpty(errors);
        Assert.False(Webhooks.StockLowForm.TryParse([(byte)'i', 0xFF, (byte)'=', (byte)'%', 0xC3], out _, out errors));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Without_validation_a_value_that_the_type_can_hold_is_taken()
    {
        Assert.True(Callbacks.OrderChanged.TryParse("""{"id":"o1","state":"lost"}"""u8, out Order? order, out _, validate: false));
        Assert.False(order!.State.IsKnown);
        Assert.False(Callbacks.OrderChanged.TryParse("""{"id":"o1","state":"lost"}"""u8, out _, out IReadOnlyList<SchemaError> errors));
        Assert.Equal("/state", Assert.Single(errors).InstanceLocation);
    }

    [Fact]
    public void A_number_that_fits_its_schema_and_not_its_type_is_told_with_its_place()
    {
        Assert.False(Webhooks.StockLow.TryParse("""{"item":"hat","left":4294967296}"""u8, out _, out IReadOnlyList<SchemaError> errors));
        SchemaError error = Assert.Single(errors);
        Assert.Equal(("/left", "read"), (error.InstanceLocation, error.Keyword));
    }

    [Fact]
    public void A_form_is_read_by_the_types_of_its_members()
    {
        StockLowFormPayload form = Webhooks.StockLowForm.Parse("left=3&item=a%20hat&places=1&places=2"u8);

        Assert.Equal(("a hat", 3), (form.Item, form.Left));
        Assert.Equal([1, 2], form.Places!);
        Assert.False(Webhooks.StockLowForm.TryParse("item=1"u8, out _, out IReadOnlyList<SchemaError> errors));
        Assert.Equal("required", Assert.Single(errors).Keyword);
    }

    [Fact]
    public void Requests_know_their_name_method_and_media_types()
    {
        Assert.Equal(("OrderChanged", "POST"), (Callbacks.OrderChanged.Name, Callbacks.OrderChanged.Method));
        Assert.Equal(["application/json"], Callbacks.OrderChanged.MediaTypes);
        Assert.Equal("Ping (GET)", Webhooks.Ping.ToString());
        Assert.Throws<ArgumentException>(() => Callbacks.OrderChanged.Parse("{}"u8, "text/plain"));
    }
}
