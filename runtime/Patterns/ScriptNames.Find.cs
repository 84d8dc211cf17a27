using System;

namespace Seedance.Runtime.Patterns;

internal static partial class ScriptNames
{
    /// <summary>The place of a script by its name or a short name of it; -1 when there is none such.</summary>
    internal static int Find(string name)
    {
        if (name.Length == 0 || name.IndexOf('=') >= 0) return -1;
        return Array.FindIndex(All, names => ('=' + names + '=').IndexOf('=' + name + '=', StringComparison.Ordinal) >= 0);
    }
}
