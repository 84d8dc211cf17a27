using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Seedance.Runtime;
#if JSON_SCHEMA_NET
using Json.Schema;
#endif

namespace Seedance.Benchmarks.Validating;

/// <summary>
/// A valid request for a video: what it costs to check it, against what System.Text.Json's source generator needs to read
/// the same bytes into a record, and against JsonSchema.Net on the same schema.
/// </summary>
public class RequestBenchmarks
{
    private static readonly SchemaValidationOptions AsSent = new() { Direction = SchemaDirection.Request, AssertFormats = true };

    private readonly byte[] _json = """
        {
          "model": "bytedance/seedance2-0-fast-r2v",
          "callback_url": "https://your-domain.com/api/callback",
          "input": {
            "prompt": "Create a fashion commercial shot that preserves the model's appearance from the reference images, follows the walking rhythm of the reference video, and matches the mood of the reference audio.",
            "reference_images": ["https://example.com/reference-image-1.png", "https://example.com/reference-image-2.png"],
            "reference_videos": ["https://example.com/reference-video-1.mp4"],
            "reference_audios": ["https://example.com/reference-audio-1.mp3"],
            "audio": true,
            "resolution": "720p",
            "aspect_ratio": "16:9",
            "duration": 8
          }
        }
        """u8.ToArray();

    private NJsonSchema.JsonSchema _njsonSchema = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _njsonSchema = NJsonSchema.JsonSchema.FromJsonAsync(DocumentSchema.Request).GetAwaiter().GetResult();
        bool[] verdicts = [IsValid(), Validate().IsValid, IsValidAsSent(), ValidateWithNJsonSchema() == 0];
        if (verdicts.Contains(false))
            throw new InvalidOperationException("The request is not valid: " + string.Join(", ", verdicts));
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generated: read into a record")]
    public PeerRequest? ReadWithSystemTextJson() => JsonSerializer.Deserialize(_json, PeerRequestContext.Default.PeerRequest);

    [Benchmark(Description = "IsValid")]
    public bool IsValid() => Schemas.FastReferenceToVideoRequest.IsValid(_json);

    [Benchmark(Description = "Validate")]
    public SchemaValidationResult Validate() => Schemas.FastReferenceToVideoRequest.Validate(_json);

    [Benchmark(Description = "IsValid, formats asserted")]
    public bool IsValidAsSent() => Schemas.FastReferenceToVideoRequest.IsValid(_json, AsSent);

    [Benchmark(Description = "NJsonSchema: parse and validate")]
    public int ValidateWithNJsonSchema() => _njsonSchema.Validate(Encoding.UTF8.GetString(_json)).Count;

#if JSON_SCHEMA_NET
    private static readonly EvaluationOptions Flag = new() { OutputFormat = OutputFormat.Flag };

    private readonly JsonSchema _jsonSchemaNet = JsonSchema.FromText(DocumentSchema.Request);

    [Benchmark(Description = "JsonSchema.Net: parse and evaluate")]
    public bool ValidateWithJsonSchemaNet()
    {
        using JsonDocument document = JsonDocument.Parse(_json);
        return _jsonSchemaNet.Evaluate(document.RootElement, Flag).IsValid;
    }
#endif
}
