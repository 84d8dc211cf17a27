using System;
using System.Globalization;

namespace Seedance.Runtime;

/// <summary>A key of the Responses Object (OpenAPI 3.1, 4.8.16): a status, a range such as <c>4XX</c>, or <c>default</c>.</summary>
internal readonly struct StatusPattern
{
    private readonly int _first;
    private readonly int _last;

    private StatusPattern(int first, int last) => (_first, _last) = (first, last);

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="ArgumentException">The text is none of the three forms.</exception>
    internal static StatusPattern Parse(string text)
    {
        if (text == "default")
            return new StatusPattern(int.MinValue, int.MaxValue);
        if (text is [>= '1' and <= '5', 'X' or 'x', 'X' or 'x'])
            return new StatusPattern((text[0] - '0') * 100, ((text[0] - '0') * 100) + 99);
        if (text.Length == 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int status))
            return new StatusPattern(status, status);
        throw new ArgumentException($"'{text}' is no status, no range of statuses and not 'default'.", nameof(text));
    }

    /// <summary>How well the pattern fits: 3 exactly, 2 by range, 1 by default, 0 not at all.</summary>
    internal int Rank(int status)
    {
        if (status < _first || status > _last)
            return 0;
        if (_first == _last)
            return 3;
        return _first > 0 ? 2 : 1;
    }
}
