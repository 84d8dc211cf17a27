using System;
using System.Collections.Generic;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Format">The format, one of those that the runtime knows.</param>
internal sealed record FormatConstraint(string Format) : Constraint("format");

/// <summary><c>format</c> (2020-12 Validation, section 7). Formats that are not in the table say nothing about validity.</summary>
internal sealed class FormatKeyword : Keyword<FormatConstraint>
{
    /// <summary>A format and its member of the runtime's <c>SchemaFormats</c>.</summary>
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["date"] = "Date",
        ["date-time"] = "DateTime",
        ["int32"] = "Int32",
        ["int64"] = "Int64",
        ["time"] = "Time",
        ["uri"] = "Uri",
        ["uri-reference"] = "UriReference",
        ["uuid"] = "Uuid",
    };

    public override string Name => "format";

    public override bool IsAssertion => true;

    protected override FormatConstraint? TryRead(SpecNode value, SchemaContext context) =>
        value is SpecScalar { Kind: SpecScalarKind.String } format && Formats.ContainsKey(format.Text)
            ? new FormatConstraint(format.Text)
            : null;

    protected override void Write(FormatConstraint constraint, CheckBody body) =>
        body.Check("Format", "global::Seedance.Runtime.SchemaFormats." + Formats[constraint.Format], Name);
}
