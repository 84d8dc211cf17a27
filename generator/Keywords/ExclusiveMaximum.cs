namespace Seedance.Generator.Keywords;

/// <summary><c>exclusiveMaximum</c> (2020-12 Validation, section 6.2.3).</summary>
internal sealed class ExclusiveMaximumKeyword() : LimitKeyword("exclusiveMaximum", "exclusiveMaximum", "Maximum", "At most", "Less than");
