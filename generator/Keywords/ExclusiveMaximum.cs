namespace Seedance.Generator.Keywords;

/// <summary><c>exclusiveMaximum</c> (2020-12 Validation, section 6.2.3).</summary>
internal sealed class ExclusiveMaximumKeyword()
    : LimitKeyword("exclusiveMaximum", "exclusiveMaximum", isUpper: true, "Maximum", "At most", "Less than");
