using System;

namespace Seedance.Generator.Documents.JsonPath;

/// <summary>Carries a <see cref="JsonPathError"/> out of the parser; never leaves <see cref="JsonPathQuery.Parse"/>.</summary>
internal sealed class JsonPathFormatException(JsonPathError error) : Exception(error.Message)
{
    public JsonPathError Error { get; } = error;
}
