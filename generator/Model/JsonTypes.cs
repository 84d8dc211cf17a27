using System;

namespace Seedance.Generator.Model;

/// <summary>JSON types; the names are those of the runtime's flags.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}
