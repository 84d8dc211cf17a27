using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the validator of a schema.</summary>
internal static class SchemaEmitter
{
    public static string Emit(SchemaFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        writer.Line($"// {CSharp.CSharpComment.Line(plan.Name)}");
        return writer.ToString();
    }
}
