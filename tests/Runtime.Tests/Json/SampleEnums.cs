namespace Seedance.Runtime.Tests.Json;

/// <summary>A closed enum, as the generator emits it.</summary>
public enum AspectRatio
{
    Ratio1x1,
    Auto,
}

internal static class AspectRatioJson
{
    internal static AspectRatio Read(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        if (global::Seedance.Runtime.JsonRead.IsText(ref reader, "1:1"u8)) return AspectRatio.Ratio1x1;
        if (global::Seedance.Runtime.JsonRead.IsText(ref reader, "auto"u8)) return AspectRatio.Auto;
        throw global::Seedance.Runtime.JsonRead.NotInEnum(ref reader, "AspectRatio");
    }

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, AspectRatio value) => writer.WriteStringValue(Text(value));

    internal static string Text(AspectRatio value) => value switch
    {
        AspectRatio.Ratio1x1 => "1:1",
        AspectRatio.Auto => "auto",
        _ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, "not a value of AspectRatio"),
    };
}

/// <summary>An extensible enum of texts, as the generator emits it.</summary>
public readonly partial struct VideoTaskStatus : global::System.IEquatable<VideoTaskStatus>, global::Seedance.Runtime.IJsonModel<VideoTaskStatus>
{
    public static class Values
    {
        public const string Pending = "pending";
        public const string Running = "running";
    }

    private readonly string? _value;

    public VideoTaskStatus(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));

    public static VideoTaskStatus Pending => new(Values.Pending);
    public static VideoTaskStatus Running => new(Values.Running);

    public string Value => _value ?? throw global::Seedance.Runtime.JsonWrite.DefaultValue(nameof(VideoTaskStatus));

    public bool IsKnown => _value is Values.Pending or Values.Running;

    public static implicit operator VideoTaskStatus(string value) => new(value);
    public static bool operator ==(VideoTaskStatus left, VideoTaskStatus right) => left.Equals(right);
    public static bool operator !=(VideoTaskStatus left, VideoTaskStatus right) => !left.Equals(right);
    public bool Equals(VideoTaskStatus other) => _value == other._value;
    public override bool Equals(object? obj) => obj is VideoTaskStatus other && Equals(other);
    public override int GetHashCode() => _value?.GetHashCode(global::System.StringComparison.Ordinal) ?? 0;
    public override string ToString() => _value ?? "";
    public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer) => writer.WriteStringValue(Value);
    static VideoTaskStatus global::Seedance.Runtime.IJsonModel<VideoTaskStatus>.Read(ref global::System.Text.Json.Utf8JsonReader reader) => new(global::Seedance.Runtime.JsonRead.String(ref reader));
}
