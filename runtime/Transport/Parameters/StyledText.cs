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
        Utf8JsonReader reader = JsonScalar.Start(utf8Json);
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return _rule.First + Named(_name, JsonScalar.Text(utf8Json, ref reader));
        var parts = new List<string>();
        if (_deep)
            AddDeep(parts, _name, utf8Json, ref reader);
        else
            AddParts(parts, utf8Json, ref reader);
        if (parts.Count == 0)
            return _allowEmpty ? _rule.First + Named(_name, "") : null;
        if (_deep || _explode)
            return _rule.First + string.Join(_rule.Joint, parts);
        return _rule.First + (_rule.IsNamed ? _name + "=" : "") + string.Join(_delimiter, parts);
    }

    private string Named(string name, string text)
    {
        if (!_rule.IsNamed)
            return _encoding.Write(text);
        return text.Length == 0 ? name + _rule.IfEmpty : $"{name}={_encoding.Write(text)}";
    }

    /// <summary>Adds the items or members, ready to be joined.</summary>
    private void AddParts(List<string> parts, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            string? member = isObject ? _encoding.Write(JsonScalar.MemberName(ref reader)) : null;
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            string text = JsonScalar.Text(json, ref reader);
            if (member is null)
            {
                parts.Add(_explode ? Named(_name, text) : _encoding.Write(text));
            }
            else if (_explode)
            {
                parts.Add($"{member}={_encoding.Write(text)}");
            }
            else
            {
                parts.Add(member);
                parts.Add(_encoding.Write(text));
            }
        }
    }

    private void AddDeep(List<string> parts, string name, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            if (reader.TokenType != JsonTokenType.Null)
                parts.Add($"{name}={_encoding.Write(JsonScalar.Text(json, ref reader))}");
            return;
        }

        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        for (int index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject); index++)
        {
            string step = isObject ? JsonScalar.MemberName(ref reader) : index.ToString(CultureInfo.InvariantCulture);
            AddDeep(parts, name + _encoding.Write($"[{step}]"), json, ref reader);
        }
    }
}
