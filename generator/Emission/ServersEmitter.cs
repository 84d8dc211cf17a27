using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the class that names the servers of an API.</summary>
internal static class ServersEmitter
{
    private const string Uri = KnownTypes.System + ".Uri";

    public static string Emit(ServersFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        XmlDoc.Summary(writer, $"The servers that the API's document names, for the BaseAddress of {plan.Options}. The first is used when nothing is set.");
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} static partial class {Identifier.Of(plan.Name)}"))
        {
            for (int i = 0; i < plan.Servers.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                EmitServer(writer, plan.Servers[i]);
            }
        }

        return writer.ToString();
    }

    private static void EmitServer(SourceWriter writer, ServerPlan plan)
    {
        ServerModel server = plan.Server;
        XmlDoc.Write(writer, Documentation.None with { Description = server.Description }, $"The server {server.Url}.");
        if (server.Variables.Count == 0)
        {
            writer.Line(
                $"public static {Uri} {Identifier.Of(plan.Name)} {{ get; }} = " +
                $"new({CSharpLiteral.String(server.Url)}, {KnownTypes.System}.UriKind.Absolute);");
            return;
        }

        for (int i = 0; i < server.Variables.Count; i++)
        {
            ServerVariableModel variable = server.Variables[i];
            string values = variable.Values.Count == 0 ? "" : $" One of: {string.Join(", ", variable.Values)}.";
            Documentation docs = Documentation.None with { Description = variable.Description };
            XmlDoc.Param(writer, plan.Parameters[i], docs, $"The variable '{variable.Name}'.{values}");
        }

        string parameters = string.Join(", ", server.Variables.Select((v, i) => $"string {plan.Parameters[i]} = {CSharpLiteral.String(v.Default)}"));
        string variables = string.Join(", ", server.Variables.Select((v, i) => Variable(v, plan.Parameters[i])));
        writer.Line($"public static {Uri} {Identifier.Of(plan.Name)}({parameters}) =>");
        using (writer.Indent())
            writer.Line($"{Runtime}.ServerAddress.Of({CSharpLiteral.String(server.Url)}, {variables});");
    }

    private static string Variable(ServerVariableModel variable, string parameter) =>
        $"new {Runtime}.ServerVariable({CSharpLiteral.String(variable.Name)}, {parameter}, [{string.Join(", ", variable.Values.Select(CSharpLiteral.String))}])";
}
