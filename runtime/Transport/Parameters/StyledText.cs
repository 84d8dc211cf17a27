using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Writes a JSON value in a style. Whatever type a parameter has, its JSON is all that this has to know.</summary>
/// <remarks>
/// RFC 6570 and OpenAPI know texts, lists of texts and objects of texts. An array or object inside of those is written as JSON, unless the
/// style goes to any depth. null is "undefined" to RFC 6570 (2.3): it is left out, as is a list or an object without anything in it.
/// </remarks>
internal readonly struct StyledText
{
    private readonly string _name;
    private readonly StyleRule _rule;
    private readonly TextEncoding _encoding;
    private readonly string _delimiter;
    private readonly bool _explode;
    private readonly bool _deep;
    private readonly bool _allowEmpty;

    /// <param name="name">Name of the parameter, not encoded.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether items and members are written one by one.</param>
    /// <param name="location">Where the text is sent.</param>
    /// <param name="encoding">How its characters are written.</param>
    /// <param name="allowEmpty">Whether an empty array is sent as an empty text.</param>
    internal StyledText(
        string name, ParameterStyle style, bool explode, ParameterLocation location, TextEncoding encoding, bool allowEmpty = false)
    {
        _name = encoding.Write(name);
        _rule = StyleRule.Of(style, location);
        _encoding = encoding;

        // A comma is the delimiter of RFC 6570 and stands as it is; the others cannot stand in an address.
        _delimiter = _rule.Delimiter == ',' ? "," : encoding.Write(_rule.Delimiter.ToString());
        _explode = explode;
        _deep = style == ParameterStyle.DeepObject;
        _allowEmpty = allowEmpty;
    }

    /// <summary>The text of a value; null when there is nothing to send.</summary>
    /// <param name="utf8Json">The value, one JSON value in UTF-8.</param>
    internal string? Of(ReadOnlySpan<byte> utf8Json)
    {
        if (Pairs(utf8Json) is not { } pairs)
            return null;
        return pairs.Count == 1 ? _rule.First + Text(pairs[0]) : _rule.First + string.Join(_rule.Joint, pairs.ConvertAll(Text));
    }

    /// <summary>The encoded parts of a value, each with its name where it has one; null when there is nothing to send.</summary>
    /// <param name="utf8Json">The value, one JSON value in UTF-8.</param>
    internal List<(string? Name, string Text)>? Pairs(ReadOnlySpan<byte> utf8Json)
    {
        Utf8JsonReader reader = JsonScalar.Start(utf8Json);
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return [(OwnName, _encoding.Write(JsonScalar.Text(utf8Json, ref reader)))];
        var pairs = new List<(string? Name, string Text)>();
        if (_deep)
            AddDeep(pairs, _name, utf8Json, ref reader);
        else if (_explode)
            AddEach(pairs, utf8Json, ref reader);
        else
            AddPacked(pairs, utf8Json, ref reader);
        if (pairs.Count == 0 && _allowEmpty)
            pairs.Add((OwnName, ""));
        return pairs.Count == 0 ? null : pairs;
    }

    /// <summary>The parameter's name where its style writes it.</summary>
    private string? OwnName => _rule.IsNamed ? _name : null;

    private string Text((string? Name, string Text) pair)
    {
        if (pair.Name is null)
            return pair.Text;
        return pair.Text.Length == 0 && _rule.IsNamed ? pair.Name + _rule.IfEmpty : $"{pair.Name}={pair.Text}";
    }

    /// <summary>Adds the items or members one by one.</summary>
    private void AddEach(List<(string? Name, string Text)> pairs, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        while (Next(ref reader, out string? member))
        {
            if (reader.TokenType != JsonTokenType.Null)
                pairs.Add((member is null ? OwnName : _encoding.Write(member), _encoding.Write(JsonScalar.Text(json, ref reader))));
        }
    }

    /// <summary>Adds the items, or the names and values of the members, as one text.</summary>
    private void AddPacked(List<(string? Name, string Text)> pairs, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (Next(ref reader, out string? member))
        {
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            if (member is not null)
                texts.Add(_encoding.Write(member));
            texts.Add(_encoding.Write(JsonScalar.Text(json, ref reader)));
        }

        if (texts.Count > 0)
            pairs.Add((OwnName, string.Join(_delimiter, texts)));
    }

    private void AddDeep(List<(string? Name, string Text)> pairs, string name, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            if (reader.TokenType != JsonTokenType.Null)
                pairs.Add((name, _encoding.Write(JsonScalar.Text(json, ref reader))));
            return;
        }

        for (int index = 0; Next(ref reader, out string? member); index++)
        {
            string step = member ?? index.ToString(CultureInfo.InvariantCulture);
            AddDeep(pairs, name + _encoding.Write($"[{step}]"), json, ref reader);
        }
    }

    /// <summary>Moves to the next item or member, on its value; false at the end.</summary>
    private static bool Next(ref Utf8JsonReader reader, out string? member)
    {
        reader.Read();
        member = reader.TokenType == JsonTokenType.PropertyName ? JsonScalar.MemberName(ref reader) : null;
        return reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject);
    }
}
