using System.Text;

namespace Seedance.Runtime.Tests.Validation;

/// <summary>What every test of a check asks: that the verdict and the errors agree.</summary>
internal static class Check
{
    internal static readonly SchemaValidationOptions Formats = new() { AssertFormats = true };

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal static void Fits(SchemaCheck check, string json, SchemaValidationOptions? options = null)
    {
        var validator = new SchemaValidator("Test", check);
        options ??= new SchemaValidationOptions();
        SchemaValidationResult result = validator.Validate(Utf8(json), options);
        Assert.True(result.IsValid, $"{json} should be valid: {result}");
        Assert.Empty(result.Errors);
        Assert.True(validator.IsValid(Utf8(json), options));
    }

    internal static IReadOnlyList<SchemaError> Errors(SchemaCheck check, string json, SchemaValidationOptions? options = null) =>
        Errors(check, Utf8(json), options);

    internal static IReadOnlyList<SchemaError> Errors(SchemaCheck check, byte[] json, SchemaValidationOptions? options = null)
    {
        var validator = new SchemaValidator("Test", check);
        options ??= new SchemaValidationOptions();
        SchemaValidationResult result = validator.Validate(json, options);
        Assert.False(result.IsValid, $"{Encoding.UTF8.GetString(json)} should be invalid");
        Assert.NotEmpty(result.Errors);
        Assert.False(validator.IsValid(json, options));
        return result.Errors;
    }

    internal static void Fails(SchemaCheck check, string json, SchemaError expected, SchemaValidationOptions? options = null) =>
        Assert.Equal([expected], Errors(check, json, options));

    /// <summary>A check of the root value that fails with one error at the root.</summary>
    internal static void Fails(SchemaCheck check, string json, string keyword, string message, SchemaValidationOptions? options = null) =>
        Fails(check, json, new SchemaError("", "/" + keyword, keyword, message), options);
}
