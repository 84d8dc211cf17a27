namespace Seedance.Generator.Keywords;

/// <summary><c>maxProperties</c> (2020-12 Validation, section 6.5.1).</summary>
internal sealed class MaxPropertiesKeyword() : CountKeyword("maxProperties", isUpper: true, "MaxProperties", "At most", "member");
