using System;
using System.Collections.Generic;
using System.IO;
using Seedance.Generator.Support;

namespace Seedance.Generator.Parsing;

/// <summary>Reads the text of a document (YAML, JSON, or a page that holds one) into a tree of <see cref="SpecNode"/>s.</summary>
internal static class SpecParser
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a text. It never throws, whatever the text: what is wrong with it stands in the result.</summary>
    /// <param name="path">Path of the file, for positions; its extension breaks the tie for a text that could be both.</param>
    /// <param name="text">The text, with or without a byte order mark.</param>
    public static ParseResult Parse(string path, string text)
    {
        var errors = new List<ParseError>();
        SpecNode? root = null;
        try
        {
            root = Read(path, text, errors);
        }
        catch (SpecTextException exception)
        {
            errors.Add(ForeignText.Conflict(path, text) is { } conflict && exception.Error.Kind == ParseErrorKind.Malformed ? conflict : exception.Error);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or IOException or TypeLoadException))
        {
            // A fault of a reader. It must not take the other files of the project down with it. A reader that cannot
            // even be loaded is no fault of the text, though, and must not look like one.
            errors.Add(new ParseError(
                new SpecPosition(path, 0, 0),
                ParseErrorKind.Malformed,
                "The reader failed on this text with " + exception.GetType().Name));
        }

        return new ParseResult(root, errors.ToEquatableArray());
    }

    private static SpecNode? Read(string path, string text, List<ParseError> errors)
    {
        var start = new SpecPosition(path, 0, 0);
        if (text.Length > SpecLimits.MaxCharacters)
            throw SpecTextException.TooLarge(start, "The text has more than 64 Mi characters");
        if (text.Length > 0 && text[0] == ByteOrderMark)
            text = text.Substring(1);
        TextCheck.ThrowIfInvalid(path, text);
        if (MarkdownPage.IsPage(path))
        {
            // A page without a document is nothing to complain about: a folder of specs may have its README.
            if (MarkdownPage.ExtractDocument(path, text, errors) is not { } document)
                return null;
            text = document;
        }

        int first = JsonTrivia.Skip(text);
        if (first == text.Length)
        {
            errors.Add(EmptyText(start));
            return null;
        }

        ForeignText.ThrowIfMarkup(path, text, first);
        SpecNode? root = text[first] is '{' or '['
            ? ReadBraces(path, text, errors)
            : YamlSpecReader.Read(path, text, errors);
        if (root is null)
            errors.Add(EmptyText(start));
        return root;
    }

    /// <summary>Reads a text that starts with a brace or bracket: JSON, or the flow style of YAML.</summary>
    private static SpecNode? ReadBraces(string path, string text, List<ParseError> errors)
    {
        if (!IsYamlPath(path) && !MarkdownPage.IsPage(path))
            return JsonSpecReader.Read(path, text, errors);
        try
        {
            return JsonSpecReader.Read(path, text, errors);
        }
        catch (SpecTextException json) when (json.Error.Kind == ParseErrorKind.Malformed)
        {
            try
            {
                errors.Clear();
                return YamlSpecReader.Read(path, text, errors);
            }
            catch (SpecTextException)
            {
                errors.Clear();
                throw json;
            }
        }
    }

    private static bool IsYamlPath(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static ParseError EmptyText(SpecPosition position) => new(position, ParseErrorKind.Empty, "The text is empty");
}
