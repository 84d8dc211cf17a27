using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Reads <c>x-upload</c>: how an operation gives out an address to put a file to.</summary>
internal static class UploadReader
{
    private const string Extension = "x-upload";

    public static UploadModel? Read(SpecObject operation, DocumentContext context)
    {
        if (operation[Extension] is not { } node || node is SpecScalar { Kind: SpecScalarKind.Boolean or SpecScalarKind.Null })
            return null;
        if (node.GetString("content-type") is { } contentType && Pointer(node, "address") is { } address && Pointer(node, "result") is { } result)
            return new UploadModel(node.GetString("name") ?? "UploadFile", contentType, node.GetString("extension"), address, result);
        context.Report(Problem.At(
            DiagnosticTable.InvalidDocument,
            node.Position,
            "The extension 'x-upload' needs 'content-type' (a parameter), 'address' and 'result' (JSON Pointers); it is ignored."));
        return null;
    }

    private static string? Pointer(SpecNode node, string member) =>
        node.GetString(member) is { Length: > 1 } pointer && pointer[0] == '/' ? pointer : null;
}
