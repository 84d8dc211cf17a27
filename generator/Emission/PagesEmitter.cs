using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the method of an operation that goes through all pages.</summary>
internal static class PagesEmitter
{
    private const string Field = "Pages";

    private const string Builder = "Request";

    /// <summary>The expression that makes the request of a call: the plain method and that for all pages share it.</summary>
    public static string Request(OperationFile plan, OperationSignature signature) =>
        $"{Identifier.Of(plan.Field)}.{Builder}({string.Join(", ", Inputs(signature).Select(static argument => argument.Name))})";

    /// <summary>Declares what describes the pages, and what makes the request.</summary>
    public static void EmitDescription(SourceWriter writer, OperationFile plan, PagesPlan pages)
    {
        OperationSignature signature = OperationSignature.All(plan).Single();
        string message = signature.Locals().Add("message");
        writer.Line();
        writer.Line(
            $"internal static readonly {Pagination} {Field} = " +
            $"new({KnownTypes.PageStep}.{pages.Pagination.Step}){Settings(pages.Pagination)};");
        writer.Line();
        using (writer.Block((signature with { Arguments = Inputs(signature) }).Declare($"internal static {OperationRequest} {Builder}")))
        {
            OperationEmitter.EmitRequest(writer, plan, signature, message);
            writer.Line($"return {message};");
        }
    }

    public static void EmitDeclaration(SourceWriter writer, OperationFile plan, PagesPlan pages, OperationSignature signature)
    {
        string what = pages.Pagination.Items is null ? "page after page" : "and gives out the items of all pages";
        writer.Line();
        XmlDoc.Summary(writer, $"Does what {Identifier.Bare(signature.Name)} does, {what}. Each page is asked for when it is needed.");
        XmlDoc.Returns(writer, pages.Pagination.Items is null ? "The pages." : "The items.");
        OperationEmitter.WriteObsolete(writer, plan);
        writer.Line(Declare(pages, signature, "") + ";");
    }

    public static void EmitMethod(SourceWriter writer, OperationFile plan, PagesPlan pages, OperationSignature signature)
    {
        string description = OperationDescriptionEmitter.Reference(plan);
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        OperationEmitter.WriteObsolete(writer, plan);
        writer.Line($$"""
            {{Declare(pages, signature, "public ")}} =>
                {{PageReader}}.ReadAsync<{{signature.Body}}, {{pages.ItemType}}>(
                    _connection,
                    {{description}},
                    {{Identifier.Of(plan.Field)}}.{{Field}},
                    {{Request(plan, signature)}},
                    static body => {{pages.Select}},
                    cancellationToken);
            """);
    }

    private static string Declare(PagesPlan pages, OperationSignature signature, string modifiers) =>
        signature.Declare($"{modifiers}{IAsyncEnumerable}<{pages.ItemType}> {Identifier.Of(pages.Method + "Async")}");

    /// <summary>The arguments without the token.</summary>
    private static IReadOnlyList<Argument> Inputs(OperationSignature signature) =>
        [.. signature.Arguments.Take(signature.Arguments.Count - 1)];

    private static string Settings(PaginationModel pagination)
    {
        var settings = new List<string>();
        if (pagination.Source.Length > 0)
            settings.Add($"Source = {CSharpLiteral.String(pagination.Source)}");
        if (pagination.Parameter.Length > 0)
            settings.Add($"Parameter = {CSharpLiteral.String(pagination.Parameter)}");
        if (pagination.Step == Model.PageStep.LastItem)
            settings.Add($"Items = {CSharpLiteral.String(pagination.Items!)}");
        if (pagination.More is { } more)
            settings.Add($"More = {CSharpLiteral.String(more)}");
        if (pagination is { Step: Model.PageStep.Page, Start: not 1 })
            settings.Add($"Start = {CSharpLiteral.Integer(pagination.Start)}");
        return settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";
    }
}
