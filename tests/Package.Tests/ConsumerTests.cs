namespace Seedance.Package.Tests;

/// <summary>The packed package in empty projects: what a newcomer gets.</summary>
public sealed class ConsumerTests(PackageFeed feed)
{
    private const string Petstore = """
        openapi: 3.0.3
        info: { title: Pets, version: 1.0.0 }
        servers: [{ url: https://pets.example.com }]
        paths:
          /pets/{petId}:
            get:
              operationId: getPet
              parameters:
                - { name: petId, in: path, required: true, schema: { type: integer, format: int64 } }
              responses:
                '200':
                  description: The pet
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Pet' }
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                id: { type: integer, format: int64 }
                name: { type: string, minLength: 1 }
        """;

    private const string PetProgram = """
        using Consumer.Petstore;
        var pet = new Pet { Name = "Rex" };
        Console.WriteLine(System.Text.Encoding.UTF8.GetString(pet.ToUtf8Json()));
        Console.WriteLine(typeof(PetstoreClient).FullName);
        Console.WriteLine($"bundled: {typeof(PetstoreClient).Assembly.GetType("Seedance.SeedanceClient") is not null}");
        """;

    [Fact]
    public async Task The_package_alone_brings_the_bundled_types_their_validation_and_the_runtime()
    {
        using ConsumerProject consumer = new ConsumerProject(feed).With("Program.cs", """
            using Seedance;
            // Not constants: those are a matter of the build.
            var request = new FastReferenceToVideoRequest
            {
                Input = new() { Prompt = args.Length > 0 ? "x" : "", Duration = args.Length + 20, ReferenceImages = [.. args] },
            };
            var result = request.Validate();
            Console.WriteLine(result.IsValid ? "valid" : "refused");
            foreach (var error in result.Errors)
                Console.WriteLine($"{error.InstanceLocation} {error.Keyword}");
            """);

        string[] lines = (await consumer.RunAsync()).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains("refused", lines);
        Assert.Contains("/input/prompt minLength", lines);
        Assert.Contains("/input/duration maximum", lines);
    }

    [Fact]
    public async Task A_constant_that_breaks_a_limit_is_reported_where_it_stands()
    {
        using ConsumerProject consumer = new ConsumerProject(feed).With("Program.cs", """
            using Seedance;
            var request = new FastReferenceToVideoRequest
            {
                Input = new()
                {
                    Prompt = "A walk",
                    Duration = 20,
                },
            };
            Console.WriteLine(request.Validate().IsValid);
            """);

        string output = (await consumer.BuildAsync()).ShouldFail().Output;

        Assert.Matches(@"Program\.cs\(7,20\): error SDG6001: 'Duration' breaks a limit of its schema: 20 is more than the maximum 15", output);
        Assert.Matches(@"Program\.cs\(4,13\): error SDG6002: 'FastReferenceToVideoRequestInput' is not valid as it is set here: ", output);
        Assert.DoesNotContain("AD0001", output);
    }

    [Fact]
    public async Task A_baseline_is_written_by_a_switch_and_a_later_change_warns_at_its_line()
    {
        const string Properties = "<SeedanceBundledSpecs>false</SeedanceBundledSpecs><TreatWarningsAsErrors>false</TreatWarningsAsErrors>";
        using ConsumerProject consumer = new ConsumerProject(feed, Properties)
            .With("specs/petstore.yaml", Petstore)
            .With("Program.cs", PetProgram);

        (await consumer.BuildAsync("-p:OpenApiWriteBaseline=true")).ShouldSucceed();
        string baseline = consumer.Read("specs/Consumer.Petstore.baseline.json");
        Assert.Contains("""
            "member Pet name": { "type": "String", "required": true,
            """, baseline, StringComparison.Ordinal);
        Assert.DoesNotContain("SDG", (await consumer.BuildAsync()).ShouldSucceed().Output, StringComparison.Ordinal);

        consumer.With("specs/petstore.yaml", Petstore.Replace("operationId: getPet", "operationId: findPet", StringComparison.Ordinal));
        consumer.With("Program.cs", "return;");
        string output = (await consumer.BuildAsync()).Output;

        Assert.Matches(@"specs[/\\]petstore\.yaml\(6,5\): warning SDG7001: The operation 'GetPet' is gone: ", output);
    }

    [Fact]
    public async Task A_documentation_page_is_a_document_and_its_errors_point_into_the_page()
    {
        string page = "---\ntitle: Get a pet\n---\n\n# Get a pet\n\n````yaml get /pets/{petId}\n" + Petstore + "\n````\n\nMore words.\n";
        using ConsumerProject consumer = new ConsumerProject(feed, "<SeedanceBundledSpecs>false</SeedanceBundledSpecs><OpenApiLint>Warn</OpenApiLint>")
            .With("specs/petstore.md", page)
            .With("Program.cs", PetProgram);
        Assert.Contains("Consumer.Petstore.PetstoreClient", await consumer.RunAsync());

        consumer.With("specs/petstore.md", page.Replace("minLength: 1 }", "minLength: 5, maxLength: 2 }", StringComparison.Ordinal));
        string output = (await consumer.BuildAsync()).ShouldFail().Output;

        Assert.Matches(@"specs[/\\]petstore\.md\(30,\d+\): error SDG3005: No value keeps both limits: 'minLength' is 5 and 'maxLength' is 2", output);
    }

