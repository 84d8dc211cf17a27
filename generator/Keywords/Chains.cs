using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>Writes checks that follow each other until one of them stops.</summary>
internal static class Chains
{
    /// <summary>An expression over several lines, with its semicolon.</summary>
    public static void Write(SourceWriter writer, IReadOnlyList<string> terms)
    {
        if (terms.Count == 0)
            writer.Line("true;");
        for (int i = 0; i < terms.Count; i++)
            writer.Line((i == 0 ? "" : "&& ") + Operand(terms[i], terms.Count) + (i == terms.Count - 1 ? ";" : ""));
    }

    /// <summary>Expressions as one, for a place behind an operator.</summary>
    public static string All(IReadOnlyList<string> terms)
    {
        string all = string.Join(" && ", terms.Select(t => Operand(t, terms.Count)));
        return terms.Count == 1 && IsPlainCall(terms[0]) ? all : "(" + all + ")";
    }

    /// <summary>Returns false where a check stops.</summary>
    public static void WriteGuard(SourceWriter writer, IReadOnlyList<string> terms)
    {
        if (terms.Count == 0)
            return;
        for (int i = 0; i < terms.Count; i++)
        {
            string term = IsPlainCall(terms[i]) ? "!" + terms[i] : "!(" + terms[i] + ")";
            writer.Line((i == 0 ? "if (" : "    || ") + term + (i == terms.Count - 1 ? ")" : ""));
        }

        using (writer.Indent())
            writer.Line("return false;");
    }

    /// <summary>A case of a <c>switch</c> that goes on behind it.</summary>
    public static void WriteCase(SourceWriter writer, string label, IReadOnlyList<string> terms, params string?[] first)
    {
        writer.Line(label);
        using (writer.Indent())
        {
            foreach (string? statement in first)
            {
                if (statement is not null)
                    writer.Line(statement);
            }

            WriteGuard(writer, terms);
            writer.Line("break;");
        }
    }

    /// <summary>A field that is made once, of several parts.</summary>
    public static void WriteField(
        SourceWriter writer, string type, string name, IReadOnlyList<string> items, string open = "[", string close = "]")
    {
        string start = "private static readonly " + type + " " + name + " =" + (open == "(" ? " new" : "");
        if (items.Sum(static i => i.Length + 2) + start.Length < 120)
        {
            writer.Line(start + (open == "(" ? "" : " ") + open + string.Join(", ", items) + close + ";");
            return;
        }

        writer.Line(start + (open == "(" ? open : ""));
        if (open != "(")
            writer.Line(open);
        using (writer.Indent())
        {
            for (int i = 0; i < items.Count; i++)
                writer.Line(items[i] + (i < items.Count - 1 ? "," : open == "(" ? close + ";" : ""));
        }

        if (open != "(")
            writer.Line(close + ";");
    }

    private static string Operand(string term, int count) =>
        count > 1 && !IsPlainCall(term) && (term.Contains(" || ") || term.Contains(" ? ")) ? "(" + term + ")" : term;

    /// <summary>Whether a term is one call, so that an exclamation mark in front of it speaks of all of it.</summary>
    private static bool IsPlainCall(string term)
    {
        int depth = 0;
        bool isText = false;
        for (int i = 0; i < term.Length; i++)
        {
            char c = term[i];
            if (isText && c == '\\')
                i++;
            else if (c == '"')
                isText = !isText;
            else if (!isText && c == '(')
                depth++;
            else if (!isText && c == ')')
                depth--;
            else if (!isText && depth == 0 && c == ' ')
                return false;
        }

        return true;
    }
}
