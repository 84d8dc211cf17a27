using System;
using System.Text;
using Seedance.Patterns;

namespace Seedance.Runtime;

/// <summary>The format <c>regex</c>: what the keyword <c>pattern</c> may have. It is read, never run.</summary>
internal static class RegexSyntax
{
    internal static bool IsRegex(ReadOnlySpan<byte> utf8) => PatternParser.Parse(Encoding.UTF8.GetString(utf8), out _) is not null;
}
