using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>A type that reads and writes its own JSON, without reflection and without <see cref="JsonSerializer"/>.</summary>
/// <remarks>Generated records, enums and unions implement it. A hand-written type may as well, and is then usable in the same
/// places.</remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads one value.</summary>
    /// <param name="reader">Stands on the value's first token when called, and on its last token on return.</param>
    /// <returns>The value that was read.</returns>
    /// <exception cref="JsonModelException">The JSON does not fit the type.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader);

    /// <summary>Writes this value as one JSON value.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <exception cref="System.InvalidOperationException">The value, or one in it, is the default of an extensible enum or of another
    /// type whose default has no JSON form.</exception>
    void WriteTo(Utf8JsonWriter writer);
}
