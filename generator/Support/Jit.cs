using System.Runtime.CompilerServices;

namespace Seedance.Generator.Support;

/// <summary>What netstandard2.0 has no name for.</summary>
internal static class Jit
{
    /// <summary>
    /// <c>MethodImplOptions.AggressiveOptimization</c>. A build calls the generator once in a process, so loops over
    /// millions of characters would otherwise run in unoptimised code. Hosts that do not know the flag ignore it.
    /// </summary>
    public const MethodImplOptions OptimizeAtOnce = (MethodImplOptions)512;
}
