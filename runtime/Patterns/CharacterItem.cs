namespace Seedance.Patterns;

/// <summary>What a <see cref="CharacterNode"/> is made of.</summary>
internal abstract class CharacterItem;

/// <summary>Code points from one to another.</summary>
internal sealed class RangeItem(int first, int last) : CharacterItem
{
    internal int First { get; } = first;

    internal int Last { get; } = last;
}

/// <summary><c>\d</c>, <c>\s</c>, <c>\w</c> and their opposites.</summary>
internal sealed class EscapeItem(char letter) : CharacterItem
{
    /// <summary>The letter; a capital one means all others.</summary>
    internal char Letter { get; } = letter;
}

/// <summary><c>\p{…}</c> or <c>\P{…}</c>.</summary>
internal sealed class PropertyItem(UnicodeProperty property, bool isNegated) : CharacterItem
{
    internal UnicodeProperty Property { get; } = property;

    internal bool IsNegated { get; } = isNegated;
}
