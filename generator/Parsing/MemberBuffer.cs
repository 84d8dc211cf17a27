using System;
using System.Collections.Generic;

namespace Seedance.Generator.Parsing;

/// <summary>
/// Collects the members of the mappings that are being read, one mapping inside another, and makes their names unique:
/// the last value counts, at the place of the first.
/// </summary>
internal sealed class MemberBuffer(List<ParseError> errors)
{
    /// <summary>Up to here, comparing with each earlier name is faster than an index.</summary>
    private const int SmallCount = 12;

    private SpecMember[] _members = new SpecMember[64];

    private int _count;

    /// <summary>Starts a mapping.</summary>
    /// <returns>What <see cref="Close"/> needs to end it.</returns>
    public int Open() => _count;

    /// <summary>Adds a member to the innermost mapping.</summary>
    public void Add(string name, SpecPosition namePosition, SpecNode value)
    {
        if (_count == _members.Length)
            Array.Resize(ref _members, _count * 2);
        _members[_count++] = new SpecMember(name, namePosition, value);
    }

    /// <summary>Ends the innermost mapping.</summary>
    /// <param name="start">What <see cref="Open"/> gave for it.</param>
    public SpecMember[] Close(int start)
    {
        int length = _count - start;
        if (length == 0)
            return [];
        int unique = length <= SmallCount ? UniteFew(start) : UniteMany(start);
        var members = new SpecMember[unique];
        Array.Copy(_members, start, members, 0, unique);
        Array.Clear(_members, start, length);
        _count = start;
        return members;
    }

    private int UniteFew(int start)
    {
        int end = start;
        for (int i = start; i < _count; i++)
        {
            int earlier = start;
            while (earlier < end && !string.Equals(_members[earlier].Name, _members[i].Name, StringComparison.Ordinal))
                earlier++;
            end = Keep(i, earlier, end);
        }

        return end - start;
    }

    private int UniteMany(int start)
    {
        var byName = new Dictionary<string, int>(_count - start, StringComparer.Ordinal);
        int end = start;
        for (int i = start; i < _count; i++)
        {
            if (!byName.TryGetValue(_members[i].Name, out int earlier))
                byName.Add(_members[i].Name, earlier = end);
            end = Keep(i, earlier, end);
        }

        return end - start;
    }

    /// <summary>Puts member <paramref name="index"/> where it belongs.</summary>
    /// <returns>The end of the unique members.</returns>
    private int Keep(int index, int place, int end)
    {
        SpecMember member = _members[index];
        _members[place] = member;
        if (place == end)
            return end + 1;
        if (errors.Count < SpecLimits.MaxDuplicates)
        {
            errors.Add(new ParseError(
                member.NamePosition,
                ParseErrorKind.DuplicateMember,
                $"{Quotation.Of(member.Name)} is named twice in one mapping"));
        }

        return end;
    }
}
