using System.Globalization;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>What an error body of the media type <c>application/problem+json</c> says (RFC 9457, 3). A member of another JSON type than the
/// specification gives it is ignored, as it asks for.</summary>
public sealed class ApiProblem
{
    private ApiProblem(JsonValue json)
    {
        Json = json;
        Type = Text("type") ?? "about:blank";
        Title = Text("title");
        Detail = Text("detail");
        Instance = Text("instance");
        Status = json.TryGetMember("status", out var status) && int.TryParse(status.Utf8Json, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
    }

    /// <summary>URI reference that identifies the kind of problem; <c>about:blank</c> where the body names none.</summary>
    public string Type { get; }

    /// <summary>The kind of problem in a few words, or null.</summary>
    public string? Title { get; }

    /// <summary>The HTTP status that the body repeats, or null.</summary>
    public int? Status { get; }

    /// <summary>What is the matter this time, for humans, or null.</summary>
    public string? Detail { get; }

    /// <summary>URI reference that identifies this occurrence, or null.</summary>
    public string? Instance { get; }

    /// <summary>The whole body, with the members that the API adds.</summary>
    public JsonValue Json { get; }

    /// <summary>The problem that an answer tells of; null when it is of another media type, or no JSON object.</summary>
    internal static ApiProblem? Read(Answer answer)
    {
        if (answer.IsCut || answer.MediaType is not { } mediaType || !MediaTypeText.Fits(mediaType, "application/problem+json"))
            return null;
        try
        {
            var json = JsonValue.Parse(answer.Json);
            return json.Kind == JsonValueKind.Object ? new ApiProblem(json) : null;
        }
        catch (JsonModelException)
        {
            return null;
        }
    }

    private string? Text(string name) =>
        Json.TryGetMember(name, out var value) && value.Kind == JsonValueKind.String ? value.GetString() : null;
}
