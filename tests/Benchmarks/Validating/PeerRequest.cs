using System.Text.Json.Serialization;

namespace Seedance.Benchmarks.Validating;

/// <summary>The seed's request as one writes it for System.Text.Json: texts stay texts, which is the least work.</summary>
public sealed record PeerRequest
{
    [JsonPropertyName("model")]
    public required string Model { get; init; }

    [JsonPropertyName("callback_url")]
    public string? CallbackUrl { get; init; }

    [JsonPropertyName("input")]
    public required PeerInput Input { get; init; }
}

public sealed record PeerInput
{
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("reference_images")]
    public string[]? ReferenceImages { get; init; }

    [JsonPropertyName("reference_videos")]
    public string[]? ReferenceVideos { get; init; }

    [JsonPropertyName("reference_audios")]
    public string[]? ReferenceAudios { get; init; }

    [JsonPropertyName("audio")]
    public bool? Audio { get; init; }

    [JsonPropertyName("resolution")]
    public string? Resolution { get; init; }

    [JsonPropertyName("aspect_ratio")]
    public string? AspectRatio { get; init; }

    [JsonPropertyName("duration")]
    public int? Duration { get; init; }
}

[JsonSerializable(typeof(PeerRequest))]
internal sealed partial class PeerRequestContext : JsonSerializerContext;
