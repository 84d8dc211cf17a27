using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;
using Seedance.Generator.Tests.CSharp;
using static Seedance.Generator.Tests.Naming.TestApi;

namespace Seedance.Generator.Tests.Naming;

/// <summary>Whatever a document calls its parts, the compiler takes the names.</summary>
public sealed class CompiledNamesTests
{
    private const string Usings = """
        #nullable enable
        #pragma warning disable CS1591
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        namespace Acme.Api;

        """;

    private static readonly string[] Words =
    [
        .. HostileText.Texts(300),
        "class", "record", "Task", "task", "TASK", "String", "object", "Equals", "GetHashCode", "ToString", "Clone", "EqualityContract", "PrintMembers",
        "MemberwiseClone", "Finalize", "GetType", "ReferenceEquals", "Deconstruct", "Parse", "WriteTo", "value", "Value", "Values", "get_x", "op_Equality",
        "field", "await", "var", "dynamic", "nameof", "_", "__", "__arglist", "1", "-1", "+1", "16:9", "System", "Acme", "Api", "global",
    ];

    [Fact]
    public void Types_members_and_locals_compile()
    {
        MemberModel[] members = [.. Words.Select(static w => Member(w)).Concat(Words.Select(static w => Member("hinted", w)))];
        List<TypeModel> types = [.. Words.Distinct(StringComparer.Ordinal).Select(static w => Component(w)), .. Words.Select((w, i) => Explicit(w, "/x/" + i))];
        types.Add(Component("Pet", First, members));
        NamedApi api = ApiNamer.Name(Api(types)).Api;
        var writer = new SourceWriter();
        foreach (NamedType type in api.Types)
        {
            using (writer.Block($"public sealed partial record {type.Name}"))
            {
                foreach (string member in type.Members)
                    writer.Line($"public string? {member} {{ get; init; }}");
                using (writer.Block("public static int Locals(string? reader, string? writer, string? value, string? unknownMembers)"))
                {
                    foreach (string local in type.Locals)
                        writer.Line($"string? {local} = reader; _ = {local} is null ? null : {local};");
                    writer.Line("return 0;");
                }
            }
        }

        Assert.Empty(Compiled.Diagnose(Usings + writer));
    }

    [Fact]
    public void Enums_of_both_kinds_compile()
    {
        (string, string?)[] values = [.. Words.Distinct(StringComparer.Ordinal).Select(static w => (w, (string?)null))];
        (string, string?)[] hinted = [.. Words.Select((w, i) => ("v" + i, (string?)w))];
        NamedApi api = ApiNamer.Name(Api([Enum("Open", true, values), Enum("Shut", false, values), Enum("Hinted", true, hinted)])).Api;
        var writer = new SourceWriter();
        foreach (NamedType type in api.Types)
        {
            using (writer.Block($"public enum {type.Name}Closed"))
                writer.Line(string.Join(",\n", type.Members));
            using (writer.Block($"public readonly partial struct {type.Name}"))
            {
                using (writer.Block("public static class Values"))
                {
                    foreach (string member in type.Members)
                        writer.Line($"public const string {member} = \"\";");
                }

                writer.Line("public string Value => \"\";\npublic bool IsKnown => true;");
                foreach (string member in type.Members)
                    writer.Line($"public static {type.Name} {member} => default;");
            }
        }

        Assert.Empty(Compiled.Diagnose(Usings + writer));
    }

    [Fact]
    public void Methods_and_parameters_compile()
    {
        ParameterModel[] parameters = [.. Words.Select(static w => Parameter(w)), .. Words.Select(static w => Parameter("hinted", hint: w))];
        OperationModel[] operations =
        [
            .. Words.Distinct(StringComparer.Ordinal).Select((w, i) => Operation(w, "GET", "/p" + i)),
            .. Words.Select((w, i) => Operation("x", "POST", "/q" + i, hint: w)),
            .. Words.Distinct(StringComparer.Ordinal).Select(static w => Operation(null, "PUT", "/" + w)),
            Operation("many", "POST", "/many", null, TestApi.String, First, parameters),
        ];
        NamedApi api = ApiNamer.Name(Api(operations: operations)).Api;
        var writer = new SourceWriter();
        using (writer.Block("public sealed class AcmeClient"))
        {
            foreach (NamedOperation operation in api.Operations)
            {
                string list = string.Concat(operation.Parameters.Concat(operation.BodyParameters).Append(operation.ContentTypeParameter).Where(static p => p.Length > 0).Select(static p => $"string {p}, "));
                foreach (string name in new[] { operation.Method + "Async", operation.Method + "WithResponseAsync" })
                {
                    writer.Line($"public void {name}({list}CancellationToken cancellationToken = default) {{ }}");
                }
            }
        }

        Assert.Empty(Compiled.Diagnose(Usings + writer));
        Assert.Equal(operations.Length, api.Operations.Select(static o => o.Word).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
