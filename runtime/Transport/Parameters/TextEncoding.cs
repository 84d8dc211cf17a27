using System;
using System.Buffers;
using System.Text;

namespace Seedance.Runtime;

/// <summary>How the characters of a parameter are written where it is sent.</summary>
/// <remarks>Everything but unreserved characters (RFC 3986, 2.3) is percent-encoded in UTF-8, except where the document allows reserved
/// ones.</remarks>
internal abstract class TextEncoding
{
    /// <summary>The unreserved characters beside letters and digits.</summary>
    private const string Marks = "-._~";

    /// <summary>Nothing but unreserved characters.</summary>
    internal static readonly TextEncoding Percent = new PercentEncoding();

    /// <summary>
    /// A query in which reserved characters stand as they are (<c>allowReserved</c>), those excepted that end the value or mean another
    /// character there: <c>&amp;</c>, <c>+</c>, <c>#</c>, and <c>[]</c>, which a query cannot have (RFC 3986, 3.4).
    /// </summary>
    internal static readonly TextEncoding ReservedInQuery = new ReservedEncoding(Marks + ":/?@!$'()*,;=");

    /// <summary>A path in which reserved characters stand as they are, but for <c>/?#</c>, which would end the segment, and
    /// <c>[]</c>.</summary>
    internal static readonly TextEncoding ReservedInPath = new ReservedEncoding(Marks + ":@!$&'()*+,;=");

    /// <summary>A form body: as <see cref="Percent"/>, and a space is <c>+</c> (WHATWG URL, 5.2).</summary>
    internal static readonly TextEncoding Form = new FormEncoding();

    /// <summary>A header: what cannot stand there is refused, not encoded (OpenAPI 3.2.0, 4.12.2.2).</summary>
    internal static readonly TextEncoding Plain = new PlainEncoding();

    /// <summary>Writes a text.</summary>
    internal abstract string Write(string text);

    private sealed class PercentEncoding : TextEncoding
    {
        internal override string Write(string text) => Uri.EscapeDataString(text);
    }

    private sealed class FormEncoding : TextEncoding
    {
        internal override string Write(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
    }

    private sealed class PlainEncoding : TextEncoding
    {
        internal override string Write(string text) => text;
    }

    private sealed class ReservedEncoding(string signs) : TextEncoding
    {
        private readonly SearchValues<char> _kept = AsciiText.Characters(signs);

        internal override string Write(string text)
        {
            if (!text.AsSpan().ContainsAnyExcept(_kept))
                return text;
            var written = new StringBuilder(text.Length + 16);
            int at = 0;
            while (at < text.Length)
            {
                // What is encoded already stays as it is (RFC 6570, 3.2.3).
                bool isTriplet = text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
                int length = isTriplet ? 3 : char.IsSurrogatePair(text, at) ? 2 : 1;
                string part = text.Substring(at, length);
                written.Append(isTriplet || _kept.Contains(part[0]) ? part : Uri.EscapeDataString(part));
                at += length;
            }

            return written.ToString();
        }
    }
}
