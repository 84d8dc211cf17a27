namespace Seedance.Generator.Planning;

/// <summary>A hash that is the same on every machine and in every process (FNV-1a, 32 bits).</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
