using System.ComponentModel;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Reads one JSON value. Every reading method of <see cref="JsonRead"/> is usable as one.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">Stands on the value's first token when called, and on its last token on return.</param>
/// <returns>The value that was read.</returns>
/// <exception cref="JsonModelException">The JSON does not fit the type.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReadFunc<out T>(ref Utf8JsonReader reader);

/// <summary>Writes one JSON value. Every writing method of <see cref="JsonWrite"/> is usable as one.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">Where to write to.</param>
/// <param name="value">The value to write.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriteFunc<in T>(Utf8JsonWriter writer, T value);
