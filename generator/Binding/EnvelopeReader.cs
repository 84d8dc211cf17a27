using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>Reads <c>x-envelope</c>: the shape around every answer of an API.</summary>
internal static class EnvelopeReader
{
    private const string Extension = "x-envelope";

    /// <summary>The envelope of an element, or null when it has none or <c>x-envelope: false</c>.</summary>
    public static EnvelopeModel? Read(SpecObject element, DocumentContext context)
    {
        if (element[Extension] is not { } value || value is SpecScalar { Kind: SpecScalarKind.Boolean or SpecScalarKind.Null })
            return null;
        var envelope = value as SpecObject;
        List<string> success =
        [
            .. (envelope?.GetArray("success")?.Items ?? []).OfType<SpecScalar>().Where(static code => code.Kind != SpecScalarKind.Null).Select(static code => code.Text),
        ];

        if (envelope is null || Pointer(envelope, "code") is not { } place || success.Count == 0)
        {
            context.Report(Problem.At(
                DiagnosticTable.InvalidDocument,
                value.Position,
                "The extension 'x-envelope' needs 'code' (a JSON Pointer) and 'success' (a list of codes); it is ignored."));
            return null;
        }

        return new EnvelopeModel(
            place,
            success.Distinct().ToEquatableArray(),
            Pointer(envelope, "message"),
            Pointer(envelope, "errors"),
            Pointer(envelope, "data"),
            Pointer(envelope, "data") is { } data && JsonPointer.Tokens(data).Count == 1 ? JsonPointer.LastToken(data) : null);
    }

    /// <summary>Whether an element says something about its envelope: an operation's word stands above the document's.</summary>
    public static bool Speaks(SpecObject element) => element[Extension] is not null;

    private static string? Pointer(SpecObject envelope, string member) =>
        envelope.GetString(member) is { Length: > 1 } pointer && pointer[0] == '/' ? pointer : null;
}
