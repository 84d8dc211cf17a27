using System;
using System.Collections.Generic;
using System.Linq;

namespace Seedance.Runtime;

/// <summary>Finds links in <c>Link</c> headers (RFC 8288, 3).</summary>
internal static class LinkHeader
{
    /// <summary>The target of the first link of a relation, as it is written; null when there is none.</summary>
    internal static string? Find(IEnumerable<string> headers, string relation)
    {
        foreach (string header in headers)
        {
            int at = 0;
            while (header.IndexOf('<', at) is var open and >= 0 && header.IndexOf('>', open) is var close and > 0)
            {
                at = EndOf(header, close, ',');
                if (Relations(header[(close + 1)..at]).Contains(relation, StringComparer.OrdinalIgnoreCase))
                    return header[(open + 1)..close];
            }
        }

        return null;
    }

    /// <summary>Where a link or a parameter ends: at the next separator, which may stand in quotation marks as well.</summary>
    private static int EndOf(string text, int at, char separator)
    {
        for (bool isQuoted = false; at < text.Length && (isQuoted || text[at] != separator); at++)
        {
            if (text[at] == '\\' && isQuoted)
                at++;
            else if (text[at] == '"')
                isQuoted = !isQuoted;
        }

        return Math.Min(at, text.Length);
    }

    /// <summary>The relations of a link: the first <c>rel</c> counts.</summary>
    private static string[] Relations(string parameters)
    {
        for (int at = 0, end; at < parameters.Length; at = end + 1)
        {
            end = EndOf(parameters, at, ';');
            string parameter = parameters[at..end];
            int equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && parameter.AsSpan(0, equals).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
                return parameter[(equals + 1)..].Trim().Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        return [];
    }
}
