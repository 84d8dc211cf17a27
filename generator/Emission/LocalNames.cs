using System.Collections.Generic;
using System.Globalization;
using Seedance.Generator.CSharp;

namespace Seedance.Generator.Emission;

/// <summary>Names of local variables in one method: no two alike, none that hides a parameter or a member.</summary>
internal sealed class LocalNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, System.StringComparer.Ordinal);

    /// <summary>The name, escaped, with a number behind it where it is taken.</summary>
    public string Add(string wish)
    {
        string name = wish;
        for (int number = 2; !_taken.Add(name); number++)
            name = wish + number.ToString(CultureInfo.InvariantCulture);
        return CSharpIdentifier.Escape(name);
    }
}
