using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Keywords;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator.Emission;

/// <summary>Writes the validator of one schema: a part of <c>Schemas</c>.</summary>
internal static class SchemaEmitter
{
    public static string Emit(SchemaFile file)
    {
        var targets = file.Targets.ToDictionary(static t => t.Id);
        SourceWriter writer = EmittedFile.Start(file, namesObsolete: false);
        using (writer.Block(file.Access + " static partial class Schemas"))
        {
            if (file.IsOffered)
            {
                writer.Line($"/// <summary>Checks JSON against the schema <c>{XmlText.EscapeLine(file.Name)}</c>.</summary>");
                writer.Line($"public static {KnownTypes.SchemaValidator} {CSharpIdentifier.Escape(file.Name)} => {file.Holder}.Validator;");
                writer.Line();
            }

            using (writer.Block($"internal static class {file.Holder}"))
            {
                writer.Line($"internal static readonly {KnownTypes.SchemaValidator} Validator = new({CSharpLiteral.String(file.Name)}, Check);");
                writer.Line();
                new CheckHolder(file.Holder, file.Rules, file.Traits, id => targets[id]).Write(writer);
            }
        }

        return writer.ToString();
    }

    /// <summary>The part that carries the documentation of all.</summary>
    public static string Emit(SchemasFile file)
    {
        SourceWriter writer = EmittedFile.Start(file, namesObsolete: false);
        writer.Line($$"""
            /// <summary>Validators of the API's schemas: they check UTF-8 JSON against what its documents say.</summary>
            {{EmittedFile.GeneratedCode}}
            {{file.Access}} static partial class Schemas
            {
            }
            """);
        return writer.ToString();
    }
}
