using System;

namespace Seedance.Generator.CSharp;

/// <summary>The part of an inline link behind its text: <c>(address "title")</c>.</summary>
internal static class MarkdownDestination
{
    /// <summary>Longer destinations are no links; the bound keeps reading linear.</summary>
    public const int MaxLength = 1000;

    /// <param name="text">The text around it.</param>
    /// <param name="open">Where the parenthesis opens.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="address">The address.</param>
    /// <param name="after">The place behind the closing parenthesis.</param>
    public static bool TryRead(string text, int open, int end, out string address, out int after)
    {
        end = Math.Min(end, open + MaxLength);
        address = "";
        after = 0;
        int start = SkipSpace(text, open + 1, end);
        int stop = start < end && text[start] == '<' ? EndOfBracketed(text, start, end) : EndOfPlain(text, start, end);
        if (stop < 0)
            return false;
        address = text.Substring(start, stop - start).TrimStart('<').TrimEnd('>');
        int close = SkipSpace(text, stop, end);
        if (close < end && close > stop && text[close] is '"' or '\'')
        {
            int quote = text.IndexOf(text[close], close + 1, end - close - 1);
            if (quote < 0)
                return false;
            close = SkipSpace(text, quote + 1, end);
        }

        after = close + 1;
        return close < end && text[close] == ')';
    }

    private static int SkipSpace(string text, int i, int end)
    {
        while (i < end && text[i] is ' ' or '\n')
            i++;
        return i;
    }

    private static int EndOfBracketed(string text, int start, int end)
    {
        int close = text.IndexOf('>', start, end - start);
        return close < 0 || text.IndexOf('\n', start, close - start) >= 0 ? -1 : close + 1;
    }

    private static int EndOfPlain(string text, int start, int end)
    {
        int depth = 0;
        for (int i = start; i < end; i++)
        {
            switch (text[i])
            {
                case ' ' or '\n':
                    return i;
                case '(':
                    depth++;
                    break;
                case ')' when depth-- == 0:
                    return i;
            }
        }

        return -1;
    }
}
