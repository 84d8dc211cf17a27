using System;
using System.Linq;
using System.Text;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>What the path of a file says about it.</summary>
internal static class SpecFileName
{
    private const string SpecFolder = "specs/";

    private static readonly string[] TextFormats = [".yaml", ".yml", ".json"];

    public static bool IsOverlay(SpecFile file) => IsSecondary(file, ".overlay");

    public static bool IsBaseline(SpecFile file) => IsSecondary(file, ".baseline");

    /// <summary>
    /// The word that names the API of a file: the folder below <c>specs</c>, or the name of a file that stands in no such
    /// folder.
    /// </summary>
    public static string Word(SpecFile file)
    {
        string path = file.Source.ProjectPath;
        if (path.StartsWith(SpecFolder, StringComparison.OrdinalIgnoreCase) && path.IndexOf('/', SpecFolder.Length) is var end and > 0)
            return path.Substring(SpecFolder.Length, end - SpecFolder.Length);
        string name = path.Substring(path.LastIndexOf('/') + 1);
        int extension = name.LastIndexOf('.');
        name = extension > 0 ? name.Substring(0, extension) : name;
        return IsOverlay(file) ? name.Substring(0, name.Length - ".overlay".Length) : name;
    }

    /// <summary>Words that differ in separators and case alone would get one name in C#, so they are one word.</summary>
    public static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (char letter in word.Where(char.IsLetterOrDigit))
            key.Append(char.ToLowerInvariant(letter));
        return key.ToString();
    }

    private static bool IsSecondary(SpecFile file, string marker) =>
        TextFormats.Any(format => file.Source.ProjectPath.EndsWith(marker + format, StringComparison.OrdinalIgnoreCase));
}
