using System.Globalization;
using System.Numerics;

namespace Seedance.Runtime.Tests.Validation;

/// <summary>Numbers that are drawn at random against <see cref="BigInteger"/>, which writes every digit down.</summary>
public sealed class DecimalNumberTests
{
    private const int Rounds = 20_000;

    // Every exponent of a drawn number, with the digits behind its point, is above this.
    private const int Scale = 60;

    [Fact]
    public void Drawn_numbers_compare_as_their_digits_do()
    {
        var random = new Random(20260224);
        for (int round = 0; round < Rounds; round++)
        {
            (string left, BigInteger leftValue) = Draw(random);
            (string right, BigInteger rightValue) = Draw(random);
            int order = DecimalNumber.Compare(DecimalNumber.Parse(Check.Utf8(left)), DecimalNumber.Parse(Check.Utf8(right)));
            Assert.True(Math.Sign(order) == leftValue.CompareTo(rightValue), $"{left} and {right}");
        }
    }

    [Fact]
    public void Drawn_numbers_are_integers_and_multiples_as_their_digits_are()
    {
        var random = new Random(20260225);
        int multiples = 0;
        for (int round = 0; round < Rounds; round++)
        {
            (string value, BigInteger exactValue) = Draw(random);
            (string divisor, BigInteger exactDivisor) = Draw(random);
            DecimalNumber number = DecimalNumber.Parse(Check.Utf8(value));
            Assert.True(number.IsInteger == (exactValue % BigInteger.Pow(10, Scale)).IsZero, value);
            if (exactDivisor.Sign <= 0) continue;

            bool expected = (exactValue % exactDivisor).IsZero;
            if (expected) multiples++;
            Assert.True(DecimalMultiple.Of(number, DecimalNumber.Parse(Check.Utf8(divisor))) == expected, $"{value} and {divisor}");
        }

        Assert.True(multiples > 1000, "enough of the drawn numbers are multiples");
    }

    [Fact]
    public void Drawn_numbers_have_one_spelling_for_each_value_and_fit_into_64_bits_as_their_digits_do()
    {
        var random = new Random(20260226);
        var spellings = new Dictionary<string, BigInteger>();
        BigInteger scale = BigInteger.Pow(10, Scale);
        for (int round = 0; round < Rounds; round++)
        {
            (string value, BigInteger exactValue) = Draw(random);
            DecimalNumber number = DecimalNumber.Parse(Check.Utf8(value));
            Assert.True(spellings.TryAdd(number.Normalized(), exactValue) || spellings[number.Normalized()] == exactValue, value);

            BigInteger integer = exactValue / scale;
            bool fits = (exactValue % scale).IsZero && integer >= long.MinValue && integer <= long.MaxValue;
            Assert.True(number.TryGetInt64(out long found) == fits, value);
            if (fits) Assert.True(found == integer, value);
        }

        Assert.Equal(spellings.Count, spellings.Values.Distinct().Count());
    }

    /// <summary>A JSON number, and its value times ten to the power of <see cref="Scale"/>.</summary>
    private static (string Json, BigInteger Scaled) Draw(Random random)
    {
        string sign = random.Next(3) == 0 ? "-" : "";
        string whole = random.Next(4) == 0 ? "0" : random.Next(1, 10) + Digits(random, random.Next(3) == 0 ? 25 : 1);
        string fraction = random.Next(2) == 0 ? "" : Digits(random, random.Next(3) == 0 ? 20 : 2) + "0";
        int exponent = random.Next(2) == 0 ? 0 : random.Next(-12, 13);

        string json = sign + whole + (fraction.Length > 0 ? "." + fraction : "") + (exponent == 0 ? "" : $"e{exponent}");
        BigInteger digits = BigInteger.Parse(sign + whole + fraction, CultureInfo.InvariantCulture);
        return (json, digits * BigInteger.Pow(10, Scale + exponent - fraction.Length));
    }

    private static string Digits(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Next(3) == 0 ? 0 : random.Next(10)));
}
