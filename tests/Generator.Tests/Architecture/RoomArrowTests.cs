using System.Text.RegularExpressions;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Architecture;

/// <summary>Which room of the generator may use which: one folder is one namespace.</summary>
public sealed partial class RoomArrowTests
{
    /// <summary>A room and the rooms that it may use; <c>Support</c> is open to all.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Support"] = [],
        ["Parsing"] = [],
        ["Diagnostics"] = ["Parsing"],
        ["Documents"] = ["Parsing", "Diagnostics"],
        ["Model"] = [],
        ["CSharp"] = ["Model"],
        ["Keywords"] = ["Model", "Parsing", "CSharp", "Diagnostics"],
        ["Binding"] = ["Model", "Keywords", "Documents", "Parsing", "Diagnostics"],
        ["Naming"] = ["Model", "CSharp", "Diagnostics"],
        ["Planning"] = ["Model", "Naming", "CSharp", "Keywords"],
        ["Emission"] = ["Planning", "Keywords", "CSharp", "Model"],
        ["Baselines"] = ["Model", "Naming", "Planning", "Keywords", "Parsing", "Diagnostics"],
        ["Analysis"] = ["Diagnostics", "Keywords", "Model", "Parsing"],
    };

    /// <summary>Libraries that only some rooms may see. The wiring in the root sees all.</summary>
    private static readonly Dictionary<string, string[]> Libraries = new()
    {
        ["Microsoft.OpenApi"] = ["Documents", "Binding"],
        ["Microsoft.CodeAnalysis"] = ["Diagnostics", "Analysis"],
        ["YamlDotNet"] = ["Parsing"],
    };

    [Fact]
    public void Every_folder_is_in_the_table() =>
        Assert.Subset(Arrows.Keys.Order().ToHashSet(), Rooms().Select(static r => r.Room).ToHashSet());

    [Fact]
    public void No_room_uses_a_room_that_it_may_not_use()
    {
        List<string> wrong = [];
        foreach ((string room, _, string file, string text) in Rooms())
        {
            foreach (Match use in RoomUse().Matches(text))
            {
                bool isRelative = use.Groups[2].Success;
                string used = use.Groups[isRelative ? 2 : 1].Value;
                if (isRelative && typeof(OpenApiGenerator).Assembly.GetType($"Seedance.Generator.{used}.{use.Groups[3].Value}") is null)
                    continue;
                if (used != room && used != "Support" && Arrows.ContainsKey(used) && !Arrows[room].Contains(used))
                    wrong.Add($"{file}: {room} uses {used}");
            }
        }

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Libraries_stay_in_their_rooms()
    {
        List<string> wrong =
        [
            .. from place in Rooms()
               from library in Libraries
               where !library.Value.Contains(place.Room) && Regex.IsMatch(place.Text, @"\busing " + Regex.Escape(library.Key) + @"\b")
               select $"{place.File}: {place.Room} uses {library.Key}",
        ];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Namespaces_follow_the_folders()
    {
        List<string> wrong =
        [
            .. from place in Rooms()
               let expected = "namespace Seedance.Generator." + place.Folder.Replace('/', '.') + ";"
               where !place.Text.Contains(expected) && !place.File.EndsWith("Polyfills.cs", StringComparison.Ordinal)
               select place.File,
        ];
        Assert.Empty(wrong);
    }

    private static IEnumerable<Place> Rooms()
    {
        string generator = Path.Combine(Repository.Root, "generator");
        foreach (string path in Directory.EnumerateFiles(generator, "*.cs", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(generator, path).Replace('\\', '/');
            string[] parts = relative.Split('/');
            if (parts.Length > 1 && parts[0] is not ("bin" or "obj"))
                yield return new Place(parts[0], string.Join('/', parts[..^1]), relative, File.ReadAllText(path));
        }
    }

    /// <summary>A use of a room: a using directive, or a name qualified from the root namespace or from inside it.</summary>
    [GeneratedRegex(@"(?:using (?:static )?(?:\w+ = )?Seedance\.Generator\.|Seedance\.Generator\.)(\w+)|(?<![\w.])(\w+)\.([A-Z]\w+)")]
    private static partial Regex RoomUse();

    private sealed record Place(string Room, string Folder, string File, string Text);
}
