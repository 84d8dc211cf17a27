using System.Buffers;
using System.Text;

namespace Seedance.Runtime;

/// <summary>Sets of US-ASCII characters for grammars. The letters and digits that all of them have are in the library once.</summary>
internal static class AsciiText
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The set of letters and digits, and these characters.</summary>
    internal static SearchValues<char> Characters(string others) => SearchValues.Create(Alphanumeric + others);

    /// <summary>The set of letters and digits, and these characters, for UTF-8.</summary>
    internal static SearchValues<byte> Bytes(string others) => SearchValues.Create(Encoding.ASCII.GetBytes(Alphanumeric + others));
}
