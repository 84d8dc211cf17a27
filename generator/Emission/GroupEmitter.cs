using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits what the methods of a group share: their interface, the class behind it, and the property that leads to it.</summary>
internal static class GroupEmitter
{
    public static string Emit(GroupFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        string property = Identifier.Of(plan.Group.Property);
        string group = Identifier.Of(plan.Group.Class);
        string service = EmittedFile.Qualified(plan, plan.Group.Interface);
        string field = "_" + char.ToLowerInvariant(plan.Group.Class[0]) + plan.Group.Class.Substring(1);
        using (writer.Block($"{plan.Access} partial interface {Identifier.Of(plan.Names.Interface)}"))
        {
            WriteSummary(writer, plan);
            writer.Line($"{service} {property} {{ get; }}");
        }

        writer.Line();
        WriteSummary(writer, plan);
        writer.Line($$"""
            {{EmittedFile.GeneratedCode}}
            {{plan.Access}} partial interface {{Identifier.Of(plan.Group.Interface)}}
            {
            }

            {{plan.Access}} sealed partial class {{Identifier.Of(plan.Names.Client)}}
            {
                private {{group}}? {{field}};

                /// <inheritdoc/>
                public {{service}} {{property}} => {{field}} ??= new {{group}}(_connection);

                private sealed partial class {{group}}({{ApiConnection}} connection) : {{service}}
                {
                    private readonly {{ApiConnection}} _connection = connection;
                }
            }
            """);
        return writer.ToString();
    }

    private static void WriteSummary(SourceWriter writer, GroupFile plan) =>
        XmlDoc.Write(writer, Documentation.None with { Description = plan.Description }, $"The operations with the tag '{plan.Tag}'.");
}
