using System;
using System.Collections.Generic;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Format">The format, one of those that the runtime knows.</param>
/// <param name="IsAsserted">Whether it is checked even where formats are not: the dialect demands it.</param>
internal sealed record FormatConstraint(string Format, bool IsAsserted) : Constraint("format");

/// <summary><c>format</c> (2020-12 Validation, section 7). Formats that are not in the table say nothing about validity.</summary>
internal sealed class FormatKeyword : Keyword<FormatConstraint>
{
    /// <summary>A format and its member of the runtime's <c>SchemaFormats</c>.</summary>
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["base64"] = "Byte",
        ["base64url"] = "Base64Url",
        ["byte"] = "Byte",
        ["char"] = "Char",
        ["date"] = "Date",
        ["date-time"] = "DateTime",
        ["date-time-local"] = "DateTimeLocal",
        ["double"] = "Double",
        ["double-int"] = "DoubleInt",
        ["duration"] = "Duration",
        ["email"] = "Email",
        ["float"] = "Float",
        ["hostname"] = "Hostname",
        ["http-date"] = "HttpDate",
        ["idn-email"] = "IdnEmail",
        ["idn-hostname"] = "IdnHostname",
        ["int16"] = "Int16",
        ["int32"] = "Int32",
        ["int64"] = "Int64",
        ["int8"] = "Int8",
        ["ipv4"] = "IPv4",
        ["ipv6"] = "IPv6",
        ["iri"] = "Iri",
        ["iri-reference"] = "IriReference",
        ["json-pointer"] = "JsonPointer",
        ["regex"] = "Regex",
        ["relative-json-pointer"] = "RelativeJsonPointer",
        ["time"] = "Time",
        ["time-local"] = "TimeLocal",
        ["uint16"] = "UInt16",
        ["uint32"] = "UInt32",
        ["uint64"] = "UInt64",
        ["uint8"] = "UInt8",
        ["uri"] = "Uri",
        ["uri-reference"] = "UriReference",
        ["uri-template"] = "UriTemplate",
        ["uuid"] = "Uuid",
    };

    /// <summary>The format of secrets: any text has it, but no message shows one.</summary>
    private const string Password = "password";

    public override string Name => "format";

    public override bool IsAssertion => true;

    protected override FormatConstraint? TryRead(SpecNode value, SchemaContext context) =>
        value is SpecScalar { Kind: SpecScalarKind.String } format && (format.Text == Password || Formats.ContainsKey(format.Text))
            ? new FormatConstraint(format.Text, context.Dialect.AssertsFormats)
            : null;

    protected override void Write(FormatConstraint constraint, CheckBody body)
    {
        if (constraint.Format == Password)
            body.Conceal();
        else
            body.Check(constraint.IsAsserted ? "AssertedFormat" : "Format", "global::Seedance.Runtime.SchemaFormats." + Formats[constraint.Format], Name);
    }

    protected override ValueFault? Fault(FormatConstraint constraint, SpecNode value, ValueCheck check) => check.Unsure();
}
