using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Seedance.Runtime;

/// <summary>Lists and maps as a text for people: the first items, and how many more there are.</summary>
internal static class ContentText
{
    private const int MaxShown = 16;

    /// <summary>An item in every culture alike.</summary>
    internal static string Of<T>(T item) => item switch
    {
        null => "null",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => item.ToString() ?? "",
    };

    internal static string Of<T>(IReadOnlyList<T> items, char start, char end, Func<T, string> text)
    {
        var result = new StringBuilder().Append(start);
        for (int i = 0; i < items.Count && i < MaxShown; i++)
            result.Append(i == 0 ? "" : ", ").Append(text(items[i]));
        if (items.Count > MaxShown)
            result.Append(CultureInfo.InvariantCulture, $", … {items.Count - MaxShown} more");
        return result.Append(end).ToString();
    }
}
