namespace Seedance.Generator.Keywords;

/// <summary><c>maxItems</c> (2020-12 Validation, section 6.4.1).</summary>
internal sealed class MaxItemsKeyword() : CountKeyword("maxItems", isUpper: true, "MaxItems", "At most", "item");
