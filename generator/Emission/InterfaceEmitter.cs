using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator.Emission;

/// <summary>
/// Emits the interface of what the cases of a union share, and what a record says beyond its own properties to implement it.
/// </summary>
internal static class InterfaceEmitter
{
    public static string Emit(InterfaceFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        writer.Line($"/// <summary>What the cases of <see cref=\"{plan.Union}\"/> have in common.</summary>");
        if (plan.IsObsolete)
            ObsoleteMark.Write(writer, Identifier.Bare(plan.Name));
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} partial interface {Identifier.Of(plan.Name)}"))
        {
            for (int i = 0; i < plan.Properties.Count; i++)
            {
                PropertyPlan property = plan.Properties[i];
                if (i > 0)
                    writer.Line();
                XmlDoc.Write(writer, property.Docs, $"The member '{property.JsonName}'.");
                if (property.IsObsolete)
                    ObsoleteMark.Write(writer, property.JsonName);
                writer.Line($"{property.Type} {Identifier.Of(property.Name)} {{ get; }}");
            }
        }

        return writer.ToString();
    }

    /// <summary>A property of the interface that the record has otherwise.</summary>
    public static void EmitExplicit(SourceWriter writer, InterfacePropertyPlan plan)
    {
        string own = Identifier.Of(plan.Own.Name);
        string local = Identifier.Of(plan.Own.Local);
        string text = plan.Own.Codec.IsValueType ? ".Value" : "";
        string source = plan.Own.Presence == Presence.OptionalNullable ? $"{own}.GetValueOrDefault(null)" : own;
        string value = !plan.IsConverted ? source
            : plan.Own.Presence == Presence.Required ? source + text
            : $"{source} is {{ }} {local} ? {local}{text} : default({plan.Type})";
        writer.Line($"{plan.Type} {plan.Interface}.{Identifier.Of(plan.Name)} => {value};");
        writer.Line();
    }
}
