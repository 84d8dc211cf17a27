using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Writes an object as <c>application/x-www-form-urlencoded</c> (WHATWG URL, 5; OpenAPI 3.2.0, 4.15.2).</summary>
internal static class FormFields
{
    /// <summary>The text of a form.</summary>
    /// <param name="utf8Json">The value; anything but an object is its own text.</param>
    /// <param name="members">How members are written, as far as the document says so.</param>
    internal static string Write(ReadOnlySpan<byte> utf8Json, IReadOnlyList<FormMember> members)
    {
        Utf8JsonReader reader = JsonScalar.Start(utf8Json);
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonScalar.Text(utf8Json, ref reader);
        var form = new StringBuilder();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = JsonScalar.MemberName(ref reader);
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            Append(form, name, utf8Json[start..(int)reader.BytesConsumed], Find(members, name));
        }

        return form.ToString();
    }

    /// <summary>What the document says about a member; null when it says nothing.</summary>
    internal static FormMember? Find(IReadOnlyList<FormMember> members, string name)
    {
        foreach (FormMember member in members)
        {
            if (member.Name == name)
                return member;
        }

        return null;
    }

    private static void Append(StringBuilder form, string name, ReadOnlySpan<byte> json, FormMember? member)
    {
        if (member?.Style is { } style)
        {
            TextEncoding encoding = member.AllowReserved ? TextEncoding.ReservedInQuery : TextEncoding.Form;
            Append(form, new StyledText(name, style, member.Explode, ParameterLocation.Query, encoding).Of(json));
            return;
        }

        foreach (string text in Texts(json, member?.ContentType))
            Append(form, $"{TextEncoding.Form.Write(name)}={TextEncoding.Form.Write(text)}");
    }

    private static void Append(StringBuilder form, string? pairs)
    {
        if (pairs is null)
            return;
        if (form.Length > 0)
            form.Append('&');
        form.Append(pairs);
    }

    /// <summary>The texts of a value: one for each item of an array, unless the whole array is written as JSON.</summary>
    private static List<string> Texts(ReadOnlySpan<byte> json, string? contentType)
    {
        var texts = new List<string>();
        Utf8JsonReader reader = JsonScalar.Start(json);
        if (contentType is not null && MediaTypeText.IsJson(contentType))
        {
            texts.Add(Encoding.UTF8.GetString(json));
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.Null)
                    texts.Add(JsonScalar.Text(json, ref reader));
            }
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            texts.Add(JsonScalar.Text(json, ref reader));
        }

        return texts;
    }
}
