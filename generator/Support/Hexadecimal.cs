using System.Collections.Generic;
using System.Text;

namespace Seedance.Generator.Support;

/// <summary>Writes bytes, such as the checksum of a source text, as hexadecimal digits.</summary>
internal static class Hexadecimal
{
    private const string Digits = "0123456789abcdef";

    public static string Of(IReadOnlyCollection<byte> bytes)
    {
        var text = new StringBuilder(bytes.Count * 2);
        foreach (byte b in bytes)
            text.Append(Digits[b >> 4]).Append(Digits[b & 15]);
        return text.ToString();
    }
}
