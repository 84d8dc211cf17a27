namespace Seedance.Generator.Keywords;

/// <summary><c>minProperties</c> (2020-12 Validation, section 6.5.2).</summary>
internal sealed class MinPropertiesKeyword() : CountKeyword("minProperties", isUpper: false, "MinProperties", "At least", "member");
