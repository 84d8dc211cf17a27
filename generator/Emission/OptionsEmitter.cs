using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the options class: a property for the credential of each security scheme.</summary>
internal static class OptionsEmitter
{
    public static string Emit(OptionsFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        XmlDoc.Summary(writer, $"What {plan.Names.Client} can be told: where the API lives, what proves who is calling, what to check.");
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} sealed partial class {CSharpIdentifier.Escape(plan.Names.Options)} : {ApiClientOptions}"))
        {
            foreach (SecuritySchemePlan scheme in plan.Schemes)
            {
                XmlDoc.Write(
                    writer,
                    Documentation.None with { Description = scheme.Scheme.Description },
                    $"The credential of the security scheme '{scheme.Scheme.Name}', or null when there is none.");
                writer.Line($"public string? {CSharpIdentifier.Escape(scheme.Property)} {{ get; set; }}");
                writer.Line();
            }

            if (plan.Schemes.Count > 0)
                EmitGetCredential(writer, plan);
        }

        return writer.ToString();
    }

    private static void EmitGetCredential(SourceWriter writer, OptionsFile plan)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("protected override string? GetCredential(string scheme) => scheme switch", end: ";"))
        {
            foreach (SecuritySchemePlan scheme in plan.Schemes)
                writer.Line($"{CSharpLiteral.String(scheme.Scheme.Name)} => {CSharpIdentifier.Escape(scheme.Property)},");
            writer.Line("_ => null,");
        }
    }
}
