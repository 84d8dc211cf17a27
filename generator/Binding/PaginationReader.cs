using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using ParameterLocation = Seedance.Generator.Model.ParameterLocation;

namespace Seedance.Generator.Binding;

/// <summary>
/// Reads what a document says about the pages of a list: <c>x-pagination</c>, Microsoft's <c>x-ms-pageable</c>, or a
/// <c>Link</c> header that the answer declares. Nothing is concluded from the names of parameters or members.
/// </summary>
internal static class PaginationReader
{
    private const string Extension = "x-pagination";

    private const string MicrosoftExtension = "x-ms-pageable";

    private static readonly Dictionary<string, PageStep> Steps = new(StringComparer.Ordinal)
    {
        ["link"] = PageStep.LinkHeader,
        ["next"] = PageStep.NextLink,
        ["cursor"] = PageStep.Cursor,
        ["lastItem"] = PageStep.LastItem,
        ["page"] = PageStep.Page,
        ["offset"] = PageStep.Offset,
    };

    /// <param name="node">The operation.</param>
    /// <param name="operation">The operation, read.</param>
    /// <param name="method">Its HTTP method: only what is read has pages.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="context">Takes what is wrong.</param>
    public static PaginationModel? Read(
        SpecObject node, OpenApiOperation operation, string method, IReadOnlyList<ParameterModel> parameters, DocumentContext context)
    {
        if (node[Extension] is { } extension)
        {
            if (extension is SpecScalar { Kind: SpecScalarKind.Boolean or SpecScalarKind.Null })
                return null;
            string? fault = null;
            PaginationModel? pagination = method == "GET" ? Own(extension as SpecObject, parameters, out fault) : null;
            if (pagination is null)
                Report(context, extension.Position, fault ?? "only a GET operation has pages");
            return pagination;
        }

        return method != "GET" ? null
            : node[MicrosoftExtension] is SpecObject pageable ? Microsoft(pageable)
            : HasLinkHeader(operation) ? new PaginationModel(PageStep.LinkHeader, "next", "")
            : null;
    }

    /// <summary>Says that an operation gets no method for all pages, and why.</summary>
    public static void Report(ApiContext context, SpecPosition position, string why) => context.Report(Problem.At(
        DiagnosticTable.InvalidDocument, position, $"What the operation says about its pages is ignored: {why}."));

    private static PaginationModel? Own(SpecObject? extension, IReadOnlyList<ParameterModel> parameters, out string? fault)
    {
        fault = null;
        List<KeyValuePair<string, PageStep>> steps = [.. Steps.Where(step => extension?.GetString(step.Key) is not null)];
        if (extension is null || steps.Count != 1)
        {
            fault = "it needs one of the members 'link', 'next', 'cursor', 'lastItem', 'page' and 'offset'";
            return null;
        }

        string member = steps[0].Key;
        PageStep step = steps[0].Value;
        string value = extension.GetString(member)!;
        bool counts = step is PageStep.Page or PageStep.Offset;
        string? parameter = counts ? value : step is PageStep.Cursor or PageStep.LastItem ? extension.GetString("parameter") ?? "" : null;
        if (parameter is not null && !parameters.Any(p => p.Location == ParameterLocation.Query && p.Name == parameter))
            fault = $"'{parameter}' is no query parameter of the operation";
        string[] pointers = counts || step == PageStep.LinkHeader ? ["items", "more"] : ["items", "more", member];
        foreach (string name in pointers)
        {
            if (extension.GetString(name) is { Length: > 0 } pointer && pointer[0] != '/')
                fault = $"'{name}' is no JSON Pointer";
        }

        return fault is not null ? null : new PaginationModel(step, counts ? "" : value, parameter ?? "")
        {
            Items = extension.GetString("items"),
            More = extension.GetString("more"),
            Start = extension["start"] is SpecScalar { Kind: SpecScalarKind.Number } start
                && long.TryParse(start.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long first) ? first : 1,
        };
    }

    /// <summary>
    /// AutoRest's extension: <c>nextLinkName</c> names a member of the body, a path with dots in it; without one there is a single
    /// page. <c>itemName</c> is <c>value</c> where it is not given.
    /// </summary>
    private static PaginationModel? Microsoft(SpecObject pageable) => pageable.GetString("nextLinkName") is { Length: > 0 } link
        ? new PaginationModel(PageStep.NextLink, Pointer(link), "") { Items = Pointer(pageable.GetString("itemName") ?? "value") }
        : null;

    private static string Pointer(string path) =>
        string.Concat(path.Split('.').Select(static name => "/" + Parsing.JsonPointer.Escape(name)));

    private static bool HasLinkHeader(OpenApiOperation operation) => (operation.Responses ?? [])
        .Where(static response => response.Key.StartsWith("2", StringComparison.Ordinal))
        .SelectMany(static response => response.Value.Headers?.Keys ?? Enumerable.Empty<string>())
        .Any(static name => name.Equals("Link", StringComparison.OrdinalIgnoreCase));
}
