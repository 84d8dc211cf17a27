using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Seedance.Generator.Parsing;

/// <summary>Reads the first document of a YAML 1.2 text.</summary>
internal sealed class YamlSpecReader
{
    private const string MergeKey = "<<";

    private readonly string _path;
    private readonly IParser _parser;
    private readonly List<ParseError> _errors;
    private readonly MemberBuffer _members;
    private readonly SpecBudget _budget = new();
    private readonly YamlAnchors _anchors;

    private YamlSpecReader(string path, string text, List<ParseError> errors)
    {
        _path = path;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _errors = errors;
        _members = new MemberBuffer(errors);
        _anchors = new YamlAnchors(_budget);
    }

    /// <returns>The root of the first document, or null when there is none.</returns>
    /// <exception cref="SpecTextException">The text is not YAML or goes beyond a bound.</exception>
    public static SpecNode? Read(string path, string text, List<ParseError> errors)
    {
        string prepared = YamlText.HideForeignBreaks(text);
        try
        {
            return ReadOnce(path, prepared, errors);
        }
        catch (SpecTextException exception) when (exception.Error.Kind == ParseErrorKind.Malformed)
        {
            // The reader refuses a literal text that is kept (`|+`), has nothing but lines of white space, and is
            // followed by a dedent. Such lines can be blanked without moving any other character to another place.
            string blanked = YamlText.BlankWhiteLines(prepared);
            if (ReferenceEquals(blanked, prepared))
                throw;
            errors.Clear();
            try
            {
                return ReadOnce(path, blanked, errors);
            }
            catch (SpecTextException)
            {
                errors.Clear();
                throw exception;
            }
        }
    }

    private static SpecNode? ReadOnce(string path, string text, List<ParseError> errors)
    {
        var reader = new YamlSpecReader(path, text, errors);
        try
        {
            return reader.ReadFirstDocument();
        }
        catch (YamlException exception)
        {
            SpecPosition position = exception.Message == YamlMessages.TabAsIndentation
                ? YamlText.FindTabIndentation(text, reader.LastPosition())
                : reader.PositionOf(exception.Start);
            throw SpecTextException.Malformed(position, "This is not YAML: " + YamlMessages.Plain(exception.Message));
        }
        catch (Exception exception) when (exception is not (SpecTextException or OutOfMemoryException))
        {
            // The reader breaks down where a bracket is never closed, and perhaps elsewhere.
            throw SpecTextException.Malformed(
                reader.LastPosition(),
                "This is not YAML: the reader cannot go on after this place; look for a bracket or brace that is never closed");
        }
    }

