using System.Text;

namespace Seedance.Runtime.Tests.Transport.Bodies;

/// <summary>Forms: each member by the style or the media type that the document gives it.</summary>
public sealed class FormFieldsTests
{
    [Theory]
    [InlineData("""{"a":"b c","d":1,"e":true,"n":null}""", "a=b+c&d=1&e=true")]
    [InlineData("""{"a b":"ж&=+"}""", "a+b=%D0%B6%26%3D%2B")]
    [InlineData("""{"list":["x","y",null,{"z":1}],"none":[]}""", "list=x&list=y&list=%7B%22z%22%3A1%7D")]
    [InlineData("""{"object":{"x":1}}""", "object=%7B%22x%22%3A1%7D")]
    [InlineData("{}", "")]
    [InlineData("\"a=b\"", "a=b")]
    public void Without_a_word_about_it_a_member_is_text_and_an_object_is_json(string json, string form) => Assert.Equal(form, Write(json));

    [Theory]
    [InlineData(ParameterStyle.Form, true, "x=1&y=2")]
    [InlineData(ParameterStyle.Form, false, "o=x,1,y,2")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "o=x+1+y+2")]
    [InlineData(ParameterStyle.PipeDelimited, false, "o=x%7C1%7Cy%7C2")]
    [InlineData(ParameterStyle.DeepObject, true, "o%5Bx%5D=1&o%5By%5D=2")]
    public void A_style_decides(ParameterStyle style, bool explode, string form) =>
        Assert.Equal(form, Write("""{"o":{"x":1,"y":2}}""", new FormMember("o") { Style = style, Explode = explode }));

    [Fact]
    public void A_media_type_of_json_keeps_a_list_together() =>
        Assert.Equal("l=%5B1%2C2%5D&s=%22a%22", Write("""{"l":[1,2],"s":"a"}""", new FormMember("l") { ContentType = "application/json" }, new FormMember("s") { ContentType = "application/json" }));

    private static string Write(string json, params FormMember[] members) => FormFields.Write(Encoding.UTF8.GetBytes(json), members);
}
