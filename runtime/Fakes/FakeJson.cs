using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Seedance.Runtime;

/// <summary>Changes an example at a JSON Pointer.</summary>
internal static class FakeJson
{
    /// <summary>Sets a value; objects on the way are made. A text keeps to the kind of what was there: <c>true</c> in the place of a boolean is
    /// one.</summary>
    internal static void Set(JsonNode root, string pointer, JsonNode? value)
    {
        JsonNode node = root;
        string[] steps = pointer.Split('/')[1..];
        for (int i = 0; i < steps.Length; i++)
        {
            string step = JsonPointerText.Unescape(steps[i]);
            if (node is not JsonObject parent)
                return;
            if (i == steps.Length - 1)
            {
                bool isBoolean = parent[step]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
                parent[step] = isBoolean && value is not null ? System.Text.Json.Nodes.JsonValue.Create(value.ToString() == "true") : value;
                return;
            }

            if (parent[step] is not JsonObject)
                parent[step] = new JsonObject();
            node = parent[step]!;
        }
    }

    /// <summary>Sets the text beside a place, where there is one of that name.</summary>
    internal static void SetSibling(JsonNode root, string pointer, string? name, string value)
    {
        JsonNode? parent = root;
        foreach (string step in pointer[..pointer.LastIndexOf('/')].Split('/').Skip(1))
            parent = (parent as JsonObject)?[JsonPointerText.Unescape(step)];
        if (name is not null && parent is JsonObject owner && owner.ContainsKey(name))
            owner[name] = value;
    }

    /// <summary>Puts an address in the place of a result, in a list where the example has one; without an address the result is taken out.</summary>
    internal static void SetResult(JsonNode root, string pointer, string? address)
    {
        int last = pointer.LastIndexOf('/');
        JsonNode? parent = root;
        foreach (string step in pointer[..last].Split('/').Skip(1))
            parent = (parent as JsonObject)?[JsonPointerText.Unescape(step)];
        string name = JsonPointerText.Unescape(pointer[(last + 1)..]);
        if (parent is not JsonObject owner)
        {
            if (address is not null)
                Set(root, pointer, address);
        }
        else if (address is null)
        {
            owner.Remove(name);
        }
        else if (owner[name] is not JsonObject)
        {
            owner[name] = owner[name] is JsonArray ? new JsonArray(address) : address;
        }
    }
}
