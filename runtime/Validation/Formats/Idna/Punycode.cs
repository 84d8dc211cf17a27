using System;

namespace Seedance.Runtime;

/// <summary>Punycode (RFC 3492): letters of any script as ASCII ones.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int MinThreshold = 1;
    private const int MaxThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialCodePoint = 128;

    /// <summary>Reads what follows the prefix <c>xn--</c> (section 6.2).</summary>
    /// <returns>The number of code points; -1 when the text is none of Punycode or has more than there is room for.</returns>
    internal static int Decode(ReadOnlySpan<byte> ascii, Span<int> codePoints)
    {
        int delimiter = ascii.LastIndexOf((byte)'-');
        int count = int.Max(delimiter, 0);
        if (count > codePoints.Length) return -1;
        for (int at = 0; at < count; at++) codePoints[at] = ascii[at];

        int codePoint = InitialCodePoint;
        int bias = InitialBias;
        int position = 0;
        for (int at = delimiter < 0 ? 0 : delimiter + 1; at < ascii.Length;)
        {
            int before = position;
            long weight = 1;
            for (int step = Base; ; step += Base)
            {
                if (at == ascii.Length) return -1;
                int digit = Digit(ascii[at++]);
                if (digit < 0) return -1;

                long sum = position + (digit * weight);
                if (sum > int.MaxValue) return -1;
                position = (int)sum;
                int threshold = int.Clamp(step - bias, MinThreshold, MaxThreshold);
                if (digit < threshold) break;
                weight *= Base - threshold;
                if (weight > int.MaxValue) return -1;
            }

            if (count == codePoints.Length) return -1;
            bias = Adapt(position - before, count + 1, before == 0);
            codePoint += position / (count + 1);
            position %= count + 1;
            if (codePoint is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return -1;

            codePoints[position..count].CopyTo(codePoints[(position + 1)..]);
            codePoints[position++] = codePoint;
            count++;
        }

        return count;
    }

    /// <summary>Writes what follows the prefix <c>xn--</c> (section 6.3).</summary>
    /// <returns>The number of bytes; -1 when there is no room for them.</returns>
    internal static int Encode(ReadOnlySpan<int> codePoints, Span<byte> ascii)
    {
        int length = 0;
        foreach (int codePoint in codePoints)
        {
            if (codePoint >= InitialCodePoint) continue;
            if (length == ascii.Length) return -1;
            ascii[length++] = (byte)codePoint;
        }

        int basic = length;
        if (basic > 0)
        {
            if (length == ascii.Length) return -1;
            ascii[length++] = (byte)'-';
        }

        int next = InitialCodePoint;
        int bias = InitialBias;
        int delta = 0;
        for (int done = basic; done < codePoints.Length; delta++, next++)
        {
            int least = int.MaxValue;
            foreach (int codePoint in codePoints)
            {
                if (codePoint >= next) least = int.Min(least, codePoint);
            }

            delta += (least - next) * (done + 1);
            next = least;
            foreach (int codePoint in codePoints)
            {
                if (codePoint < next) delta++;
                if (codePoint != next) continue;

                length = WriteNumber(delta, bias, ascii, length);
                if (length < 0) return -1;
                bias = Adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }
        }

        return length;
    }

    private static int WriteNumber(int number, int bias, Span<byte> ascii, int length)
    {
        for (int step = Base; ; step += Base)
        {
            if (length == ascii.Length) return -1;
            int threshold = int.Clamp(step - bias, MinThreshold, MaxThreshold);
            bool isLast = number < threshold;
            int digit = isLast ? number : threshold + ((number - threshold) % (Base - threshold));
            ascii[length++] = (byte)(digit < 26 ? 'a' + digit : '0' + digit - 26);
            if (isLast) return length;
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static int Digit(byte letter) => letter switch
    {
        >= (byte)'a' and <= (byte)'z' => letter - 'a',
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 26,
        _ => -1,
    };

    /// <summary>Section 6.1.</summary>
    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta /= isFirst ? Damp : 2;
        delta += delta / count;
        int bias = 0;
        for (; delta > (Base - MinThreshold) * MaxThreshold / 2; bias += Base) delta /= Base - MinThreshold;
        return bias + ((Base - MinThreshold + 1) * delta / (delta + Skew));
    }
}
