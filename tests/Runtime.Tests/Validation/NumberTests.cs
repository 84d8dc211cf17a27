namespace Seedance.Runtime.Tests.Validation;

public sealed class NumberTests
{
    [Theory]
    [InlineData("4", 4L)]
    [InlineData("4.0", 4L)]
    [InlineData("0.4e1", 4L)]
    [InlineData("-3", -4L)]
    [InlineData("4.0000000000000000000000000001", 4L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", long.MaxValue)]
    [InlineData("1e999999999", long.MaxValue)]
    [InlineData("1e-999999999", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("\"1\"", 4L)]
    public void A_number_at_or_above_the_minimum_fits(string json, long limit)
    {
        Check.Fits((ref SchemaRun run, int token) => run.Minimum(token, limit, "/minimum"), json);
        Check.Fits((ref SchemaRun run, int token) => run.Minimum(token, Check.Utf8(limit.ToString()), "/minimum"), json);
    }

    [Theory]
    [InlineData("3", 4L)]
    [InlineData("3.9999999999999999999999999999", 4L)]
    [InlineData("-9223372036854775809", long.MinValue)]
    [InlineData("-1e-999999999", 0L)]
    [InlineData("-1e999999999", long.MinValue)]
    [InlineData("0.04e2", 5L)]
    public void A_number_below_the_minimum_fails(string json, long limit)
    {
        string message = $"{json} is less than the minimum {limit}";
        Check.Fails((ref SchemaRun run, int token) => run.Minimum(token, limit, "/minimum"), json, "minimum", message);
        Check.Fails((ref SchemaRun run, int token) => run.Minimum(token, Check.Utf8(limit.ToString()), "/minimum"), json, "minimum", message);
    }

    [Theory]
    [InlineData("15", "15")]
    [InlineData("15", "15.0")]
    [InlineData("15", "1.5e1")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("0.1", "0.10")]
    [InlineData("0.09999999999999999999999999", "0.1")]
    [InlineData("1e400", "1e401")]
    [InlineData("-1e401", "-1e400")]
    [InlineData("123456789012345678901234567889", "123456789012345678901234567890")]
    [InlineData("null", "1")]
    public void A_number_at_or_below_the_maximum_fits(string json, string limit) =>
        Check.Fits((ref SchemaRun run, int token) => run.Maximum(token, Check.Utf8(limit), "/maximum"), json);

    [Theory]
    [InlineData("20", "15")]
    [InlineData("15.00000000000000000000000001", "15")]
    [InlineData("18446744073709551617", "18446744073709551616")]
    [InlineData("1e401", "1e400")]
    [InlineData("10", "9")]
    [InlineData("0.01", "0.009")]
    public void A_number_above_the_maximum_fails(string json, string limit) =>
        Check.Fails(
            (ref SchemaRun run, int token) => run.Maximum(token, Check.Utf8(limit), "/maximum"),
            json,
            "maximum",
            $"{json} is more than the maximum {limit}");

    [Fact]
    public void A_maximum_of_a_long_is_checked() =>
        Check.Fails((ref SchemaRun run, int token) => run.Maximum(token, 15L, "/maximum"), "20", "maximum", "20 is more than the maximum 15");

    [Fact]
    public void Exclusive_limits_leave_the_limit_out()
    {
        Check.Fits((ref SchemaRun run, int token) => run.ExclusiveMinimum(token, 4L, "/x") && run.ExclusiveMinimum(token, "4"u8, "/x"), "4.1");
        Check.Fits((ref SchemaRun run, int token) => run.ExclusiveMaximum(token, 4L, "/x") && run.ExclusiveMaximum(token, "4"u8, "/x"), "3.9");
        Check.Fails((ref SchemaRun run, int token) => run.ExclusiveMinimum(token, 4L, "/exclusiveMinimum"), "4.0", "exclusiveMinimum", "4.0 is not more than 4");
        Check.Fails((ref SchemaRun run, int token) => run.ExclusiveMinimum(token, "4e0"u8, "/exclusiveMinimum"), "4", "exclusiveMinimum", "4 is not more than 4e0");
        Check.Fails((ref SchemaRun run, int token) => run.ExclusiveMaximum(token, 4L, "/exclusiveMaximum"), "4", "exclusiveMaximum", "4 is not less than 4");
        Check.Fails((ref SchemaRun run, int token) => run.ExclusiveMaximum(token, "4"u8, "/exclusiveMaximum"), "5", "exclusiveMaximum", "5 is not less than 4");
    }

    [Theory]
    [InlineData("7", "3.5")]
    [InlineData("0", "3")]
    [InlineData("0.0", "0.01")]
    [InlineData("-9", "3")]
    [InlineData("4.5", "1.5")]
    [InlineData("0.0075", "0.0001")]
    [InlineData("19.99", "0.01")]
    [InlineData("1e308", "0.5")]
    [InlineData("1e999999999", "2")]
    [InlineData("12345678901234567890123456789012345678901234567890", "10")]
    [InlineData("246913578024691357802469135780", "123456789012345678901234567890")]
    [InlineData("2.46913578024691357802469135780e999999", "123456789012345678901234567890")]
    [InlineData("5", "1")]
    [InlineData("\"7\"", "2")]
    public void A_multiple_fits(string json, string divisor) =>
        Check.Fits((ref SchemaRun run, int token) => run.MultipleOf(token, Check.Utf8(divisor), "/multipleOf"), json);

    [Theory]
    [InlineData("7", "2")]
    [InlineData("35", "1.5e1")]
    [InlineData("0.00751", "0.0001")]
    [InlineData("1e308", "0.123456789")]
    [InlineData("1e999999999", "3")]
    [InlineData("1e-999999999", "3")]
    [InlineData("12345678901234567890123456789012345678901234567891", "10")]
    [InlineData("246913578024691357802469135781", "123456789012345678901234567890")]
    public void Any_other_number_is_no_multiple(string json, string divisor) =>
        Check.Fails(
            (ref SchemaRun run, int token) => run.MultipleOf(token, Check.Utf8(divisor), "/multipleOf"),
            json,
            "multipleOf",
            $"{json} is not a multiple of {divisor}");

    [Fact]
    public void A_multiple_of_a_long_is_checked()
    {
        Check.Fits((ref SchemaRun run, int token) => run.MultipleOf(token, 5L, "/multipleOf"), "1.5e1");
        Check.Fits((ref SchemaRun run, int token) => run.MultipleOf(token, 5L, "/multipleOf"), "15");
        Check.Fails((ref SchemaRun run, int token) => run.MultipleOf(token, 5L, "/multipleOf"), "7.5", "multipleOf", "7.5 is not a multiple of 5");
        Check.Fails((ref SchemaRun run, int token) => run.MultipleOf(token, 5L, "/multipleOf"), "7", "multipleOf", "7 is not a multiple of 5");
    }

    [Fact]
    public void A_divisor_that_is_not_above_zero_checks_nothing() =>
        Check.Fits((ref SchemaRun run, int token) => run.MultipleOf(token, 0L, "/x") && run.MultipleOf(token, "-2"u8, "/x"), "7");

    [Fact]
    public void A_long_number_is_cut_in_the_message()
    {
        string json = new('9', 100);
        Check.Fails((ref SchemaRun run, int token) => run.Maximum(token, 1L, "/maximum"), json, "maximum", $"{new string('9', 64)}… is more than the maximum 1");
    }

    [Fact]
    public void A_number_of_a_million_digits_is_checked_exactly()
    {
        string number = new('3', 1_000_000);
        Check.Fits((ref SchemaRun run, int token) => run.MultipleOf(token, 3L, "/multipleOf") && run.Minimum(token, 3L, "/minimum"), number);
        Check.Errors((ref SchemaRun run, int token) => run.MultipleOf(token, 3L, "/multipleOf"), number + "1");
    }
}
