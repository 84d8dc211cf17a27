namespace Seedance.Generator.Keywords;

/// <summary><c>exclusiveMinimum</c> (2020-12 Validation, section 6.2.5).</summary>
internal sealed class ExclusiveMinimumKeyword()
    : LimitKeyword("exclusiveMinimum", "exclusiveMinimum", isUpper: false, "Minimum", "At least", "More than");
