using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>A part of a document at which the library fails.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Reason">What the library says.</param>
internal sealed record UnreadablePart(string Pointer, string Reason);

/// <summary>
/// Finds the parts of a skeleton at which the library fails, by reading each alone: root members, then path items and
/// reusable objects, then operations. So one bad operation costs that operation only.
/// </summary>
internal sealed class UnreadableParts
{
    private readonly KeyValuePair<string, string> _declaration;

    private readonly List<UnreadablePart> _found = [];

    private UnreadableParts(OpenApiVersion version) => _declaration = OpenApiVersions.Canonical(version);

    public static IReadOnlyList<UnreadablePart> Find(JsonObject skeleton, OpenApiVersion version)
    {
        var parts = new UnreadableParts(version);
        parts.Search(skeleton, []);
        return parts._found;
    }

    /// <summary>
    /// Takes the parts out of a skeleton. One that stands there in the place of a reference is not found under its own
    /// pointer when the skeleton is built.
    /// </summary>
    public static void Remove(JsonObject skeleton, IEnumerable<UnreadablePart> parts)
    {
        foreach (UnreadablePart part in parts)
        {
            IReadOnlyList<string> way = JsonPointer.Tokens(part.Pointer);
            JsonObject? container = skeleton;
            for (int i = 0; i < way.Count - 1; i++)
                container = container?[way[i]] as JsonObject;
            container?.Remove(way[way.Count - 1]);
        }
    }

    private void Search(JsonObject container, IReadOnlyList<string> way)
    {
        foreach (KeyValuePair<string, JsonNode?> member in container)
        {
            if (member.Key == _declaration.Key && way.Count == 0)
                continue;
            string[] memberWay = [.. way, member.Key];
            if (SkeletonReading.Of(Alone(memberWay, member.Value)).Failure is not { } failure)
                continue;
            int before = _found.Count;
            if (member.Value is JsonObject inner && IsDivisible(memberWay))
                Search(inner, memberWay);
            if (_found.Count == before)
                _found.Add(new UnreadablePart(PointerOf(memberWay), failure));
        }
    }

    /// <summary>A document that holds one part and nothing else.</summary>
    private JsonObject Alone(IReadOnlyList<string> way, JsonNode? part)
    {
        JsonNode? value = part?.DeepClone();
        for (int i = way.Count - 1; i >= 0; i--)
            value = new JsonObject { [way[i]] = value };
        var document = (JsonObject)value!;
        document[_declaration.Key] = _declaration.Value;
        return document;
    }

    private static bool IsDivisible(IReadOnlyList<string> way) => way[0] switch
    {
        "paths" or "webhooks" or "components" => way.Count <= 2,
        "parameters" or "responses" or "definitions" or "securityDefinitions" => way.Count == 1,
        _ => false,
    };

    private static string PointerOf(IReadOnlyList<string> way)
    {
        string pointer = "";
        foreach (string token in way)
            pointer = JsonPointer.Append(pointer, token);
        return pointer;
    }
}
