using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Seedance.Runtime;

/// <summary>
/// A JSON number by its value and of any size: its digits without zeros at either end, and where the decimal point stands. The
/// work is bounded by the digits that are written, never by the exponent.
/// </summary>
/// <remarks>Exponents count up to 10^18; beyond that all are alike, but for <see cref="Normalized"/>.</remarks>
internal readonly ref struct DecimalNumber
{
    private const long MaxExponent = 1_000_000_000_000_000_000;

    // An integer of more digits is beyond 64 bits.
    private const int MaxInt64Digits = 19;

    // The digits before the point and those after it, next to each other the number's digits.
    private readonly ReadOnlySpan<byte> _whole;
    private readonly ReadOnlySpan<byte> _fraction;

    // The digits of an exponent beyond the largest that counts; else empty.
    private readonly ReadOnlySpan<byte> _vastExponent;

    private DecimalNumber(
        bool isNegative, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, long exponent, ReadOnlySpan<byte> vastExponent)
    {
        whole = whole.TrimStart((byte)'0');
        fraction = fraction.TrimEnd((byte)'0');
        long point = exponent + whole.Length;
        if (whole.IsEmpty)
        {
            int written = fraction.Length;
            fraction = fraction.TrimStart((byte)'0');
            point = exponent - (written - fraction.Length);
        }

        if (fraction.IsEmpty) whole = whole.TrimEnd((byte)'0');

        _whole = whole;
        _fraction = fraction;
        _vastExponent = vastExponent;
        Point = point;
        Sign = whole.IsEmpty && fraction.IsEmpty ? 0 : isNegative ? -1 : 1;
    }

    /// <summary>-1, 0 or 1.</summary>
    internal int Sign { get; }

    /// <summary>The value is 0.DIGITS times 10 to the power of this.</summary>
    internal long Point { get; }

    /// <summary>The number of digits that count; 0 for zero.</summary>
    internal int DigitCount => _whole.Length + _fraction.Length;

    internal bool IsInteger => Sign == 0 || Point >= DigitCount;

    /// <summary>The digit at a place, 0 to 9; the first is the highest.</summary>
    internal int Digit(int at) => (at < _whole.Length ? _whole[at] : _fraction[at - _whole.Length]) - '0';

    /// <summary>Reads a number that is written as JSON has it (RFC 8259, section 6).</summary>
    internal static DecimalNumber Parse(ReadOnlySpan<byte> json)
    {
        bool isNegative = json.Length > 0 && json[0] == '-';
        if (isNegative) json = json[1..];

        long exponent = 0;
        ReadOnlySpan<byte> vastExponent = default;
        int mark = json.IndexOfAny((byte)'e', (byte)'E');
        if (mark >= 0)
        {
            exponent = Exponent(json[(mark + 1)..], out vastExponent);
            json = json[..mark];
        }

        int point = json.IndexOf((byte)'.');
        return point < 0
            ? new DecimalNumber(isNegative, json, default, exponent, vastExponent)
            : new DecimalNumber(isNegative, json[..point], json[(point + 1)..], exponent, vastExponent);
    }

    /// <summary>The number as an integer of 64 bits, if it is one.</summary>
    internal bool TryGetInt64(out long value)
    {
        value = 0;
        if (Sign == 0) return true;
        if (!IsInteger || Point > MaxInt64Digits) return false;

        UInt128 magnitude = 0;
        for (int at = 0; at < Point; at++) magnitude = (magnitude * 10) + (uint)(at < DigitCount ? Digit(at) : 0);

        if (magnitude > (UInt128)long.MaxValue + (Sign < 0 ? 1u : 0u)) return false;
        value = Sign < 0 ? (long)-(Int128)magnitude : (long)magnitude;
        return true;
    }

    /// <summary>The one spelling that all spellings of the number share: <c>-12e3</c> for -0.12e3, <c>0</c> for zero.</summary>
    internal string Normalized()
    {
        if (Sign == 0) return "0";

        var text = new StringBuilder(DigitCount + 8);
        if (Sign < 0) text.Append('-');
        for (int at = 0; at < DigitCount; at++) text.Append((char)('0' + Digit(at)));
        text.Append('e').Append(Point.ToString(CultureInfo.InvariantCulture));
        if (!_vastExponent.IsEmpty) text.Append('e').Append(Encoding.ASCII.GetString(_vastExponent));
        return text.ToString();
    }

    /// <summary>Orders two numbers by value.</summary>
    /// <returns>Below zero, zero or above it, as <paramref name="left"/> is less, equal or more.</returns>
    internal static int Compare(in DecimalNumber left, in DecimalNumber right)
    {
        if (left.Sign != right.Sign || left.Sign == 0) return left.Sign.CompareTo(right.Sign);
        return left.Sign * CompareMagnitude(left, right);
    }

    private static int CompareMagnitude(in DecimalNumber left, in DecimalNumber right)
    {
        if (left.Point != right.Point) return left.Point.CompareTo(right.Point);

        int shared = Math.Min(left.DigitCount, right.DigitCount);
        for (int at = 0; at < shared; at++)
        {
            int order = left.Digit(at).CompareTo(right.Digit(at));
            if (order != 0) return order;
        }

        // The last digit of either is not 0, so the longer one is larger.
        return left.DigitCount.CompareTo(right.DigitCount);
    }

    private static long Exponent(ReadOnlySpan<byte> json, out ReadOnlySpan<byte> vast)
    {
        vast = default;
        bool isNegative = json[0] == '-';
        if (json[0] is (byte)'-' or (byte)'+') json = json[1..];
        json = json.TrimStart((byte)'0');

        long exponent = 0;
        if (json.Length > 18)
        {
            exponent = MaxExponent;
            vast = json;
        }
        else if (json.Length > 0)
        {
            Utf8Parser.TryParse(json, out exponent, out _);
        }

        return isNegative ? -exponent : exponent;
    }
}
