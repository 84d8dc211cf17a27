using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>The code that puts the body of a call into a request.</summary>
internal static class BodyCode
{
    /// <summary>Declares the static field that describes a body in all its media types.</summary>
    public static void WriteField(SourceWriter writer, BodyPlan body)
    {
        writer.Line($"internal static readonly {RequestBody}[] {Identifier.Of(body.Field)} =");
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (OfferPlan offer in body.Offers)
                writer.Line(Offer(offer));
        }

        writer.Line("];");
    }

    /// <summary>Writes the statements that set the body.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="message">The variable that holds the request.</param>
    /// <param name="plan">The operation.</param>
    /// <param name="body">The body.</param>
    public static void Write(SourceWriter writer, string message, OperationFile plan, BodyPlan body)
    {
        string value = body is { IsRequired: false, Codec.IsValueType: true } ? body.Name + ".Value" : body.Name;
        if (body.StreamSwitch is { } property)
            value = $"{value} with {{ {Identifier.Of(property)} = true }}";
        string write = IsStream(body) ? "" : ", " + CodecCode.Writer(body.Codec, body.IsNullable);
        string contentType = body.ContentType is { } name ? ", " + name : "";
        string statement = $"{message}.SetBody({Identifier.Of(plan.Field)}.{Identifier.Of(body.Field)}, {value}{write}{contentType});";
        if (body.IsRequired)
        {
            writer.Line(statement);
            return;
        }

        writer.Line($"if ({body.Name} is not null)");
        using (writer.Indent())
            writer.Line(statement);
    }

    private static bool IsStream(BodyPlan body) => body.Offers[0].Kind == BodyKind.Binary;

    /// <summary>The expression, with a comma, that describes a body in one media type.</summary>
    public static string Offer(OfferPlan offer)
    {
        var settings = new List<string>();
        if (offer.Validator is { } validator)
            settings.Add($"Schema = static () => {validator}");
        if (offer.Members.Count > 0)
            settings.Add($"Members = [{string.Join(", ", offer.Members.Select(Member))}]");
        if (offer.Parts.Count > 0)
            settings.Add($"Parts = [{string.Join(", ", offer.Parts.Select(Member))}]");
        if (offer.OtherParts is { } other)
            settings.Add($"OtherParts = {Member(other)}");
        return $"new({CSharpLiteral.String(offer.MediaType)}, {KnownTypes.RequestBodyKind}.{offer.Kind}){Initializer(settings)},";
    }

    private static string Member(FormMemberModel member)
    {
        var settings = new List<string>();
        if (member.ContentType is { } contentType)
            settings.Add($"ContentType = {CSharpLiteral.String(contentType)}");
        if (member.Style is { } style)
            settings.Add($"Style = {KnownTypes.ParameterStyle}.{style}");
        if (member is { Style: not null, IsExploded: false })
            settings.Add("Explode = false");
        if (member.AllowsReserved)
            settings.Add("AllowReserved = true");
        if (member.Headers.Count > 0)
            settings.Add($"Headers = [{string.Join(", ", member.Headers.Select(Header))}]");
        if (member.Types != Model.JsonTypes.String)
            settings.Add($"Types = {TypeKeyword.Expression(member.Types)}");
        return $"new({CSharpLiteral.String(member.Name)}){Initializer(settings)}";
    }

    private static string Header(PartHeaderModel header) => $"new({CSharpLiteral.String(header.Name)}, {CSharpLiteral.String(header.Value)})";

    private static string Initializer(List<string> settings) => settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";
}
