namespace Seedance.Generator.Keywords;

/// <summary><c>minLength</c> (2020-12 Validation, section 6.3.2), counted in Unicode code points.</summary>
internal sealed class MinLengthKeyword() : CountKeyword("minLength", isUpper: false, "MinLength", "At least", "character");
