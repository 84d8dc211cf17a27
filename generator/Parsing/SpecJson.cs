using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Seedance.Generator.Parsing;

/// <summary>Writes a node as JSON: no white space, members in their order, numbers as they were written.</summary>
internal static class SpecJson
{
    public static string Write(SpecNode node)
    {
        var json = new StringBuilder();
        Write(json, node);
        return json.ToString();
    }

    /// <summary>The text that a JSON string stands for; null where the JSON is no string.</summary>
    public static string? TextOf(string json)
    {
        if (json.Length == 0 || json[0] != '"')
            return null;
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetString();
    }

    /// <summary>A text as JSON.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder();
        WriteString(json, text);
        return json.ToString();
    }

    private static void Write(StringBuilder json, SpecNode node)
    {
        switch (node)
        {
            case SpecObject mapping:
                WriteObject(json, mapping);
                break;
            case SpecArray sequence:
                WriteArray(json, sequence);
                break;
            case SpecScalar { Kind: SpecScalarKind.String } scalar:
                WriteString(json, scalar.Text);
                break;
            case SpecScalar scalar:
                json.Append(scalar.Text);
                break;
        }
    }

    private static void WriteObject(StringBuilder json, SpecObject mapping)
    {
        json.Append('{');
        for (int i = 0; i < mapping.Members.Count; i++)
        {
            if (i > 0)
                json.Append(',');
            WriteString(json, mapping.Members[i].Name);
            json.Append(':');
            Write(json, mapping.Members[i].Value);
        }

        json.Append('}');
    }

    private static void WriteArray(StringBuilder json, SpecArray sequence)
    {
        json.Append('[');
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            if (i > 0)
                json.Append(',');
            Write(json, sequence.Items[i]);
        }

        json.Append(']');
    }

    /// <summary>Escapes only what RFC 8259, section 7, demands.</summary>
    private static void WriteString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    json.Append("\\\"");
                    break;
                case '\\':
                    json.Append("\\\\");
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case < ' ':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        json.Append('"');
    }
}
