using System.Text;

namespace Seedance.Generator.Parsing;

/// <summary>Text of a document inside a message: in quotation marks, on one line, of bounded length.</summary>
internal static class Quotation
{
    private const int MaxLength = 80;

    public static string Of(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (char c in text)
        {
            if (quoted.Length > MaxLength)
            {
                quoted.Append('…');
                break;
            }

            quoted.Append(char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c);
        }

        return quoted.Append('\'').ToString();
    }
}
