namespace Seedance.Conformance.Tests.Differential;

/// <summary>
/// Disagreements with ajv that were examined and in which the specification decides for us. Each names what the schema and the
/// instance have in common, and the sentence.
/// </summary>
internal static class Examined
{
    private static readonly (Func<string, string, bool> Covers, string Sentence)[] All =
    [
    ];

    public static bool Covers(string schema, string instance) => All.Any(examined => examined.Covers(schema, instance));
}
