using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;
using JsonTypes = Seedance.Generator.Model.JsonTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits callbacks and webhooks: each is a property whose value reads and checks the request.</summary>
internal static class IncomingEmitter
{
    public static string Emit(IncomingFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        string type = Type(plan);
        using (writer.Block($"{plan.Access} static partial class {Identifier.Of(plan.Class)}"))
        {
            XmlDoc.Write(writer, plan.Docs, plan.Title);
            if (plan.IsObsolete)
                ObsoleteMark.Write(writer, $"{plan.Class}.{Identifier.Bare(plan.Member)}");
            writer.Line($"public static {type} {Identifier.Of(plan.Member)} => {Identifier.Of(plan.Definition)}.Request;");
            writer.Line();
            using (writer.Block($"private static class {Identifier.Of(plan.Definition)}"))
                EmitDefinition(writer, plan, type);
        }

        return writer.ToString();
    }

    /// <summary>The part that carries the documentation of all.</summary>
    public static string Emit(IncomingClassFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        XmlDoc.Summary(writer, plan.Summary);
        writer.Line($$"""
            {{EmittedFile.GeneratedCode}}
            {{plan.Access}} static partial class {{Identifier.Of(plan.Class)}}
            {
            }
            """);
        return writer.ToString();
    }

    private static string Type(IncomingFile plan) => $"{IncomingRequest}<{plan.Body?.Type ?? NoBody}>";

    private static void EmitDefinition(SourceWriter writer, IncomingFile plan, string type)
    {
        string name = CSharpLiteral.String(Identifier.Bare(plan.Member));
        string start = $"internal static readonly {type} Request = new({name}, {CSharpLiteral.String(plan.Method)}";
        if (plan.Body is { } body)
        {
            writer.Line($"{start}, {CodecCode.Reader(body, isNullable: false)},");
            start = "]";
            writer.Line("[");
            using (writer.Indent())
            {
                foreach (OfferPlan offer in plan.Offers)
                    writer.Line(BodyCode.Offer(offer));
            }
        }

        if (plan is { Envelope: null, IsBodyOptional: false, Parameters.Count: 0 })
        {
            writer.Line($"{start});");
            return;
        }

        using (writer.Block($"{start})", end: ";"))
        {
            if (plan.IsBodyOptional)
                writer.Line("IsBodyOptional = true,");
            if (plan.Envelope is { } envelope)
                writer.Line($"Envelope = {Envelope(envelope)},");
            if (plan.Parameters.Count > 0)
                writer.Line($"Parameters = [{string.Join(", ", plan.Parameters.Select(Parameter))}],");
        }
    }

    private static string Parameter(IncomingParameterPlan parameter)
    {
        List<string> settings = [];
        if (parameter.IsRequired)
            settings.Add("IsRequired = true");
        if (parameter.Types != JsonTypes.String)
            settings.Add($"Types = {TypeKeyword.Expression(parameter.Types)}");
        if (parameter.Validator is { } validator)
            settings.Add($"Schema = static () => {validator}");
        string initializer = settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";
        string name = CSharpLiteral.String(parameter.Name);
        return $"new({name}, {KnownTypes.ParameterLocation}.{parameter.Location}){initializer}";
    }

    private static string Envelope(EnvelopeModel envelope) =>
        $"new() {{ Code = {CSharpLiteral.String(envelope.Code)}, " +
        $"Success = [{string.Join(", ", envelope.Success.Select(ClientEmitter.Code))}], Data = {CSharpLiteral.String(envelope.Data!)} }}";
}
