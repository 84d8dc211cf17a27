namespace Seedance.Generator.Keywords;

/// <summary><c>maximum</c> (2020-12 Validation, section 6.2.2; draft 4 Validation, section 5.1.2 for OpenAPI 3.0).</summary>
internal sealed class MaximumKeyword() : LimitKeyword("maximum", "exclusiveMaximum", isUpper: true, "Maximum", "At most", "Less than");
