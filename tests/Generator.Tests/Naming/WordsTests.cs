using System.Globalization;
using Seedance.Generator.CSharp;
using Seedance.Generator.Naming;
using Seedance.Generator.Tests.CSharp;

namespace Seedance.Generator.Tests.Naming;

public sealed class WordsTests
{
    [Theory]
    // Words split at everything that is neither letter nor digit; the rest of a word keeps its case.
    [InlineData("taskId", "TaskId")]
    [InlineData("task_id", "TaskId")]
    [InlineData("reference-to video.request", "ReferenceToVideoRequest")]
    [InlineData("HTTPStatus", "HTTPStatus")]
    [InlineData("X-Request-ID", "XRequestID")]
    [InlineData("$ref", "Ref")]
    [InlineData("_links", "Links")]
    [InlineData("List<Pet>", "ListPet")]
    // A screaming name has no lower-case letter, and several words or more than three letters.
    [InlineData("TASK_ID", "TaskId")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("PENDING", "Pending")]
    [InlineData("HTTP", "Http")]
    [InlineData("URL", "URL")]
    [InlineData("USD", "USD")]
    [InlineData("MP4", "MP4")]
    [InlineData("X-API-KEY", "XApiKey")]
    // A separator between two digits is kept; :, / and x are x.
    [InlineData("2-0", "_2_0")]
    [InlineData("seedance 2.0", "Seedance2_0")]
    [InlineData("bytedance/seedance2-0-r2v", "BytedanceSeedance2_0R2v")]
    [InlineData("2024-01-01", "_2024_01_01")]
    [InlineData("16:9", "_16x9")]
    [InlineData("16 / 9", "_16x9")]
    [InlineData("1024x768", "_1024x768")]
    [InlineData("4×3", "_4x3")]
    [InlineData("v1.2", "V1_2")]
    [InlineData("a-1", "A1")]
    // A digit in front gets a mark.
    [InlineData("480p", "_480p")]
    [InlineData("200", "_200")]
    // A sign in front counts, other marks do not.
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("-1.5", "Minus1_5")]
    [InlineData("-created", "MinusCreated")]
    [InlineData("--flag", "Flag")]
    // No letter and no digit at all.
    [InlineData("", "Empty")]
    [InlineData(" ", "Space")]
    [InlineData("*", "Star")]
    [InlineData("+", "Plus")]
    [InlineData("<=", "LessOrEqual")]
    [InlineData("!=", "NotEqual")]
    [InlineData("=~", "EqualTilde")]
    [InlineData("_", "Underscore")]
    [InlineData("\uD83D\uDE00", "U1F600")]
    [InlineData("\n", "U000A")]
    [InlineData("\uD83D\uDC4D good", "Good")]
    // Letters that C# knows, in normal form C.
    [InlineData("größe", "Größe")]
    [InlineData("cafe\u0301", "Caf\u00E9")]
    [InlineData("宠物_store", "宠物Store")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("\u0301a", "_\u0301a")]
    [InlineData("istanbul", "Istanbul")]
    // Keywords are no keywords any more.
    [InlineData("class", "Class")]
    [InlineData("record", "Record")]
    public void Pascal_follows_the_rules(string text, string expected) => Assert.Equal(expected, Words.Pascal(text));

    [Fact]
    public void A_lone_surrogate_is_spelled_out() => Assert.Equal("UD800", Words.Pascal("\uD800"));

    [Theory]
    [InlineData("task_id", "taskId")]
    [InlineData("TaskId", "taskId")]
    [InlineData("HTTPStatus", "httpStatus")]
    [InlineData("URL", "url")]
    [InlineData("X-Request-ID", "xRequestID")]
    [InlineData("MP4", "mp4")]
    [InlineData("16:9", "_16x9")]
    [InlineData("Class", "class")]
    public void Camel_lowers_the_first_word(string text, string expected) => Assert.Equal(expected, Words.Camel(text));

    [Theory]
    [InlineData("CreateTask", "CreateTask")]
    [InlineData("createTask", "CreateTask")]
    [InlineData("Ratio_16x9", "Ratio_16x9")]
    [InlineData("ALL_CAPS", "ALL_CAPS")]
    [InlineData("not a name", "NotAName")]
    [InlineData("_", "Underscore")]
    [InlineData("Pet;", "Pet")]
    public void A_chosen_name_stays_as_far_as_it_can(string text, string expected) => Assert.Equal(expected, Words.Chosen(text));

    [Theory]
    [InlineData("Foo", "Bar", "FooBar")]
    [InlineData("Foo", "_16x9", "Foo16x9")]
    [InlineData("Foo2", "_0", "Foo2_0")]
    public void Joined_names_keep_digits_apart(string first, string second, string expected) => Assert.Equal(expected, Words.Join(first, second));

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("Item", Words.Pascal("item"));
            Assert.Equal("IdListItem", Words.Pascal("ID_LIST_ITEM"));
            Assert.Equal("idList", Words.Camel("IDList"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_text_gives_an_identifier_of_bounded_length()
    {
        foreach (string text in HostileText.Texts(5000).Append(new string('a', 5000)).Append(string.Concat(Enumerable.Repeat("\uD83D\uDE00", 500))))
        {
            foreach (string name in new[] { Words.Pascal(text), Words.Camel(text), Words.Chosen(text) })
            {
                Assert.True(CSharpIdentifier.IsValid(name), name);
                Assert.True(name.Length <= Words.MaxLength + 60, name);
            }
        }
    }
}
