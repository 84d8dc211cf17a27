using System;
using System.Numerics;

namespace Seedance.Runtime;

/// <summary>Whether one number is a whole multiple of another, exactly.</summary>
/// <remarks>
/// Both are an integer times a power of ten, V·10^v and D·10^d. The quotient is whole when D divides V·10^(v-d), which modular
/// arithmetic finds out without ever writing that number down.
/// </remarks>
internal static class DecimalMultiple
{
    // The most digits that always fit into a long, and that are read at once.
    private const int ChunkDigits = 18;

    /// <summary>Whether <paramref name="value"/> is a multiple; always true for a divisor that is not above zero.</summary>
    internal static bool Of(in DecimalNumber value, in DecimalNumber divisor)
    {
        if (value.Sign == 0 || divisor.Sign <= 0) return true;

        long exponent = value.Point - value.DigitCount - (divisor.Point - divisor.DigitCount);

        // V does not end in 0, so it has no factor 10 that the divisor could ask for.
        if (exponent < 0) return false;
        return divisor.DigitCount <= ChunkDigits ? OfSmall(value, divisor, exponent) : OfLarge(value, divisor, exponent);
    }

    private static bool OfSmall(in DecimalNumber value, in DecimalNumber divisor, long exponent)
    {
        ulong modulus = Chunk(divisor, 0, divisor.DigitCount, out _);
        ulong rest = 0;
        for (int at = 0; at < value.DigitCount; at += ChunkDigits)
        {
            ulong chunk = Chunk(value, at, Math.Min(ChunkDigits, value.DigitCount - at), out ulong scale);
            rest = (ulong)((((UInt128)rest * scale) + chunk) % modulus);
        }

        UInt128 power = 10 % modulus;
        UInt128 product = rest;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) product = product * power % modulus;
            power = power * power % modulus;
        }

        return product % modulus == 0;
    }

    private static bool OfLarge(in DecimalNumber value, in DecimalNumber divisor, long exponent)
    {
        BigInteger modulus = BigInteger.Zero;
        for (int at = 0; at < divisor.DigitCount; at += ChunkDigits)
        {
            ulong chunk = Chunk(divisor, at, Math.Min(ChunkDigits, divisor.DigitCount - at), out ulong scale);
            modulus = (modulus * scale) + chunk;
        }

        BigInteger rest = BigInteger.Zero;
        for (int at = 0; at < value.DigitCount; at += ChunkDigits)
        {
            ulong chunk = Chunk(value, at, Math.Min(ChunkDigits, value.DigitCount - at), out ulong scale);
            rest = ((rest * scale) + chunk) % modulus;
        }

        return (rest * BigInteger.ModPow(10, exponent, modulus) % modulus).IsZero;
    }

    /// <summary>Some digits as a number, and ten to the power of how many they are.</summary>
    private static ulong Chunk(in DecimalNumber number, int start, int length, out ulong scale)
    {
        ulong chunk = 0;
        scale = 1;
        for (int at = start; at < start + length; at++)
        {
            chunk = (chunk * 10) + (ulong)number.Digit(at);
            scale *= 10;
        }

        return chunk;
    }
}
