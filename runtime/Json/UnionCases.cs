using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>
/// Decides which case of a union a JSON value is of. Emitted code makes one for each union. In this order, until one case
/// is left: the JSON type; the discriminator, whose word is final; members with one value; members that are always there;
/// validation, in the order of the cases.
/// </summary>
/// <param name="discriminator">Name of the member whose text names the case (OpenAPI 3.0.3, section 4.7.25), or null.</param>
/// <param name="cases">The cases, in the order of the document.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCases(string? discriminator, UnionCase[] cases)
{
    /// <summary>What no case fits.</summary>
    public const int None = -1;

    private static readonly SchemaValidationOptions WithFormats = new() { AssertFormats = true };

    /// <summary>The index of the case, or <see cref="None"/>. The reader itself does not move: this one is a copy.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    /// <exception cref="JsonModelException">The case is a union whose case is this union, and so on without end.</exception>
    public int Decide(Utf8JsonReader reader)
    {
        // A union that is a case of its own case is decided again on the same value: a document can say so, and no depth
        // of JSON ends it.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new JsonModelException("the unions that the value may be of lead back to themselves", reader.TokenStartIndex);
        JsonTypes types = TypesOf(ref reader);
        List<int> left = new(cases.Length);
        for (int i = 0; i < cases.Length; i++)
        {
            if ((cases[i].Types & types) != 0)
                left.Add(i);
        }

        if (types == JsonTypes.Object && (left.Count > 1 || discriminator is not null))
        {
            int named = Look(reader, left);
            if (named != Undecided)
                return named;
        }

        return left.Count switch
        {
            0 => None,
            1 => left[0],
            _ => Validate(ref reader, left),
        };
    }

    private const int Undecided = -2;

    private static JsonTypes TypesOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonTypes.Object,
        JsonTokenType.StartArray => JsonTypes.Array,
        JsonTokenType.String => JsonTypes.String,
        JsonTokenType.Number => reader.TryGetInt64(out _) ? JsonTypes.Integer : JsonTypes.Number,
        JsonTokenType.True or JsonTokenType.False => JsonTypes.Boolean,
        _ => JsonTypes.None,
    };

    /// <summary>Looks at the members of an object once. A discriminator that is there decides; otherwise cases drop out.</summary>
    private int Look(Utf8JsonReader reader, List<int> left)
    {
        Span<int> found = stackalloc int[cases.Length <= 64 ? cases.Length : 0];
        if (cases.Length > 64)
            found = new int[cases.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (discriminator is not null && reader.ValueTextEquals(discriminator))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                    return Named(ref reader);
                reader.Skip();
                continue;
            }

            for (int i = left.Count - 1; i >= 0; i--)
            {
                UnionCase candidate = cases[left[i]];
                foreach (string required in candidate.Required)
                    found[left[i]] += reader.ValueTextEquals(required) ? 1 : 0;
                if (Contradicts(reader, candidate))
                    left.RemoveAt(i);
            }

            reader.Read();
            reader.Skip();
        }

        for (int i = left.Count - 1; i >= 0; i--)
        {
            if (found[left[i]] < cases[left[i]].Required.Length)
                left.RemoveAt(i);
        }

        return Undecided;
    }

    private int Named(ref Utf8JsonReader reader)
    {
        for (int i = 0; i < cases.Length; i++)
        {
            foreach (string value in cases[i].DiscriminatorValues)
            {
                if (reader.ValueTextEquals(value))
                    return i;
            }
        }

        return None;
    }

    /// <summary>Whether the member under the reader has a value that the case does not allow.</summary>
    private static bool Contradicts(Utf8JsonReader reader, UnionCase candidate)
    {
        foreach ((string name, string json) in candidate.Constants)
        {
            if (!reader.ValueTextEquals(name))
                continue;
            reader.Read();
            return !JsonRead.Json(ref reader).Equals(JsonValue.Parse(json));
        }

        return false;
    }

    private int Validate(ref Utf8JsonReader reader, List<int> left)
    {
        JsonValue value = JsonRead.Json(ref reader);
        foreach (int index in left)
        {
            if (cases[index].Schema is not { } schema || schema().IsValid(value.Utf8Json, WithFormats))
                return index;
        }

        return None;
    }
}
