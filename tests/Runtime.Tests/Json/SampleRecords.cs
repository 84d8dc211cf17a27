using System.Text.Json;

namespace Seedance.Runtime.Tests.Json;

/// <summary>Written like the code that the generator emits, line for line, so that the tests use the runtime the way it does.</summary>
public sealed partial record RequestInput : global::Seedance.Runtime.IJsonModel<RequestInput>, global::Seedance.Runtime.IHasUnknownMembers
{
    public required string Prompt { get; init; }

    public global::Seedance.Runtime.ValueList<global::Seedance.Runtime.UriString>? ReferenceImages { get; init; }

    public AspectRatio? AspectRatio { get; init; }

    public VideoTaskStatus? Status { get; init; }

    public long? Duration { get; init; }

    public RequestInput? Next { get; init; }

    private static readonly global::Seedance.Runtime.MemberNames MemberNames = new(["prompt", "reference_images", "aspect_ratio", "status", "duration", "next"]);

    private global::Seedance.Runtime.UnknownMembers? _unknownMembers;

    global::Seedance.Runtime.UnknownMembers? global::Seedance.Runtime.IHasUnknownMembers.UnknownMembers => _unknownMembers;

    public static RequestInput Parse(global::System.ReadOnlySpan<byte> utf8Json) =>
        global::Seedance.Runtime.JsonRead.Parse<RequestInput>(utf8Json);

    public byte[] ToUtf8Json() => global::Seedance.Runtime.JsonWrite.ToUtf8Json(this);

    public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("prompt"u8, Prompt);
        if (ReferenceImages is { } referenceImages)
        {
            writer.WritePropertyName("reference_images"u8);
            global::Seedance.Runtime.JsonWrite.List(writer, referenceImages, global::Seedance.Runtime.JsonWrite.Model);
        }
        if (AspectRatio is { } aspectRatio)
        {
            writer.WritePropertyName("aspect_ratio"u8);
            AspectRatioJson.Write(writer, aspectRatio);
        }
        if (Status is { } status)
        {
            writer.WritePropertyName("status"u8);
            global::Seedance.Runtime.JsonWrite.Model(writer, status);
        }
        if (Duration is { } duration)
        {
            writer.WritePropertyName("duration"u8);
            global::Seedance.Runtime.JsonWrite.Int64(writer, duration);
        }
        if (Next is { } next)
        {
            writer.WritePropertyName("next"u8);
            global::Seedance.Runtime.JsonWrite.Model(writer, next);
        }
        _unknownMembers?.WriteTo(writer);
        writer.WriteEndObject();
    }

    static RequestInput global::Seedance.Runtime.IJsonModel<RequestInput>.Read(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        string? prompt = null;
        global::Seedance.Runtime.ValueList<global::Seedance.Runtime.UriString>? referenceImages = null;
        AspectRatio? aspectRatio = null;
        VideoTaskStatus? status = null;
        long? duration = null;
        RequestInput? next = null;
        global::Seedance.Runtime.UnknownMembers? unknownMembers = null;

        global::Seedance.Runtime.JsonRead.StartObject(ref reader);
        while (global::Seedance.Runtime.JsonRead.NextMember(ref reader))
        {
            switch (global::Seedance.Runtime.JsonRead.Member(ref reader, MemberNames))
            {
                case 0:
                    prompt = global::Seedance.Runtime.JsonRead.String(ref reader);
                    break;
                case 1:
                    referenceImages = global::Seedance.Runtime.JsonRead.IsNull(ref reader) ? null : global::Seedance.Runtime.JsonRead.List(ref reader, global::Seedance.Runtime.JsonRead.Uri);
                    break;
                case 2:
                    aspectRatio = global::Seedance.Runtime.JsonRead.IsNull(ref reader) ? null : AspectRatioJson.Read(ref reader);
                    break;
                case 3:
                    // The cast matters: a bare null would become a status, through the implicit conversion from text.
                    status = global::Seedance.Runtime.JsonRead.IsNull(ref reader) ? (VideoTaskStatus?)null : global::Seedance.Runtime.JsonRead.Model<VideoTaskStatus>(ref reader);
                    break;
                case 4:
                    duration = global::Seedance.Runtime.JsonRead.IsNull(ref reader) ? null : global::Seedance.Runtime.JsonRead.Int64(ref reader);
                    break;
                case 5:
                    next = global::Seedance.Runtime.JsonRead.IsNull(ref reader) ? null : global::Seedance.Runtime.JsonRead.Model<RequestInput>(ref reader);
                    break;
                default:
                    global::Seedance.Runtime.JsonRead.Unknown(ref reader, ref unknownMembers);
                    break;
            }
        }

        return new RequestInput
        {
            Prompt = prompt ?? throw global::Seedance.Runtime.JsonRead.Missing(ref reader, "prompt"),
            ReferenceImages = referenceImages,
            AspectRatio = aspectRatio,
            Status = status,
            Duration = duration,
            Next = next,
            _unknownMembers = unknownMembers,
        };
    }
}

/// <summary>A record that passes over what it does not know, with lists and maps of nullable items.</summary>
public sealed record Grid : IJsonModel<Grid>
{
    private static readonly MemberNames Names = new(["rows", "labels~/", "weights"]);

    public required ValueList<ValueList<long>> Rows { get; init; }

    public ValueMap<string?>? Labels { get; init; }

    public ValueList<double?>? Weights { get; init; }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("rows"u8);
        JsonWrite.List(writer, Rows, static (w, row) => JsonWrite.List(w, row, JsonWrite.Int64));
        if (Labels is { } labels)
        {
            writer.WritePropertyName("labels~/"u8);
            JsonWrite.Map(writer, labels, static (w, v) => JsonWrite.OrNull(w, v, JsonWrite.String));
        }

        if (Weights is { } weights)
        {
            writer.WritePropertyName("weights"u8);
            JsonWrite.List(writer, weights, static (w, v) => JsonWrite.OrNullValue(w, v, JsonWrite.Double));
        }

        writer.WriteEndObject();
    }

    static Grid IJsonModel<Grid>.Read(ref Utf8JsonReader reader)
    {
        ValueList<ValueList<long>>? rows = null;
        ValueMap<string?>? labels = null;
        ValueList<double?>? weights = null;

        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader))
        {
            switch (JsonRead.Member(ref reader, Names))
            {
                case 0:
                    rows = JsonRead.List(ref reader, static (ref Utf8JsonReader r) => JsonRead.List(ref r, JsonRead.Int64));
                    break;
                case 1:
                    labels = JsonRead.IsNull(ref reader) ? null : JsonRead.Map(ref reader, static (ref Utf8JsonReader r) => JsonRead.OrNull(ref r, JsonRead.String));
                    break;
                case 2:
                    weights = JsonRead.IsNull(ref reader) ? null : JsonRead.List(ref reader, static (ref Utf8JsonReader r) => JsonRead.OrNullValue(ref r, JsonRead.Double));
                    break;
                default:
                    JsonRead.Skip(ref reader);
                    break;
            }
        }

        return new Grid { Rows = rows ?? throw JsonRead.Missing(ref reader, "rows"), Labels = labels, Weights = weights };
    }
}
