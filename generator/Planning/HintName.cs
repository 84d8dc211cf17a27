using System.Globalization;
using System.Text;

namespace Seedance.Generator.Planning;

/// <summary>
/// Names of generated files: ASCII and short, so that <c>EmitCompilerGeneratedFiles</c> works on every file system, and
/// unique without regard to case, as Roslyn demands.
/// </summary>
internal static class HintName
{
    /// <summary>Longer names are cut and end in a hash; Windows paths hold 260 characters in all.</summary>
    private const int MaxLength = 100;

    public static string Of(string @namespace, string name)
    {
        var text = new StringBuilder();
        foreach (char c in @namespace + "." + name)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_')
                text.Append(c);
            else if (c != '@')
                text.Append("_u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        string full = text.ToString();
        return full.Length <= MaxLength
            ? full
            : full.Substring(0, MaxLength - 9) + "-" + StableHash.Of(full.ToUpperInvariant()).ToString("x8", CultureInfo.InvariantCulture);
    }
}
