using System;
using System.Globalization;
using System.Text;

namespace Seedance.Runtime;

/// <summary>A JSON number by its digits, exact whatever its size: the significant ones, times a power of ten.</summary>
internal readonly ref struct JsonNumberText
{
    /// <summary>Longer exponents are kept as text: no document needs them, and their sums would overflow.</summary>
    private const int MaxExponentDigits = 17;

    /// <summary>An integer of more digits is beyond 64 bits.</summary>
    private const int MaxInt64Digits = 19;

    private readonly bool _isNegative;
    private readonly ReadOnlySpan<byte> _whole;
    private readonly ReadOnlySpan<byte> _fraction;

    /// <summary>First and last digit that is not zero, counted over whole part and fraction; first is -1 for zero.</summary>
    private readonly int _first;
    private readonly int _last;

    /// <summary>Power of ten of the last significant digit. Where the exponent is kept as text, the power without the exponent.</summary>
    private readonly long _scale;
    private readonly bool _hasVastExponent;
    private readonly bool _isExponentNegative;
    private readonly ReadOnlySpan<byte> _exponent;

    /// <param name="number">A number in the grammar of RFC 8259 (section 6).</param>
    internal JsonNumberText(ReadOnlySpan<byte> number)
    {
        _isNegative = number[0] == (byte)'-';
        if (_isNegative)
            number = number[1..];

        int mark = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = mark < 0 ? number : number[..mark];
        if (mark >= 0)
        {
            ReadOnlySpan<byte> exponent = number[(mark + 1)..];
            _isExponentNegative = exponent[0] == (byte)'-';
            _exponent = exponent.TrimStart("+-"u8).TrimStart((byte)'0');
        }

        int point = digits.IndexOf((byte)'.');
        _whole = point < 0 ? digits : digits[..point];
        _fraction = point < 0 ? default : digits[(point + 1)..];

        int count = _whole.Length + _fraction.Length;
        _first = -1;
        for (int i = 0; i < count; i++)
        {
            if (Digit(i) == 0)
                continue;
            if (_first < 0)
                _first = i;
            _last = i;
        }

        _scale = _whole.Length - 1 - (long)_last;
        _hasVastExponent = _exponent.Length > MaxExponentDigits;
        if (!_hasVastExponent && _exponent.Length > 0)
        {
            long exponent = long.Parse(_exponent, NumberStyles.None, CultureInfo.InvariantCulture);
            _scale += _isExponentNegative ? -exponent : exponent;
        }
    }

    private bool IsZero => _first < 0;

    /// <summary>Whether nothing but zeros follows the decimal point once the exponent has moved it.</summary>
    internal bool IsInteger => IsZero || (_hasVastExponent ? !_isExponentNegative : _scale >= 0);

    /// <summary>The number as an integer of 64 bits, if it is one.</summary>
    internal bool TryGetInt64(out long value)
    {
        value = 0;
        if (IsZero)
            return true;
        if (!IsInteger || _hasVastExponent || _last - _first + 1 + _scale > MaxInt64Digits)
            return false;

        UInt128 magnitude = 0;
        for (int i = _first; i <= _last; i++)
            magnitude = magnitude * 10 + (uint)Digit(i);
        for (long i = 0; i < _scale; i++)
            magnitude *= 10;

        UInt128 limit = (UInt128)long.MaxValue + (_isNegative ? 1u : 0u);
        if (magnitude > limit)
            return false;
        value = _isNegative ? (long)-(Int128)magnitude : (long)magnitude;
        return true;
    }

    /// <summary>The one spelling that all spellings of the number share: <c>-12e3</c>; <c>0</c> for zero.</summary>
    internal string Normalized()
    {
        if (IsZero)
            return "0";

        var text = new StringBuilder(_last - _first + 8);
        if (_isNegative)
            text.Append('-');
        for (int i = _first; i <= _last; i++)
            text.Append((char)('0' + Digit(i)));
        text.Append('e').Append(_scale.ToString(CultureInfo.InvariantCulture));
        if (_hasVastExponent)
            text.Append(_isExponentNegative ? "e-" : "e+").Append(Encoding.ASCII.GetString(_exponent));
        return text.ToString();
    }

    private int Digit(int index) => (index < _whole.Length ? _whole[index] : _fraction[index - _whole.Length]) - '0';
}
