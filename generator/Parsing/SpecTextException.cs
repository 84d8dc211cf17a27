using System;

namespace Seedance.Generator.Parsing;

/// <summary>Ends the reading of a text. It never leaves <see cref="SpecParser"/>.</summary>
internal sealed class SpecTextException(ParseError error) : Exception(error.Message)
{
    public ParseError Error { get; } = error;

    public static SpecTextException Malformed(SpecPosition position, string message) =>
        new(new ParseError(position, ParseErrorKind.Malformed, message));

    public static SpecTextException TooLarge(SpecPosition position, string message) =>
        new(new ParseError(position, ParseErrorKind.TooLarge, message));
}
