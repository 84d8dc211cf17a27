using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>
/// Decides which case of a union a JSON value is of. Emitted code makes one for each union. The discriminator's word is
/// final; a word that names no case leaves those that have none (schemas written in place). Without it, in this order, until one case is left: the JSON type; members with one of a few values; members that
/// are always there; validation, in the order of the cases.
/// </summary>
/// <param name="discriminator">Name of the member whose text names the case (OpenAPI 3.0.3, section 4.7.25), or null.</param>
/// <param name="cases">The cases, in the order of the document.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCases(string? discriminator, UnionCase[] cases)
{
    /// <summary>What no case fits.</summary>
    public const int None = -1;

    private const int Undecided = -2;

    /// <summary>Cases up to here are looked at on the stack.</summary>
    private const int FewCases = 64;

    private static readonly SchemaValidationOptions WithFormats = new() { AssertFormats = true };

    private Dictionary<string, int>? _named;

    /// <summary>The case of an object without the discriminator; <see cref="None"/> where its members decide.</summary>
    public int Absent { get; init; } = None;

    /// <summary>
    /// The case of an object whose discriminator means no other (OpenAPI 3.2, <c>defaultMapping</c>), or <see cref="None"/>.
    /// </summary>
    public int Unmapped { get; init; } = None;

    /// <summary>The cases of the texts of the discriminator. Of two cases that claim a text the first has it.</summary>
    private Dictionary<string, int> Names => _named ??= ReadNames();

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
        bool isNamed = false;
        if (types == JsonTypes.Object && discriminator is not null && Named(reader, out isNamed) is var named and not Undecided)
            return named;
        List<int> left = new(Math.Min(cases.Length, FewCases));
        for (int i = 0; i < cases.Length; i++)
        {
            if ((cases[i].Types & types) != 0 && !(isNamed && cases[i].DiscriminatorValues.Length > 0))
                left.Add(i);
        }

        if (types == JsonTypes.Object && (left.Count > 1 || discriminator is not null))
            Look(reader, left);
        return left.Count switch
        {
            0 => None,
            1 => left[0],
            _ => Validate(ref reader, left),
        };
    }

    /// <summary>Reads a value as another case than the one that it was read as, if it fits that as well.</summary>
    /// <typeparam name="TUnion">The union's type.</typeparam>
    /// <typeparam name="T">The case's type.</typeparam>
    /// <param name="unionCase">The case's index.</param>
    /// <param name="union">The union.</param>
    /// <param name="json">The union as JSON; made when it is asked for the first time.</param>
    /// <param name="read">Reads the case.</param>
    /// <param name="value">What was read.</param>
    /// <returns>Whether the value fits.</returns>
    public bool TryRead<TUnion, T>(
        int unionCase, TUnion union, ref JsonValue? json, JsonReadFunc<T> read, [MaybeNullWhen(false)] out T value)
        where TUnion : IJsonModel<TUnion>
    {
        json ??= JsonValue.Parse(JsonWrite.ToUtf8Json(union));
        value = default;
        if (!Fits(unionCase, json))
            return false;
        try
        {
            value = JsonRead.Parse(json.Utf8Json, read);
            return true;
        }
        catch (JsonModelException)
        {
            // What the tests let through may still be beyond the range of a type of .NET.
            return false;
        }
    }

    private bool Fits(int unionCase, JsonValue json)
    {
        var reader = new Utf8JsonReader(json.Utf8Json, JsonRead.ReaderOptions);
        reader.Read();
        JsonTypes types = TypesOf(ref reader);
        List<int> left = (cases[unionCase].Types & types) != 0 ? [unionCase] : [];
        if (left.Count > 0 && types == JsonTypes.Object)
            Look(reader, left);
        return left.Count > 0 && IsValid(unionCase, json);
    }

    private Dictionary<string, int> ReadNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < cases.Length; i++)
        {
            foreach (string value in cases[i].DiscriminatorValues)
                names.TryAdd(value, i);
        }

        return names;
    }

    private static JsonTypes TypesOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonTypes.Object,
        JsonTokenType.StartArray => JsonTypes.Array,
        JsonTokenType.String => JsonTypes.String,
        JsonTokenType.Number => IsInteger(ref reader) ? JsonTypes.Integer : JsonTypes.Number,
        JsonTokenType.True or JsonTokenType.False => JsonTypes.Boolean,
        _ => JsonTypes.None,
    };

    /// <summary>JSON Schema calls 1.0 and 1e2 integers (Validation, section 6.1.1).</summary>
    private static bool IsInteger(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out _) || DecimalNumber.Parse(JsonRead.Raw(ref reader)).IsInteger;

    /// <summary>The case that the discriminator names; <see cref="Undecided"/> where it says nothing about those that are left.</summary>
    /// <param name="reader">Stands on the object.</param>
    /// <param name="isNamed">Whether it has a text.</param>
    private int Named(Utf8JsonReader reader, out bool isNamed)
    {
        isNamed = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = reader.ValueTextEquals(discriminator);
            reader.Read();
            if (!isFound)
                reader.Skip();
            else if (isNamed = reader.TokenType == JsonTokenType.String)
                return Names.TryGetValue(reader.GetString()!, out int named) ? named : Unmapped == None ? Undecided : Unmapped;
            else
                break;
        }

        return Absent == None ? Undecided : Absent;
    }

    /// <summary>Looks at the members of an object once: cases that they contradict drop out, and those that miss a member.</summary>
    private void Look(Utf8JsonReader reader, List<int> left)
    {
        Span<int> found = cases.Length <= FewCases ? stackalloc int[cases.Length] : new int[cases.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            JsonValue? value = null;
            for (int i = left.Count - 1; i >= 0; i--)
            {
                UnionCase candidate = cases[left[i]];
                foreach (string required in candidate.Required)
                    found[left[i]] += reader.ValueTextEquals(required) ? 1 : 0;
                if (Contradicts(reader, candidate, ref value))
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
    }

    /// <summary>Whether the member under the reader has a value that the case does not allow.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="candidate">The case.</param>
    /// <param name="value">The member's value, once one case has asked for it.</param>
    private static bool Contradicts(Utf8JsonReader reader, UnionCase candidate, ref JsonValue? value)
    {
        foreach (UnionTag tag in candidate.Tags)
        {
            if (!reader.ValueTextEquals(tag.Name))
                continue;
            if (value is null)
            {
                reader.Read();
                value = JsonRead.Json(ref reader);
            }

            return !tag.Allows(value);
        }

        return false;
    }

    private int Validate(ref Utf8JsonReader reader, List<int> left)
    {
        JsonValue value = JsonRead.Json(ref reader);
        foreach (int index in left)
        {
            if (IsValid(index, value))
                return index;
        }

        return None;
    }

    private bool IsValid(int unionCase, JsonValue value) =>
        cases[unionCase].Schema is not { } schema || schema().IsValid(value.Utf8Json, WithFormats);
}
