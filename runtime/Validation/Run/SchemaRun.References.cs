using System;

namespace Seedance.Runtime;

// References to schemas that are shared. What is entered stands in front of the locations of that schema's keywords.
public ref partial struct SchemaRun
{
    /// <summary>Enters a schema that is referred to. Where the run does not collect, nothing is remembered.</summary>
    /// <param name="location">Location of the reference, such as <c>/properties/data/$ref</c>.</param>
    /// <returns>Whether to go on: false when no steps or no room on the thread's stack are left.</returns>
    public bool Enter(string location)
    {
        if (!Descend()) return false;
        if (_collects)
        {
            if (_prefixes is null) _prefixes = new string[16];
            else if (_entered == _prefixes.Length) Array.Resize(ref _prefixes, _entered * 2);
            _prefixes[_entered] = location;
        }

        _entered++;
        return true;
    }

    /// <summary>Leaves the schema that was entered last.</summary>
    /// <returns>True.</returns>
    public bool Leave()
    {
        _entered--;
        return true;
    }

    private readonly string KeywordLocation(string location) => _entered == 0
        ? location
        : string.Concat(string.Join("", _prefixes!, 0, _entered), location);
}
