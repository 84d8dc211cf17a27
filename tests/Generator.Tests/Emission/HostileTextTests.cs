using Seedance.Generator.Emission;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator.Tests.Emission;

/// <summary>Text of a document never becomes code, wherever it stands.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "line\nline\r\nline\u2028line\u2029line\u0085line",
        "*/ } public class Evil { } /*",
        "\"\"\" + Evil() + \"",
        "\\\" \\u0022 {0} {{x}} $@ \0 \u0001",
        "</summary><script>&amp;<!-- ]]> --> <see cref=\"Evil\"/>",
        "#pragma warning restore\n#error evil",
        "\u202Eevil\u202C 😀 \u00A0",
        "```\nfence\n```\n- list\n| a | b |\n|---|---|\n| 1 | 2 |",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_compiles_in_every_place(string text)
    {
        var docs = new Documentation(text, text, text, text, EquatableArray.Of(text), true);
        SecuritySchemePlan scheme = Plans.Scheme(text, "Key", SecuritySchemeKind.ApiKeyInQuery, text);
        FilePlan[] files =
        [
            Plans.Record("Pet", Plans.Property("Name", Plans.String, Presence.Required) with { JsonName = text, Docs = docs, IsObsolete = true }) with
            {
                Docs = docs,
                Additional = new AdditionalMembersPlan("Others", Plans.Int64, IsValueNullable: false),
            },
            Plans.ClosedEnum("Kind", EnumBase.String, new EnumValuePlan("Cat", text, text)) with { Docs = docs },
            Plans.ExtensibleEnum("Status", EnumBase.String, new EnumValuePlan("New", text, text)) with { Docs = docs },
            Plans.Client() with
            {
                BaseAddress = text,
                Documents = EquatableArray.Of(text),
                KeyProperty = "Key",
                Schemes = EquatableArray.Of(scheme with { Scheme = scheme.Scheme with { Description = text } }),
                Envelopes = EquatableArray.Of(new EnvelopePlan("Envelope", new EnvelopeModel(text, EquatableArray.Of("0"), text, text, text, text))),
            },
            Plans.Options(scheme),
            Plans.Exceptions(),
            Plans.Operation("Find", text, text) with
            {
                IsObsolete = true,
                Docs = docs,
                Parameters = EquatableArray.Of(Plans.Parameter("name", ParameterLocation.Query, Plans.String) with { WireName = text, Docs = docs }),
                Bodies = EquatableArray.Of(Plans.Body(Plans.Model("Pet"))[0] with { Docs = docs, Offers = Offers(text), ContentType = "contentType" }),
                EnvelopeField = "Envelope",
                Security = Plans.Security("KeyScheme"),
                Success = Plans.Model("Pet"),
                Data = new DataPlan("Others", text, Plans.Map(Plans.Int64), IsNullable: true),
                Answers = EquatableArray.Of(
                    new AnswerPlan(text, true, Plans.Model("Pet"), null, text),
                    new AnswerPlan(text, false, Plans.Model("Pet"), null, text)),
            },
        ];

        Assert.Equal("", EmittedCode.Problems(EmittedCode.Texts(files)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_name_and_a_value_survive(string text)
    {
        FilePlan[] files =
        [
            Plans.Record("Pet", Plans.Property("Kind", Plans.Enum("Kind"), Presence.Required) with { JsonName = text }),
            Plans.ClosedEnum("Kind", EnumBase.String, new EnumValuePlan("Other", "other", null), new EnumValuePlan("Cat", text, null)),
        ];
        const string Driver = """
            internal static class Driver
            {
                public static string Read(byte[] json)
                {
                    var pet = Acme.Pet.Parse(json);
                    return pet.Kind == Acme.Kind.Cat && Acme.Pet.Parse(pet.ToUtf8Json()) == pet ? Acme.KindJson.Text(pet.Kind) : "";
                }
            }
            """;
        byte[] json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { [text] = text });

        Assert.Equal(text, EmittedCode.Run<string>(EmittedCode.Texts(files).Append(Driver), "Read", json));
    }

    [Theory]
    [InlineData("A b")]
    [InlineData("A; class Evil")]
    [InlineData("")]
    public void A_name_that_is_no_identifier_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => RecordEmitter.Emit(Plans.Record(name)));
        Assert.Throws<ArgumentException>(() => RecordEmitter.Emit(Plans.Record("Pet", Plans.Property("X", Plans.Int64) with { Name = name })));
        Assert.Throws<ArgumentException>(() => RecordEmitter.Emit(Plans.Record("Pet") with { Namespace = name }));
    }

    private static EquatableArray<OfferPlan> Offers(string text) => EquatableArray.Of(
        new OfferPlan(text, BodyKind.Multipart, null, EquatableArray.Of(new FormMemberModel(text, text, ParameterStyle.Form, IsExploded: false, AllowsReserved: true))));
}
