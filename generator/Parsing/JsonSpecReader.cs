using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Seedance.Generator.Parsing;

/// <summary>Reads JSON (RFC 8259) with what real files add to it: comments and trailing commas.</summary>
internal ref struct JsonSpecReader
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,

        // One more than ours, so that our own message tells of it.
        MaxDepth = SpecLimits.MaxDepth + 1,
    };

    private readonly MemberBuffer _members;
    private readonly SpecBudget _budget = new();
    private readonly Stack<List<SpecNode>> _lists = new();
    private readonly Utf8NameCache _names = new();
    private Utf8JsonReader _reader;
    private Utf8Cursor _cursor;

    private JsonSpecReader(string path, byte[] utf8, List<ParseError> errors)
    {
        _reader = new Utf8JsonReader(utf8, Options);
        _cursor = new Utf8Cursor(path, utf8);
        _members = new MemberBuffer(errors);
    }

    /// <exception cref="SpecTextException">The text is not JSON or goes beyond a bound.</exception>
    public static SpecNode Read(string path, string text, List<ParseError> errors)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var reader = new JsonSpecReader(path, utf8, errors);
        try
        {
            reader._reader.Read();
            SpecNode root = reader.ReadValue(0);

            // The reader tells of anything that follows the value.
            reader._reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            int offset = OffsetOf(utf8, exception);
            throw SpecTextException.Malformed(new Utf8Cursor(path, utf8).MoveTo(offset), MessageOf(exception));
        }
    }

    private SpecNode ReadValue(int depth)
    {
        SpecPosition position = Position();
        _budget.Count(position, nodes: 1, characters: _reader.ValueSpan.Length);
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(position, depth + 1),
            JsonTokenType.StartArray => ReadArray(position, depth + 1),
            JsonTokenType.String => new SpecScalar(position, SpecScalarKind.String, ReadString(position)),
            JsonTokenType.Number => new SpecScalar(position, SpecScalarKind.Number, _names.Get(_reader.ValueSpan)),
            JsonTokenType.True => new SpecScalar(position, SpecScalarKind.Boolean, "true"),
            JsonTokenType.False => new SpecScalar(position, SpecScalarKind.Boolean, "false"),
            _ => new SpecScalar(position, SpecScalarKind.Null, "null"),
        };
    }

    private SpecObject ReadObject(SpecPosition position, int depth)
    {
        SpecBudget.CheckDepth(position, depth);
        int start = _members.Open();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            SpecPosition namePosition = Position();
            string name = ReadString(namePosition);
            _reader.Read();
            _members.Add(name, namePosition, ReadValue(depth));
        }

        return new SpecObject(position, _members.Close(start));
    }

    private SpecArray ReadArray(SpecPosition position, int depth)
    {
        SpecBudget.CheckDepth(position, depth);
        List<SpecNode> items = _lists.Count > 0 ? _lists.Pop() : [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue(depth));
        var array = new SpecArray(position, items.ToArray());
        items.Clear();
        _lists.Push(items);
        return array;
    }

    private SpecPosition Position() => _cursor.MoveTo((int)_reader.TokenStartIndex);

    private string ReadString(SpecPosition position)
    {
        if (!_reader.ValueIsEscaped && _reader.ValueSpan.Length <= Utf8NameCache.MaxLength)
            return _names.Get(_reader.ValueSpan);
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw SpecTextException.Malformed(position, "The string holds an escape of half a surrogate pair");
        }
    }

    /// <summary>The byte at which the reader gave up; it counts lines by <c>\n</c> only.</summary>
    private static int OffsetOf(byte[] utf8, JsonException exception)
    {
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
            offset = Array.IndexOf(utf8, (byte)'\n', offset) + 1;
        return (int)Math.Min(utf8.Length, offset + (exception.BytePositionInLine ?? 0));
    }

    private static string MessageOf(JsonException exception)
    {
        int end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string message = end < 0 ? exception.Message : exception.Message.Substring(0, end);
        return "This is not JSON: " + message.TrimEnd('.');
    }
}
