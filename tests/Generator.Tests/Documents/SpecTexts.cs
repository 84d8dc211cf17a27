using System.Text;
using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

/// <summary>Texts and files as nodes.</summary>
internal static class SpecTexts
{
    public static SpecNode Parse(string text, string path = "spec.yaml")
    {
        ParseResult result = SpecParser.Parse(path, text);
        Assert.Empty(result.Errors);
        return result.Root!;
    }

    public static Overlay ReadOverlay(string text)
    {
        (Overlay? overlay, IReadOnlyList<Seedance.Generator.Diagnostics.Problem> problems) = Overlay.Read(Parse(text, "mend.overlay.yaml"));
        Assert.Empty(problems);
        return overlay!;
    }

    /// <summary>A node at a JSON Pointer that has to be there.</summary>
    public static SpecNode At(this SpecNode root, string pointer)
    {
        SpecNode? node = JsonPointer.Find(root, pointer);
        Assert.True(node is not null, $"Nothing stands at {pointer}.");
        return node;
    }

    /// <summary>The node as one line of JSON, as it was written.</summary>
    public static string Json(this SpecNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(SpecNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("(absent)");
                break;
            case SpecObject mapping:
                text.Append('{');
                foreach (SpecMember member in mapping.Members)
                {
                    text.Append(text[^1] == '{' ? "" : ",").Append(member.Name).Append(':');
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            case SpecArray sequence:
                text.Append('[');
                foreach (SpecNode item in sequence.Items)
                {
                    text.Append(text[^1] == '[' ? "" : ",");
                    Write(item, text);
                }

                text.Append(']');
                break;
            case SpecScalar scalar:
                text.Append(scalar.Kind == SpecScalarKind.String ? $"'{scalar.Text}'" : scalar.Text);
                break;
        }
    }
}
