namespace Seedance.Generator.Keywords;

/// <summary><c>minimum</c> (2020-12 Validation, section 6.2.4; draft 4 Validation, section 5.1.3 for OpenAPI 3.0).</summary>
internal sealed class MinimumKeyword() : LimitKeyword("minimum", "exclusiveMinimum", isUpper: false, "Minimum", "At least", "More than");