    [Fact]
    public async Task An_overlay_beside_a_document_changes_what_is_generated()
    {
        using ConsumerProject consumer = new ConsumerProject(feed, "<SeedanceBundledSpecs>false</SeedanceBundledSpecs>")
            .With("specs/petstore.yaml", Petstore)
            .With("specs/petstore.overlay.yaml", """
                overlay: 1.0.0
                info: { title: Mended, version: 1.0.0 }
                actions:
                  - target: $.components.schemas.Pet.properties
                    update: { nickname: { type: string } }
                """)
            .With("Program.cs", """Console.WriteLine($"nickname: {typeof(Consumer.Petstore.Pet).GetProperty("Nickname") is not null}");""");

        Assert.Contains("nickname: True", await consumer.RunAsync());
    }

    [Fact]
    public async Task A_library_for_net8_in_C_sharp_12_without_nullable_and_implicit_usings_builds_without_a_warning()
    {
        const string Properties = """
            <OutputType>Library</OutputType>
            <TargetFramework>net8.0</TargetFramework>
            <LangVersion>12</LangVersion>
            <Nullable>disable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            """;
        using ConsumerProject consumer = new ConsumerProject(feed, Properties).With("Requests.cs", """
            namespace Consumer
            {
                /// <summary>Requests that are at hand.</summary>
                public static class Requests
                {
                    /// <summary>A request for a video of an image.</summary>
                    public static Seedance.FastReferenceToVideoRequest VideoOf(string image)
                    {
                        return new Seedance.FastReferenceToVideoRequest
                        {
                            Input = new Seedance.FastReferenceToVideoRequestInput { Prompt = "A walk", ReferenceImages = [image] },
                        };
                    }
                }
            }
            """);

        DotnetResult build = await consumer.BuildAsync();

        Assert.Contains("0 Warning(s)", build.ShouldSucceed().Output);
    }

    [Fact]
    public async Task Severities_are_set_by_NoWarn_WarningsAsErrors_and_a_global_config()
    {
        const string Properties = """
            <SeedanceBundledSpecs>false</SeedanceBundledSpecs>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <OpenApiLint>Warn</OpenApiLint>
            <NoWarn>$(NoWarn);SDG3008</NoWarn>
            <WarningsAsErrors>$(WarningsAsErrors);SDG3005</WarningsAsErrors>
            """;
        using ConsumerProject consumer = new ConsumerProject(feed, Properties)
            .With(".globalconfig", "is_global = true\ndotnet_diagnostic.SDG2003.severity = none\n")
            .With("specs/petstore.yaml", Petstore + """

                        size: { type: integer, maximum: 5, example: 9 }
                        tag: { type: string, minLength: 5, maxLength: 2 }
                        owner: { $ref: '#/components/schemas/Owner' }
                        born: { type: string, format: datetime }
                """)
            .With("Program.cs", "return;");

        string output = (await consumer.BuildAsync()).ShouldFail().Output;

        Assert.Matches(@"petstore\.yaml\(25,\d+\): error SDG3005: ", output);
        Assert.Matches(@"petstore\.yaml\(27,\d+\): warning SDG3009: ", output);
        Assert.DoesNotContain("SDG3008", output, StringComparison.Ordinal);
        Assert.DoesNotContain("SDG2003", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_dropped_into_specs_becomes_types_in_a_namespace_of_its_name()
    {
        const string Properties = "<SeedanceBundledSpecs>false</SeedanceBundledSpecs><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";
        using ConsumerProject consumer = new ConsumerProject(feed, Properties)
            .With("specs/petstore.yaml", Petstore)
            .With("Program.cs", PetProgram);

        string[] lines = (await consumer.RunAsync()).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains("""{"name":"Rex"}""", lines);
        Assert.Contains("Consumer.Petstore.PetstoreClient", lines);
        Assert.Contains("bundled: False", lines);
        Assert.Contains(
            "public sealed partial record Pet",
            consumer.Read("obj/Debug/net10.0/generated/Seedance.Generator/Seedance.Generator.OpenApiGenerator/Consumer.Petstore.Pet.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_document_is_taken_up_by_the_next_build()
    {
        using ConsumerProject consumer = new ConsumerProject(feed, "<SeedanceBundledSpecs>false</SeedanceBundledSpecs>")
            .With("specs/petstore.yaml", Petstore)
            .With("Program.cs", """Console.WriteLine($"nickname: {typeof(Consumer.Petstore.Pet).GetProperty("Nickname") is not null}");""");
        string before = await consumer.RunAsync();

        consumer.With("specs/petstore.yaml", Petstore + "\n        nickname: { type: string }\n");
        string after = await consumer.RunAsync();

        Assert.Contains("nickname: False", before);
        Assert.Contains("nickname: True", after);
    }

    [Fact]
    public async Task A_broken_document_is_an_error_at_its_line_and_the_others_still_generate()
    {
        using ConsumerProject consumer = new ConsumerProject(feed)
            .With("specs/petstore.yaml", Petstore)
            .With("specs/broken.yaml", """
                openapi: 3.0.3
                info:
                  title: Broken
                    version: 1.0.0
                paths: {}
                """)
            .With("Program.cs", "using Seedance;\n" + PetProgram + "\nConsole.WriteLine(typeof(SeedanceClient));");

        string output = (await consumer.BuildAsync()).ShouldFail().Output;

        Assert.Matches(@"specs[/\\]broken\.yaml\(4,\d+\): error SDG1001: ", output);
        // Types that had not been generated would be errors of the compiler.
        Assert.DoesNotContain("error CS", output);
    }

    [Fact]
    public async Task A_framework_below_net8_is_one_error_that_says_what_is_needed()
    {
        using var consumer = new ConsumerProject(feed, "<OutputType>Library</OutputType><TargetFramework>netstandard2.0</TargetFramework>");

        string output = (await consumer.BuildAsync()).ShouldFail().Output;

        Assert.Contains("error SDG8004: The code that Seedance.Generator generates needs .NET 8 or later", output);
        Assert.Contains("1 Error(s)", output);
    }
}
