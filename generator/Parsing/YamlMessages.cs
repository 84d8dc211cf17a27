using System;
using System.Collections.Generic;

namespace Seedance.Generator.Parsing;

/// <summary>Says in plain words what the YAML reader complains about.</summary>
internal static class YamlMessages
{
    /// <summary>A complaint that the reader makes without telling where.</summary>
    public const string TabAsIndentation = "While scanning a mapping, found invalid tab as indentation.";

    /// <summary>The complaints that people meet most, by the reader's words.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["While parsing a block mapping, did not find expected key."] =
            "a member is expected here; look at the indentation and at the lines above",
        ["While parsing a block collection, did not find expected '-' indicator."] =
            "an item that starts with '-' is expected here; look at the indentation",
        ["While parsing a flow mapping, did not find expected ',' or '}'."] = "',' or '}' is expected here",
        ["While parsing a flow mapping,  did not find expected ',' or '}'."] = "',' or '}' is expected here",
        ["While parsing a flow sequence, did not find expected ',' or ']'."] = "',' or ']' is expected here",
        ["While scanning a simple key, could not find expected ':'."] = "the name that starts here has no ':' behind it",
        ["While scanning a quoted scalar, found unexpected end of stream."] = "the quotation mark that opens here is never closed",
        ["While scanning a quoted scalar, found unknown escape character."] =
            "the string has an unknown escape; write a backslash twice or use single quotation marks",
        ["While scanning for the next token, found character that cannot start any token."] =
            "a value cannot start with this character; put it in quotation marks",
        [TabAsIndentation] = "a tab cannot indent; use spaces",
        ["While scanning a plain scalar, found a tab character that violate indentation."] = "a tab cannot indent; use spaces",
        ["While scanning a plain scalar value, found invalid mapping."] =
            "a second ':' cannot stand here; put a text with ': ' in quotation marks, and look at the indentation",
        ["While scanning a multi-line double-quoted scalar, found wrong indentation."] =
            "the quotation mark that opens here is not closed before the text returns to the outer indentation",
        ["While scanning a multiline plain scalar, found invalid mapping."] =
            "the value of the line above goes on here, so no ':' can follow; look for a ':' that is missing above, and at the indentation",
        ["Mapping values are not allowed in this context."] =
            "a ':' that starts a value cannot stand here; put a text with ': ' in quotation marks",
        ["Did not find expected <document start>."] = "the document has ended before this place; look at the indentation",
    };

    /// <summary>The message without a final full stop.</summary>
    public static string Plain(string message)
    {
        if (Known.TryGetValue(message, out string plain))
            return plain;
        message = message.TrimEnd('.');
        return message.Length == 0 ? "the reader does not say why" : char.ToLowerInvariant(message[0]) + message.Substring(1);
    }
}
