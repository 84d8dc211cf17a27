using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>
/// Names for the types that references lead to: a schema that has a key (a component, an entry of <c>$defs</c>) is called by
/// it, any other one after the schema or the operation that it is a part of and its place there, as if no reference led to it.
/// </summary>
internal static class PlaceNames
{
    /// <summary>Below one of these stand schemas that have a key.</summary>
    private static readonly HashSet<string> Keyed = ["schemas", "definitions", "$defs"];

    /// <summary>What stands below a keyword is called; null where the key or the number below says it.</summary>
    private static readonly Dictionary<string, string?> Words = new()
    {
        ["properties"] = null,
        ["patternProperties"] = null,
        ["prefixItems"] = "item",
        ["items"] = "item",
        ["additionalProperties"] = "value",
        ["unevaluatedProperties"] = "value",
        ["schema"] = null,
        ["allOf"] = "part",
        ["oneOf"] = "option",
        ["anyOf"] = "option",
    };

    public static NameRequest Of(TypeId place, ApiContext context)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(place.Pointer);
        string qualifier = context.QualifierOf(place);
        int owner = OwnerLength(tokens);
        if (owner == tokens.Count)
            return new NameRequest(NameKind.Component, context.WordOf(place), null, null, qualifier);
        if (owner >= 0)
            return new NameRequest(NameKind.Inline, Rest(tokens, owner), Above(place, tokens, owner), null, qualifier);
        if (tokens[0] != "paths")
            return new NameRequest(NameKind.Component, OfShared(tokens), null, null, qualifier);
        return tokens[2] == "parameters"
            ? new NameRequest(NameKind.Inline, OfParameter(place, tokens, 4, context), null, null, qualifier)
            : new NameRequest(NameKind.Inline, InOperation(place, tokens, context), null, Above(place, tokens, 3).ToString(), qualifier);
    }

    /// <summary>
    /// How many tokens lead to the schema that has a name of its own: all of them where the place has one itself; -1 inside of
    /// an operation, and of what operations share.
    /// </summary>
    private static int OwnerLength(IReadOnlyList<string> tokens)
    {
        int owner = -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            bool isKeyed = Keyed.Contains(tokens[i]);
            if (isKeyed && i + 1 < tokens.Count)
                owner = i + 2;

            // The next token is a name, whatever it is called like.
            if (isKeyed || tokens[i] is "properties" or "patternProperties")
                i++;
        }

        if (owner >= 0 || (tokens.Count > 4 && tokens[0] is "paths" or "components"))
            return owner;

        // In a file of schemas, what is in front of the first keyword names one; in a file that is a schema, nothing is.
        int first = tokens.TakeWhile(static t => !Words.ContainsKey(t)).Count();
        return first < tokens.Count ? first : tokens.Count;
    }

    /// <summary>What responses, bodies and parameters that operations share call the types in them.</summary>
    private static string OfShared(IReadOnlyList<string> tokens) => tokens[2] + tokens[1] switch
    {
        "responses" => " response" + Content(tokens, 3),
        "requestBodies" => " request" + Content(tokens, 3),
        _ => Content(tokens, 3),
    };

    /// <summary>What a place inside a parameter of a list is called: the parameter's name comes first.</summary>
    private static string OfParameter(TypeId place, IReadOnlyList<string> tokens, int length, ApiContext context) =>
        context.NodeAt(Above(place, tokens, length)).GetString("name") + Content(tokens, length);

    private static TypeId Above(TypeId place, IReadOnlyList<string> tokens, int count) =>
        place with { Pointer = string.Concat(tokens.Take(count).Select(static t => JsonPointer.Append("", t))) };

    private static string InOperation(TypeId place, IReadOnlyList<string> tokens, ApiContext context) => tokens[3] switch
    {
        "requestBody" => "request" + Content(tokens, 4),
        "responses" when tokens.Count > 4 && tokens[4].StartsWith("2") => "response" + Content(tokens, 5),
        "responses" when tokens.Count > 4 => "error " + tokens[4].ToLowerInvariant() + Content(tokens, 5),
        "parameters" when tokens.Count > 4 => OfParameter(place, tokens, 5, context),
        _ => Rest(tokens, 3),
    };

    /// <summary>The words of a place inside the schema of a content: its media type says nothing about it.</summary>
    private static string Content(IReadOnlyList<string> tokens, int start) =>
        Spaced(Rest(tokens, tokens.Count > start && tokens[start] == "content" ? start + 2 : start));

    private static string Spaced(string words) => words.Length == 0 ? "" : " " + words;

    private static string Rest(IReadOnlyList<string> tokens, int start)
    {
        var words = new List<string>();
        for (int i = start; i < tokens.Count; i++)
        {
            bool isKeyword = Words.TryGetValue(tokens[i], out string? word);
            if (!isKeyword || word is not null)
                words.Add(word ?? tokens[i]);

            // Below these, the next token is a name, whatever it is called like.
            if (isKeyword && tokens[i] is "properties" or "patternProperties" && i + 1 < tokens.Count)
                words.Add(tokens[++i]);
        }

        return string.Join(" ", words);
    }
}
