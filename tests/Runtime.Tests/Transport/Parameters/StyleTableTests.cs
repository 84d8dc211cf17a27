using static Seedance.Runtime.ParameterLocation;
using static Seedance.Runtime.ParameterStyle;

namespace Seedance.Runtime.Tests.Transport.Parameters;

/// <summary>
/// The table of OpenAPI 3.2.0, 4.12.6 "Style Examples" (3.0.4 and 3.1.2, 4.8.12 have the same rows but for cookie, and 3.0.3 the same but
/// for label without explode, which contradicts RFC 6570, and for characters that it leaves unencoded).
/// </summary>
public sealed class StyleTableTests
{
    private const string Empty = "\"\"";
    private const string Text = "\"blue\"";
    private const string Array = """["blue","black","brown"]""";
    private const string Object = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData(ParameterLocation.Path, Matrix, false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150")]
    [InlineData(ParameterLocation.Path, Matrix, true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150")]
    [InlineData(ParameterLocation.Path, Label, false, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150")]
    [InlineData(ParameterLocation.Path, Label, true, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150")]
    [InlineData(ParameterLocation.Path, Simple, false, "", "blue", "blue,black,brown", "R,100,G,200,B,150")]
    [InlineData(ParameterLocation.Path, Simple, true, "", "blue", "blue,black,brown", "R=100,G=200,B=150")]
    [InlineData(Header, Simple, false, "", "blue", "blue,black,brown", "R,100,G,200,B,150")]
    [InlineData(Header, Simple, true, "", "blue", "blue,black,brown", "R=100,G=200,B=150")]
    [InlineData(Query, Form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(Query, Form, true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(Query, SpaceDelimited, false, "color=", "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150")]
    [InlineData(Query, PipeDelimited, false, "color=", "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(Query, TabDelimited, false, "color=", "color=blue", "color=blue%09black%09brown", "color=R%09100%09G%09200%09B%09150")]
    [InlineData(
        Query, DeepObject, true, "color=", "color=blue", "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(ParameterLocation.Cookie, ParameterStyle.Cookie, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(
        ParameterLocation.Cookie, ParameterStyle.Cookie, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150")]
    [InlineData(ParameterLocation.Cookie, Form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(ParameterLocation.Cookie, Form, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150")]
    public void A_value_is_written_as_the_specification_shows(
        ParameterLocation location, ParameterStyle style, bool explode, string empty, string text, string array, string @object)
    {
        var parameter = new RequestParameter("color", location) { Style = style, Explode = explode };

        Assert.Equal(empty, Write(parameter, Empty));
        Assert.Equal(text, Write(parameter, Text));
        Assert.Equal(array, Write(parameter, Array));
        Assert.Equal(@object, Write(parameter, Object));
    }

    [Theory]
    [InlineData(ParameterLocation.Path, Simple, false)]
    [InlineData(Query, Form, true)]
    [InlineData(Header, Simple, false)]
    [InlineData(ParameterLocation.Cookie, Form, true)]
    public void Each_place_has_a_style_of_its_own(ParameterLocation location, ParameterStyle style, bool explode)
    {
        var parameter = new RequestParameter("a", location);

        Assert.Equal(style, parameter.Style);
        Assert.Equal(explode, parameter.Explode);
    }

    [Theory]
    [InlineData(Form, true)]
    [InlineData(ParameterStyle.Cookie, true)]
    [InlineData(SpaceDelimited, false)]
    [InlineData(DeepObject, false)]
    [InlineData(Matrix, false)]
    public void Only_form_and_cookie_are_exploded_by_themselves(ParameterStyle style, bool explode) =>
        Assert.Equal(explode, new RequestParameter("a", Query) { Style = style }.Explode);

    [Theory]
    [InlineData(SpaceDelimited)]
    [InlineData(PipeDelimited)]
    public void Exploded_delimited_styles_are_the_form_style(ParameterStyle style) =>
        Assert.Equal("color=blue&color=black&color=brown", Write(new RequestParameter("color", Query) { Style = style, Explode = true }, Array));

    [Theory]
    [InlineData(ParameterLocation.Path, "blue%20black%20brown")]
    [InlineData(Header, "blue black brown")]
    public void Delimited_styles_write_no_name_where_none_stands(ParameterLocation location, string text) =>
        Assert.Equal(text, Write(new RequestParameter("color", location) { Style = SpaceDelimited }, Array));

    [Theory]
    [InlineData("""{"a":{"b":{"c":1}}}""", "f%5Ba%5D%5Bb%5D%5Bc%5D=1")]
    [InlineData("""{"status":["open","a b"],"n":null}""", "f%5Bstatus%5D%5B0%5D=open&f%5Bstatus%5D%5B1%5D=a%20b")]
    [InlineData("""[{"price":1,"on":true},{"price":2.50}]""", "f%5B0%5D%5Bprice%5D=1&f%5B0%5D%5Bon%5D=true&f%5B1%5D%5Bprice%5D=2.50")]
    [InlineData("""{"[x]&=":"]"}""", "f%5B%5Bx%5D%26%3D%5D=%5D")]
    [InlineData("""{"a":{}}""", null)]
    public void A_deep_object_is_written_to_any_depth(string json, string? text) =>
        Assert.Equal(text, Write(new RequestParameter("f", Query) { Style = DeepObject, Explode = true }, json));

    [Theory]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("{}", null)]
    [InlineData("[null]", null)]
    [InlineData("""["a",null,"b"]""", "color=a&color=b")]
    [InlineData("""{"a":1,"b":null}""", "a=1")]
    [InlineData("""[{"a":1},[2]]""", "color=%7B%22a%22%3A1%7D&color=%5B2%5D")]
    [InlineData("true", "color=true")]
    [InlineData("1.50", "color=1.50")]
    [InlineData("\"\\u0436\\n\\\"\"", "color=%D0%B6%0A%22")]
    public void Any_json_value_has_a_text(string json, string? text) => Assert.Equal(text, Write(new RequestParameter("color", Query), json));

    [Theory]
    [InlineData(Form)]
    [InlineData(PipeDelimited)]
    public void What_delimits_is_encoded_inside_of_an_item(ParameterStyle style)
    {
        string delimiter = style == Form ? "," : "%7C";
        Assert.Equal($"a=x%2Cy{delimiter}1%7C2%262%3D2", Write(new RequestParameter("a", Query) { Style = style, Explode = false }, """["x,y","1|2&2=2"]"""));
    }

    [Theory]
    [InlineData(Query, "a=https://b.c/d?e=(f)%26g%23h%2Bi%5Bj%5D%20k%25%20%41")]
    [InlineData(ParameterLocation.Path, "https:%2F%2Fb.c%2Fd%3Fe=(f)&g%23h+i%5Bj%5D%20k%25%20%41")]
    public void Reserved_characters_stand_where_the_document_allows_them_and_they_do_no_harm(ParameterLocation location, string text) =>
        Assert.Equal(text, Write(new RequestParameter("a", location) { AllowReserved = true }, "\"https://b.c/d?e=(f)&g#h+i[j] k% %41\""));

    [Theory]
    [InlineData("[]", "a=")]
    [InlineData("\"\"", "a=")]
    public void An_empty_value_is_sent_where_the_document_allows_it(string json, string text) =>
        Assert.Equal(text, Write(new RequestParameter("a", Query) { AllowEmptyValue = true }, json));

    [Theory]
    [InlineData(Query, "application/json", "f=%7B%22a%22%3A%5B%22%D0%B6%22%5D%7D")]
    [InlineData(ParameterLocation.Path, "application/json", "%7B%22a%22%3A%5B%22%D0%B6%22%5D%7D")]
    [InlineData(Header, "application/vnd.x+json; charset=utf-8", "{\"a\":[\"\\u0436\"]}")]
    [InlineData(ParameterLocation.Cookie, "application/json", "f=%7B%22a%22%3A%5B%22%D0%B6%22%5D%7D")]
    [InlineData(QueryString, "application/json", "%7B%22a%22%3A%5B%22%D0%B6%22%5D%7D")]
    public void A_parameter_with_a_media_type_is_written_in_it(ParameterLocation location, string mediaType, string text) =>
        Assert.Equal(text, Write(new RequestParameter("f", location) { MediaType = mediaType }, """{"a":["ж"]}"""));

    [Fact]
    public void A_text_with_a_text_media_type_has_no_quotes() =>
        Assert.Equal("f=a%20b", Write(new RequestParameter("f", Query) { MediaType = "text/plain" }, "\"a b\""));

    private static string? Write(RequestParameter parameter, string json) => ParameterText.Of(parameter, System.Text.Encoding.UTF8.GetBytes(json));
}
