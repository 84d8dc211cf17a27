namespace Seedance.Generator.Keywords;

/// <summary><c>maxLength</c> (2020-12 Validation, section 6.3.1), counted in Unicode code points.</summary>
internal sealed class MaxLengthKeyword() : CountKeyword("maxLength", isUpper: true, "MaxLength", "At most", "character");
