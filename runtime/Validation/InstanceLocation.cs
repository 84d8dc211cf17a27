using System;
using System.Globalization;
using System.Text;

namespace Seedance.Runtime;

/// <summary>Works out the JSON Pointer (RFC 6901) of a token, by walking down from the root.</summary>
internal static class InstanceLocation
{
    // A pointer is for people; a document must not blow one up.
    private const int MaxNameLength = 1024;

    /// <summary>The pointer of a value; of a member's name that of the member.</summary>
    internal static string Of(in TokenIndex index, int token)
    {
        var pointer = new StringBuilder();
        int at = 0;
        while (at < token)
        {
            at = index.Kind(at) == TokenKind.Object
                ? StepIntoObject(index, at, token, pointer)
                : StepIntoArray(index, at, token, pointer);
        }

        return pointer.ToString();
    }

    /// <summary>Appends the member that holds the target.</summary>
    /// <returns>The member's value.</returns>
    private static int StepIntoObject(in TokenIndex index, int obj, int target, StringBuilder pointer)
    {
        int name = obj + 1;
        while (index.Tokens[name + 1].End <= target) name = index.Tokens[name + 1].End;

        string text = JsonExcerpt.Shorten(SchemaMessages.Unescaped(index, name), MaxNameLength);
        pointer.Append('/').Append(JsonPointerText.Escape(text));
        return name + 1;
    }

    /// <summary>Appends the position of the item that holds the target.</summary>
    /// <returns>The item.</returns>
    private static int StepIntoArray(in TokenIndex index, int array, int target, StringBuilder pointer)
    {
        int item = array + 1;
        int position = 0;
        for (; index.Tokens[item].End <= target; position++) item = index.Tokens[item].End;

        pointer.Append('/').Append(position.ToString(CultureInfo.InvariantCulture));
        return item;
    }
}
