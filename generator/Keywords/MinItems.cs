namespace Seedance.Generator.Keywords;

/// <summary><c>minItems</c> (2020-12 Validation, section 6.4.2).</summary>
internal sealed class MinItemsKeyword() : CountKeyword("minItems", isUpper: false, "MinItems", "At least", "item");
