using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

/// <summary>Files of a consumer's project.</summary>
internal static class SpecFiles
{
    public static SpecFile Make(string projectPath, string text, SpecItemOptions? options = null)
    {
        string path = "/project/" + projectPath;
        var source = new SpecSource(path, projectPath, text, options ?? new SpecItemOptions(SpecOrigin.Found, "", "", ""));
        return new SpecFile(source, SpecTexts.Parse(text, path), default);
    }
}
