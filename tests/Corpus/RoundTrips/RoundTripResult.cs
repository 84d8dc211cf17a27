using System.Text;
using System.Text.Json;
using Seedance.Generator.Parsing;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>What came of the examples of one document.</summary>
internal sealed record RoundTripResult
{
    public required string Document { get; init; }

    /// <summary>The examples.</summary>
    public int Examples { get; private set; }

    /// <summary>Those that fit their schema, formats included.</summary>
    public int Valid { get; private set; }

    /// <summary>The valid ones that were read and written back equal.</summary>
    public int Equal { get; private set; }

    /// <summary>The valid ones with a number that its C# type cannot hold, or not with all of its digits.</summary>
    public int OutOfRange { get; private set; }

    /// <summary>
    /// The ones that are valid only because a schema with <c>properties</c> or <c>items</c> leaves out its <c>type</c>: it says
    /// nothing of a text, say, and everybody reads it as the type of objects that it describes.
    /// </summary>
    public int OfUnsaidType { get; private set; }

    /// <summary>The valid ones with a file of a form in them, which JSON has not.</summary>
    public int OfFiles { get; private set; }

    /// <summary>The valid ones of which something else became.</summary>
    public List<string> Different { get; } = [];

    public static RoundTripResult Of(string document)
    {
        var result = new RoundTripResult { Document = document };
        (string file, string text) = Corpus.Read(document);
        using var json = JsonDocument.Parse(Json(file, text), new JsonDocumentOptions { MaxDepth = 1000 });
        IReadOnlyList<Example> examples = ExampleFinder.Find(json.RootElement);
        result.Examples = examples.Count;
        if (examples.Count == 0)
            return result;
        var probes = new ProbeDocument(json.RootElement, examples.Select(static e => e.Schema).Distinct());
        using var compiled = new CompiledProbes(file, probes.Text());
        HashSet<string> files = FileMembers.In(json.RootElement);
        var refused = new List<(string Type, byte[] Json, string Problem)>();
        foreach (Example example in examples)
        {
            string type = probes.TypeOf(example.Schema);
            byte[] value = probes.Wrap(example.Schema, example.Value);
            if (result.Add(example, type, value, compiled, files) is { } problem)
                refused.Add((type, value, problem));
        }

        if (refused.Count == 0)
            return result;
        using var typed = new CompiledProbes(file, TypedSchemas.In(probes.Text()));
        foreach ((string type, byte[] value, string problem) in refused)
        {
            if (typed.IsValid(type, value))
                result.Different.Add(problem);
            else
                result.OfUnsaidType++;
        }

        return result;
    }

    /// <summary>A document's text as JSON. YAML is read by the generator's own reader: no other that there is here reads all of it.</summary>
    private static string Json(string file, string text) =>
        file.EndsWith(".json", StringComparison.Ordinal) ? text : SpecJson.Write(SpecParser.Parse(file, text).Root!);

    /// <summary>A row of the table that <see cref="Heading"/> begins.</summary>
    public override string ToString()
    {
        string first = (Different.FirstOrDefault() ?? "").ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        return $"| {Document} | {Examples} | {Valid} | {Equal} | {OutOfRange} | {OfUnsaidType} | {OfFiles} | {Different.Count} | {first} |";
    }

    public const string Heading = "| document | examples | valid | equal | out of range | of unsaid type | of files | different | first difference |\n|---|---|---|---|---|---|---|---|---|";

    /// <returns>What became of a valid value that could not be read, or null.</returns>
    private string? Add(Example example, string type, byte[] json, CompiledProbes compiled, HashSet<string> files)
    {
        if (!compiled.IsValid(type, json))
            return null;
        Valid++;
        try
        {
            byte[] written = compiled.RoundTrip(type, json);
            using var before = JsonDocument.Parse(json);
            using var after = JsonDocument.Parse(written);
            if (JsonDifference.Find(before.RootElement, after.RootElement) is not { } difference)
                Equal++;
            else if (difference.IsOfPrecision)
                OutOfRange++;
            else if (files.Contains(Member(example, difference)) && difference.What.EndsWith("is \"\"", StringComparison.Ordinal))
                OfFiles++;
            else
                Different.Add(example.Pointer + " " + difference);
        }
        catch (JsonModelException problem) when (IsOfRange(problem.Message))
        {
            OutOfRange++;
        }
        catch (JsonModelException problem)
        {
            return example.Pointer + " " + problem.Message;
        }
        catch (Exception problem) // Whatever it is, it is what became of the value.
        {
            Different.Add(example.Pointer + " " + problem.GetType().Name + ": " + problem.Message);
        }

        return null;
    }

    /// <summary>The name of the member that has come out differently: in the example, or the example itself.</summary>
    private static string Member(Example example, JsonDifference difference) =>
        (difference.Pointer.LastIndexOf('/') > 0 ? difference.Pointer : example.Schema).Split('/')[^1];

    private static bool IsOfRange(string message) =>
        new[] { "an integer from", "a number of 32 bits", "a number of 64 bits", "a decimal number below" }
            .Any(words => message.Contains(words, StringComparison.Ordinal));
}
