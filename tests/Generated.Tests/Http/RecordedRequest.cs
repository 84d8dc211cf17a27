using System.Text;

namespace Seedance.Generated.Tests.Http;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, still encoded.</param>
/// <param name="Headers">The headers; names are compared without regard to case.</param>
/// <param name="Body">The bytes of the body.</param>
internal sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => Target.Split('?')[0];

    /// <summary>The query without its question mark, still encoded; empty when there is none.</summary>
    public string Query => Target.Contains('?') ? Target[(Target.IndexOf('?') + 1)..] : "";

    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>The value of a header, or null when the request does not have it.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
