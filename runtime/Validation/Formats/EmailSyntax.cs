using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>
/// The formats <c>email</c> (<c>Mailbox</c> of RFC 5321, section 4.1.2) and <c>idn-email</c> (the same, extended by RFC 6531, section 3.3).
/// </summary>
internal static class EmailSyntax
{
    /// <summary>RFC 5321, section 4.5.3.1.1.</summary>
    private const int MaxLocalLength = 64;

    private static readonly SearchValues<byte> AtomBytes =
        AsciiText.Bytes("!#$%&'*+-/=?^_`{|}~");

    internal static bool IsEmail(ReadOnlySpan<byte> utf8) => IsMailbox(utf8, isInternational: false);

    internal static bool IsIdnEmail(ReadOnlySpan<byte> utf8) => IsMailbox(utf8, isInternational: true);

    private static bool IsMailbox(ReadOnlySpan<byte> utf8, bool isInternational)
    {
        int at = utf8.StartsWith("\""u8) ? QuotedStringLength(utf8, isInternational) : DotStringLength(utf8, isInternational);
        if (at is <= 0 or > MaxLocalLength || at == utf8.Length || utf8[at] != '@') return false;

        ReadOnlySpan<byte> domain = utf8[(at + 1)..];
        if (domain.StartsWith("["u8)) return domain[^1] == ']' && IsAddress(domain[1..^1]);
        return isInternational ? IdnHostnameSyntax.IsHostname(domain, isNormalized: false) : HostnameSyntax.IsHostname(domain);
    }

    /// <summary>The length of the atoms at the start, with single points between them; -1 when there are none.</summary>
    private static int DotStringLength(ReadOnlySpan<byte> utf8, bool isInternational)
    {
        int length = 0;
        bool isAfterAtom = false;
        for (; length < utf8.Length && utf8[length] != '@'; length++)
        {
            bool isAtom = AtomBytes.Contains(utf8[length]) || (isInternational && utf8[length] >= 0x80);
            if (!isAtom && !(utf8[length] == '.' && isAfterAtom)) return -1;
            isAfterAtom = isAtom;
        }

        return isAfterAtom ? length : -1;
    }

    /// <summary>The length of the quoted string at the start; -1 when it does not end or has characters that it may not have.</summary>
    private static int QuotedStringLength(ReadOnlySpan<byte> utf8, bool isInternational)
    {
        for (int at = 1; at < utf8.Length; at++)
        {
            if (utf8[at] == '"') return at + 1;
            if (utf8[at] == '\\')
            {
                at++;
                if (at == utf8.Length || utf8[at] is < (byte)' ' or > (byte)'~') return -1;
            }
            else if (utf8[at] is < (byte)' ' or 0x7F || (utf8[at] >= 0x80 && !isInternational))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>What stands between brackets: an IPv4 address, or an IPv6 address behind its tag (section 4.1.3).</summary>
    private static bool IsAddress(ReadOnlySpan<byte> literal)
    {
        ReadOnlySpan<byte> tag = "IPv6:"u8;
        return literal.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(literal[..tag.Length], tag)
            ? IPv6Syntax.IsIPv6(literal[tag.Length..])
            : IPv4Syntax.IsIPv4(literal);
    }
}
