using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>The types that a value may have; the values of the keyword <c>type</c>.</summary>
/// <remarks>JSON Schema 2020-12 Validation, section 6.1.1.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[Flags]
public enum JsonTypes
{
    /// <summary>No type at all.</summary>
    None = 0,

    /// <summary><c>null</c></summary>
    Null = 1,

    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean = 2,

    /// <summary>A number without a fraction, however it is written: <c>1</c>, <c>1.0</c> and <c>1e2</c> are integers.</summary>
    Integer = 4,

    /// <summary>Any number, integers included.</summary>
    Number = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}
