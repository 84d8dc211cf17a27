namespace Seedance.Generator.Tests.Harness;

/// <summary>Files under version control that say what is expected. <c>UPDATE_CASES=1</c> writes them anew.</summary>
internal static class ExpectedFiles
{
    private static bool IsUpdate { get; } = Environment.GetEnvironmentVariable("UPDATE_CASES") is { Length: > 0 } value && value != "0";

    /// <summary>Compares one file with its text.</summary>
    public static void Check(string path, string actual)
    {
        if (Difference(path, actual) is not { } difference)
            return;
        if (IsUpdate)
            Write(path, actual);
        else
            Assert.Fail(difference + Hint);
    }

    /// <summary>Compares a folder, as a set of files: a missing and an extra one are differences.</summary>
    public static void CheckFolder(string folder, IReadOnlyDictionary<string, string> actual)
    {
        List<string> differences =
        [
            .. actual.OrderBy(static f => f.Key, StringComparer.Ordinal).Select(f => Difference(Path.Combine(folder, f.Key), f.Value)).OfType<string>(),
        ];
        List<string> stale = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Where(path => !actual.ContainsKey(Path.GetFileName(path))).Order(StringComparer.Ordinal)]
            : [];
        differences.AddRange(stale.Select(static path => Path.GetFileName(path) + ": expected, but not emitted"));
        if (differences.Count == 0)
            return;
        if (!IsUpdate)
            Assert.Fail(string.Join("\n", differences) + Hint);
        foreach (string path in stale)
        {
            File.Delete(path);
            Report("deleted", path);
        }

        foreach ((string name, string text) in actual)
        {
            string path = Path.Combine(folder, name);
            if (Difference(path, text) is not null)
                Write(path, text);
        }
    }

    private const string Hint = "\n(UPDATE_CASES=1 writes the expected files anew; read the difference before you commit it.)";

    /// <summary>The first line that differs, or null when the file holds exactly the text.</summary>
    private static string? Difference(string path, string actual)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path))
            return name + ": emitted, but not expected";
        string expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected == actual)
            return null;
        string[] expectedLines = expected.Split('\n');
        string[] actualLines = actual.Split('\n');
        int line = expectedLines.Zip(actualLines).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"{name}, line {line + 1}:\n  expected: {At(expectedLines, line)}\n  actual:   {At(actualLines, line)}";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        Report("written", path);
    }

    private static void Report(string what, string path) =>
        TestContext.Current.AddWarning(what + ": " + Path.GetRelativePath(Repository.Root, path));
}