    private SpecNode? ReadFirstDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not DocumentStart)
                continue;
            _parser.MoveNext();
            bool isEmpty = _parser.Current is Scalar { Style: ScalarStyle.Plain, Value.Length: 0 };
            SpecNode root = ReadNode(0, out _);

            // The reader tells of text behind the root when it is asked what follows the end of the document.
            _parser.MoveNext();
            _parser.MoveNext();
            TellFurtherDocument();
            return isEmpty ? null : root;
        }

        return null;
    }

    /// <summary>A text can hold several documents with <c>---</c> between them (YAML 1.2.2, section 9.2).</summary>
    private void TellFurtherDocument()
    {
        if (_parser.Current is not DocumentStart)
            return;
        SpecPosition position = PositionOf(_parser.Current.Start);
        try
        {
            _parser.MoveNext();
        }
        catch (YamlException)
        {
            // What is wrong in there is nobody's business: it is not read.
        }

        if (_parser.Current is not Scalar { Style: ScalarStyle.Plain, Value.Length: 0 })
            _errors.Add(new ParseError(position, ParseErrorKind.FurtherDocument, "Another YAML document begins here"));
    }

    /// <summary>Reads the node of the current event, up to its last event.</summary>
    /// <param name="depth">How many mappings and sequences it stands in.</param>
    /// <param name="height">How many mappings and sequences stand in each other inside it.</param>
    private SpecNode ReadNode(int depth, out int height)
    {
        ParsingEvent current = _parser.Current!;
        SpecPosition position = PositionOf(current.Start);
        if (current is AnchorAlias alias)
            return _anchors.Expand(alias.Value.Value, position, depth, out height);

        AnchorName anchor = current is NodeEvent node ? node.Anchor : AnchorName.Empty;
        YamlAnchors.Entry? entry = anchor.IsEmpty ? null : _anchors.Begin(anchor.Value);
        _budget.Count(position, nodes: 1, characters: 0);
        SpecNode read = current switch
        {
            MappingStart => ReadMapping(position, depth + 1, out height),
            SequenceStart => ReadSequence(position, depth + 1, out height),
            Scalar scalar => ReadScalar(scalar, position, out height),
            _ => throw SpecTextException.Malformed(position, "This is not YAML: a value is missing"),
        };
        if (entry is not null)
            _anchors.End(entry, read, height);
        return read;
    }

    private SpecScalar ReadScalar(Scalar scalar, SpecPosition position, out int height)
    {
        height = 0;
        _budget.Count(position, nodes: 0, characters: scalar.Value.Length);
        return YamlScalars.Read(scalar, position);
    }

    private SpecArray ReadSequence(SpecPosition position, int depth, out int height)
    {
        SpecBudget.CheckDepth(position, depth);
        var items = new List<SpecNode>();
        height = 1;
        while (Next() is not SequenceEnd)
        {
            items.Add(ReadNode(depth, out int itemHeight));
            height = Math.Max(height, itemHeight + 1);
        }

        return new SpecArray(position, items.ToArray());
    }

    private SpecObject ReadMapping(SpecPosition position, int depth, out int height)
    {
        SpecBudget.CheckDepth(position, depth);
        int start = _members.Open();
        int explicitCount = 0;
        YamlMerge? merge = null;
        height = 1;
        while (Next() is not MappingEnd)
        {
            SpecPosition namePosition = PositionOf(_parser.Current!.Start);
            bool mayMerge = _parser.Current is Scalar { Style: ScalarStyle.Plain, Value: MergeKey, Tag.IsEmpty: true };
            string name = ReadName(namePosition);
            _ = Next();
            SpecNode value = ReadNode(depth, out int valueHeight);
            height = Math.Max(height, valueHeight + 1);
            if (mayMerge && YamlMerge.CanTake(value))
            {
                merge ??= new YamlMerge(explicitCount);
                merge.Take(value);
                continue;
            }

            _members.Add(name, namePosition, value);
            explicitCount++;
        }

        SpecMember[] members = _members.Close(start);
        return new SpecObject(position, merge is null ? members : merge.Into(members, position, _budget));
    }

    private string ReadName(SpecPosition position)
    {
        SpecNode? known = null;
        switch (_parser.Current)
        {
            case Scalar scalar:
                string name = YamlText.ShowForeignBreaks(scalar.Value);
                _budget.Count(position, nodes: 0, characters: name.Length);
                if (!scalar.Anchor.IsEmpty)
                    _anchors.End(_anchors.Begin(scalar.Anchor.Value), YamlScalars.Read(scalar, position), height: 0);
                return name;
            case AnchorAlias alias:
                known = _anchors.Expand(alias.Value.Value, position, depth: 0, out _);
                break;
        }

        return known is SpecScalar { Text: var text }
            ? text
            : throw SpecTextException.Malformed(position, "A mapping or a sequence cannot be the name of a member");
    }

    private ParsingEvent Next()
    {
        if (!_parser.MoveNext())
            throw SpecTextException.Malformed(LastPosition(), "This is not YAML: the text ends too early");
        return _parser.Current!;
    }

    /// <summary>The end of the last event.</summary>
    private SpecPosition LastPosition() => PositionOf(_parser.Current?.End ?? Mark.Empty);

    /// <summary>A mark counts lines and columns from one.</summary>
    private SpecPosition PositionOf(in Mark mark) =>
        new(_path, (int)Math.Max(0, mark.Line - 1), (int)Math.Max(0, mark.Column - 1));
}
