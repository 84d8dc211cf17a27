using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Writes a value as <c>multipart/form-data</c> or another multipart type (RFC 2046, 5.1; RFC 7578; OpenAPI 3.2.0, 4.15.3).</summary>
internal sealed class MultipartBody
{
    private readonly string _boundary = Guid.NewGuid().ToString("N");
    private readonly RequestBody _description;
    private readonly FilesInJson _files;
    private readonly List<BodyPiece> _pieces = [];
    private readonly StringBuilder _text = new();

    private MultipartBody(RequestBody description, FilesInJson files)
    {
        _description = description;
        _files = files;
    }

    /// <summary>Writes a body.</summary>
    /// <param name="mediaType">Its media type, without a boundary.</param>
    /// <param name="utf8Json">Its value; the members of an object and the items of an array are its parts.</param>
    /// <param name="description">How its parts are written, as far as the document says so.</param>
    /// <param name="files">The files in it.</param>
    internal static BodyPayload Write(string mediaType, ReadOnlySpan<byte> utf8Json, RequestBody description, FilesInJson files)
    {
        var body = new MultipartBody(description, files);
        Utf8JsonReader reader = JsonScalar.Start(utf8Json);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                body.AddMember(JsonScalar.MemberName(ref reader), utf8Json, ref reader);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                body.AddValue(null, i < description.Parts.Count ? description.Parts[i] : description.OtherParts, utf8Json, ref reader);
        }
        else
        {
            body.AddValue(null, description.OtherParts, utf8Json, ref reader);
        }

        body._text.Append("--").Append(body._boundary).Append("--\r\n");
        body.EndText();
        return new BodyPayload($"{mediaType}; boundary={body._boundary}", body._pieces);
    }

    private void AddMember(string name, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        FormMember? member = FormFields.Find(_description.Members, name);
        if (member?.Style is not { } style)
        {
            AddValues(name, member, json, ref reader);
            return;
        }

        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        var styled = new StyledText(name, style, member.Explode, ParameterLocation.Query, TextEncoding.Plain);
        foreach ((string? field, string text) in styled.Pairs(json[start..(int)reader.BytesConsumed]) ?? [])
            AddText(field, null, text, member);
    }

    /// <summary>Adds the part of a value, or one for each item of an array (OpenAPI 3.2.0, 4.15.1.1).</summary>
    private void AddValues(string? name, FormMember? member, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        bool isWholeJson = member?.ContentType is { } given && MediaTypeText.IsJson(given);
        if (reader.TokenType != JsonTokenType.StartArray || isWholeJson)
        {
            AddValue(name, member, json, ref reader);
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            AddValue(name, member, json, ref reader);
    }

    private void AddValue(string? name, FormMember? member, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        string? contentType = member?.ContentType;
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType == JsonTokenType.String && _files.At(reader.TokenStartIndex) is { } file)
        {
            AddFile(name, member, file);
            return;
        }

        bool isComposite = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject;
        bool isJson = contentType is null ? isComposite : MediaTypeText.IsJson(contentType);
        int start = (int)reader.TokenStartIndex;
        string text = JsonScalar.Text(json, ref reader);
        if (isJson)
            text = Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
        AddText(name, contentType ?? (isJson ? "application/json" : null), text, member);
    }

    private void AddText(string? name, string? contentType, string text, FormMember? member)
    {
        StartPart(name, fileName: null, contentType);
        AddHeaders(member, own: null);
        _text.Append("\r\n").Append(text).Append("\r\n");
    }

    private void AddFile(string? name, FormMember? member, FileContent file)
    {
        StartPart(name, file.FileName, file.ContentType ?? Definite(member?.ContentType) ?? "application/octet-stream");
        AddHeaders(member, file.Headers);
        foreach ((string header, string value) in file.Headers)
            _text.Append(header).Append(": ").Append(value).Append("\r\n");
        _text.Append("\r\n");
        EndText();
        _pieces.Add(new BodyPiece(default, file));
        _text.Append("\r\n");
    }

    /// <summary>The headers that the document gives a part. What a file says itself stands above them.</summary>
    private void AddHeaders(FormMember? member, IReadOnlyDictionary<string, string>? own)
    {
        foreach ((string header, string value) in member?.Headers ?? [])
        {
            if (own is null || !own.Keys.Contains(header, StringComparer.OrdinalIgnoreCase))
                _text.Append(header).Append(": ").Append(value).Append("\r\n");
        }
    }

    private void StartPart(string? name, string? fileName, string? contentType)
    {
        _text.Append("--").Append(_boundary).Append("\r\n");
        if (name is not null || fileName is not null)
        {
            _text.Append("Content-Disposition: ").Append(name is null ? "attachment" : "form-data");
            if (name is not null)
                _text.Append("; name=\"").Append(Quoted(name)).Append('"');
            if (fileName is not null)
                _text.Append("; filename=\"").Append(Quoted(fileName)).Append('"');
            _text.Append("\r\n");
        }

        if (contentType is not null)
            _text.Append("Content-Type: ").Append(contentType).Append("\r\n");
    }

    /// <summary>A document may list several media types for a file; the caller says which, or the first counts.</summary>
    private static string? Definite(string? contentType)
    {
        string? first = contentType?.Split(',')[0].Trim();
        return first is null || first.Contains('*', StringComparison.Ordinal) ? null : first;
    }

    /// <summary>A name as browsers write it (WHATWG HTML, 4.10.22.8): UTF-8, and only what would end it is escaped.</summary>
    private static string Quoted(string name) => name
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private void EndText()
    {
        _pieces.Add(new BodyPiece(Encoding.UTF8.GetBytes(_text.ToString()), null));
        _text.Clear();
    }
}
