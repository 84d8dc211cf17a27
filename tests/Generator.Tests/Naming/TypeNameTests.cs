using System.Diagnostics;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using static Seedance.Generator.Tests.Naming.TestApi;

namespace Seedance.Generator.Tests.Naming;

public sealed class TypeNameTests
{
    [Fact]
    public void Types_are_named_after_their_words_and_their_owners()
    {
        OperationModel operation = Operation("bytedance/seedance2-0-r2v", "POST", "/tasks");
        ObjectModel request = Inline(operation, "request");
        ObjectModel input = Inline(request, "input");
        NamingResult result = ApiNamer.Name(Api([input, request, Component("pet_store"), Explicit("TaskInfo", "/x")], [operation]));
        Assert.Equal(
            ["BytedanceSeedance2_0R2vRequestInput", "BytedanceSeedance2_0R2vRequest", "PetStore", "TaskInfo"],
            result.TypeNames());
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void An_inline_type_follows_the_final_name_of_its_owner()
    {
        ObjectModel task = Component("Task");
        Assert.Equal(["AcmeTask", "AcmeTaskResult"], Name(task, Inline(task, "result")).TypeNames());
    }

    [Theory]
    [InlineData("Task", "AcmeTask")]
    [InlineData("TaskStatus", "AcmeTaskStatus")]
    [InlineData("File", "AcmeFile")]
    [InlineData("Lock", "AcmeLock")]
    [InlineData("List", "AcmeList")]
    [InlineData("HttpMethod", "AcmeHttpMethod")]
    [InlineData("Schemas", "AcmeSchemas")]
    [InlineData("acme_client", "AcmeAcmeClient")]
    [InlineData("AcmeClientOptions", "AcmeAcmeClientOptions")]
    [InlineData("IAcmeClient", "AcmeIAcmeClient")]
    [InlineData("Exception", "AcmeAcmeException")]
    [InlineData("EqualityContract", "AcmeEqualityContract")]
    [InlineData("System", "AcmeSystem")]
    [InlineData("Api", "AcmeApi")]
    [InlineData("Timezone", "Timezone")]
    [InlineData("Tasks", "Tasks")]
    public void Reserved_names_get_the_word_of_the_api(string key, string expected) =>
        Assert.Equal([expected], Name(Component(key)).TypeNames());

    [Fact]
    public void Runtime_is_reserved_in_the_namespace_that_has_one()
    {
        ApiModel api = Api([Component("Runtime")]);
        Assert.Equal(["Runtime"], ApiNamer.Name(api).TypeNames());
        api = api with { Settings = Settings with { Namespace = "Seedance", Word = "Seedance" } };
        Assert.Equal(["SeedanceRuntime"], ApiNamer.Name(api).TypeNames());
    }

    [Fact]
    public void A_name_that_is_free_goes_before_one_that_was_moved_away()
    {
        ObjectModel task = Component("Task");
        ObjectModel acmeTask = Component("ZZ").With("AcmeTask");
        Assert.Equal(["AcmeTask2", "AcmeTask"], Name(task, acmeTask).TypeNames());
    }

    [Fact]
    public void Chosen_names_go_before_components_and_components_before_inline_types()
    {
        ObjectModel owner = Component("Pet");
        ObjectModel inline = Inline(owner, "kind");
        ObjectModel component = Component("PetKind", Second);
        ObjectModel chosen = Explicit("PetKind", "/z", Second);
        NamingResult result = Name(inline, owner, component, chosen);
        Assert.Equal("PetKind", result.NameOf(chosen));
        Assert.Equal("PetKind2", result.NameOf(component));
        Assert.Equal("PetsPetKind", result.NameOf(inline));
    }

    [Fact]
    public void The_first_document_keeps_a_name_and_the_others_get_words_of_their_file()
    {
        ObjectModel first = Component("ApiResponse");
        ObjectModel second = Component("ApiResponse", Second);
        foreach (NamingResult result in new[] { Name(first, second), Name(second, first) })
        {
            Assert.Equal("ApiResponse", result.NameOf(first));
            Assert.Equal("ShopApiResponse", result.NameOf(second));
            NameProblem problem = Assert.Single(result.Problems);
            Assert.Equal((second.Id, DiagnosticTable.TypesToldApart), (problem.Type, problem.Id));
            Assert.Equal(["ApiResponse", First, "ShopApiResponse", ""], problem.Arguments);
        }
    }

    [Fact]
    public void Names_that_differ_by_case_or_punctuation_get_numbers_whatever_their_order()
    {
        ObjectModel[] types = [Component("foo_bar"), Component("FooBar"), Component("FOOBar"), Component("Foobar")];
        NamingResult result = Name(types);
        Assert.Equal(["FooBar4", "FooBar2", "FOOBar", "Foobar3"], result.TypeNames());
        Assert.Equal(["Foobar3", "FOOBar", "FooBar2", "FooBar4"], Name([.. types.Reverse()]).TypeNames());
    }

    [Fact]
    public void A_number_never_takes_the_name_of_somebody_else() =>
        Assert.Equal(["Pet", "Pet3", "Pet2"], Name(Component("Pet"), Component("pet"), Component("Pet2")).TypeNames());

    [Fact]
    public void A_type_without_a_qualifier_keeps_the_name_before_all_of_its_kind()
    {
        ObjectModel common = Component("ApiResponse", Second);
        common = common with { Name = common.Name with { Qualifier = "" } };
        Assert.Equal(["PetsApiResponse", "ApiResponse"], Name(Component("ApiResponse"), common).TypeNames());
    }

    [Fact]
    public void A_type_that_is_added_renames_nothing()
    {
        ObjectModel pet = Component("Pet");
        ObjectModel kind = Inline(pet, "kind");
        ObjectModel shop = Component("Shop", Second);
        NamingResult before = Name(pet, kind, shop);
        foreach (ObjectModel added in new[] { Component("Animal"), Component("Zoo"), Component("Animal", Second), Component("pet", Second), Component("Task"), Component("PetShop") })
        {
            NamingResult after = Name(added, pet, kind, shop);
            Assert.Equal(before.TypeNames(), after.TypeNames().Skip(1));
        }
    }

    [Fact]
    public void A_csharp_enum_leaves_room_for_the_class_that_reads_it()
    {
        EnumModel closed = Enum("Ratio", isExtensible: false, ("a", null));
        ObjectModel other = Explicit("RatioJson", "/x");
        Assert.Equal(["PetsRatio", "RatioJson"], Name(closed, other).TypeNames());
        Assert.Equal(["Ratio", "RatioJson"], Name(closed with { IsExtensible = true }, other).TypeNames());
    }

    [Fact]
    public void Deep_chains_of_owners_stay_short_and_different()
    {
        List<TypeModel> types = [Component("LongComponentName")];
        for (int i = 0; i < 200; i++)
            types.Add(Inline(types[^1], "nestedMember"));
        NamingResult result = ApiNamer.Name(Api(types));
        Assert.All(result.TypeNames(), static name => Assert.InRange(name.Length, 1, Words.MaxLength + 4));
        Assert.Equal(201, result.TypeNames().Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("LongComponentNameNestedMember2", result.TypeNames());
    }

    [Fact]
    public void Owners_that_own_each_other_are_named_all_the_same()
    {
        ObjectModel first = Component("A");
        ObjectModel second = Component("B");
        first = first with { Name = InlineIn(second, "first") };
        second = second with { Name = InlineIn(first, "second") };
        Assert.Equal(2, Name(first, second).TypeNames().Distinct().Count());
    }

    [Fact]
    public void Ten_thousand_types_are_named_in_a_moment()
    {
        List<TypeModel> types = [];
        for (int i = 0; i < 5000; i++)
        {
            types.Add(Component("Pet-" + (i % 50) + new string('.', i / 50)));
            types.Add(Inline(types[^1], "kind"));
        }

        var watch = Stopwatch.StartNew();
        NamingResult result = ApiNamer.Name(Api(types));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        Assert.Equal(10_000, result.TypeNames().Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_result_is_equal_by_value() => Assert.Equal(Name(Component("Pet"), Component("pet")), Name(Component("Pet"), Component("pet")));
}

file static class TypeModelExtensions
{
    public static ObjectModel With(this ObjectModel model, string words) => model with { Name = model.Name with { Words = words } };
}
