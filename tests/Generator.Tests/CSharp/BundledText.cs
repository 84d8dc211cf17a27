namespace Seedance.Generator.Tests.CSharp;

/// <summary>Descriptions of the bundled documents, taken from their text: folded blocks (<c>&gt;-</c>) and plain lines.</summary>
internal static class BundledText
{
    private const string Key = "description:";

    public static IEnumerable<string> Descriptions()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Root(), "specs"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(file);
            for (int i = 0; i < lines.Length; i++)
            {
                string line = lines[i].Trim();
                if (!line.StartsWith(Key, StringComparison.Ordinal))
                    continue;
                string text = line[Key.Length..].Trim();
                yield return text == ">-" ? Folded(lines, i) : text;
            }
        }
    }

    private static string Folded(string[] lines, int key)
    {
        int indent = lines[key].Length - lines[key].TrimStart().Length;
        var text = new List<string>();
        for (int i = key + 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0 && lines[i].Length - lines[i].TrimStart().Length <= indent)
                break;
            text.Add(lines[i].Trim());
        }

        // One blank line of a folded block is a line break, two are a paragraph (YAML 1.2, section 8.1.3).
        return string.Join("\n", text).Replace("\n\n\n", "\u0001", StringComparison.Ordinal).Replace("\n\n", "\u0002", StringComparison.Ordinal)
            .Replace('\n', ' ').Replace("\u0001", "\n\n", StringComparison.Ordinal).Replace('\u0002', '\n').Trim();
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Seedance.Generated.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
