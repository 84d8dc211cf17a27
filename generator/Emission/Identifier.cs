using System;
using System.Linq;
using Seedance.Generator.CSharp;

namespace Seedance.Generator.Emission;

/// <summary>Names of a plan: as code writes them, and bare. A plan may have a keyword with its <c>@</c> or without.</summary>
internal static class Identifier
{
    /// <summary>The name as code writes it.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public static string Of(string name) => CSharpIdentifier.Escape(Bare(name));

    /// <summary>A dotted name, such as a namespace, as code writes it.</summary>
    /// <exception cref="ArgumentException">A part is no identifier.</exception>
    public static string Qualified(string name) => string.Join(".", name.Split('.').Select(Of));

    /// <summary>The name without its <c>@</c>: what the compiler knows it by.</summary>
    public static string Bare(string name) => name.StartsWith("@", StringComparison.Ordinal) ? name.Substring(1) : name;
}
