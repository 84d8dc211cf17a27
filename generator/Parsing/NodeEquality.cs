using System.Collections.Generic;
using System.Globalization;

namespace Seedance.Generator.Parsing;

/// <summary>Equality of values, wherever they stand: the order of members does not matter, 1 and 1.0 are one number.</summary>
internal static class NodeEquality
{
    /// <summary>Whether both are equal; two absent values are.</summary>
    public static bool AreEqual(SpecNode? left, SpecNode? right) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => true,
        (SpecScalar first, SpecScalar second) => AreEqual(first, second),
        (SpecArray first, SpecArray second) => AreEqual(first.Items, second.Items),
        (SpecObject first, SpecObject second) => AreEqual(first, second),
        _ => false,
    };

    private static bool AreEqual(SpecScalar left, SpecScalar right)
    {
        if (left.Kind != right.Kind)
            return false;
        if (left.Text == right.Text || left.Kind != SpecScalarKind.Number)
            return left.Text == right.Text;
        return decimal.TryParse(left.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal first)
            && decimal.TryParse(right.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal second)
            && first == second;
    }

    private static bool AreEqual(IReadOnlyList<SpecNode> left, IReadOnlyList<SpecNode> right)
    {
        if (left.Count != right.Count)
            return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool AreEqual(SpecObject left, SpecObject right)
    {
        if (left.Members.Count != right.Members.Count)
            return false;
        foreach (SpecMember member in left.Members)
        {
            if (right[member.Name] is not { } value || !AreEqual(member.Value, value))
                return false;
        }

        return true;
    }
}
