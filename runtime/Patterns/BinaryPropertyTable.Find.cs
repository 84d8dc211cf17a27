using System;

namespace Seedance.Patterns;

internal static partial class BinaryPropertyTable
{
    /// <summary>The code points with a property of <see cref="UnicodeProperty.Binary"/>, by its long name.</summary>
    internal static CodePointSet Find(string name)
    {
        var set = new CodePointSet();
        switch (name)
        {
            case "Any":
                set.Add(0, CodePointSet.Last);
                return set;
            case "ASCII":
                set.Add(0, 0x7F);
                return set;
            case "ASCII_Hex_Digit":
                set.Add('0', '9');
                set.Add('A', 'F');
                set.Add('a', 'f');
                return set;
        }

        ReadOnlySpan<byte> table = name switch
        {
            "Alphabetic" => Alphabetic,
            "Emoji" => Emoji,
            "Emoji_Presentation" => EmojiPresentation,
            "Extended_Pictographic" => ExtendedPictographic,
            "Lowercase" => Lowercase,
            "Uppercase" => Uppercase,
            "White_Space" => WhiteSpace,
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
        return CodePoints.Collect(new PackedRanges(table, hasValues: false), static _ => true);
    }
}
