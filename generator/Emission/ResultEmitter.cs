using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits what an operation answers where its successes have different bodies: a record with a case for each status.</summary>
internal static class ResultEmitter
{
    public static string Emit(ResultFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(plan));
        string name = Identifier.Of(plan.Name);
        XmlDoc.Summary(writer, "What the API answers: the body that its document declares for the status.");
        writer.Line(EmittedFile.GeneratedCode);
        using (writer.Block($"{plan.Access} sealed partial record {name}"))
        {
            writer.Line($$"""
                private readonly int _case;

                private {{name}}(int statusCase, object? value)
                {
                    _case = statusCase;
                    Value = value;
                }

                /// <summary>The body, of the type of its status; null where the status has none.</summary>
                public object? Value { get; }

                """);
            for (int i = 0; i < plan.Cases.Count; i++)
            {
                if (plan.Cases[i].Body is { } body)
                    EmitCase(writer, plan.Cases[i], body, name, i);
                else
                    EmitEmptyCase(writer, plan.Cases[i], name, i);
            }

            EmitMatch(writer, plan);
        }

        return writer.ToString();
    }

    private static void EmitCase(SourceWriter writer, ResultCasePlan plan, CodecPlan body, string name, int index)
    {
        string value = body.IsValueType ? "body" : $"body ?? throw new {ArgumentNullException}(nameof(body))";
        string parameter = body.IsValueType ? $"out {body.Type}" : $"[{NotNullWhen}(true)] out {body.Type}?";
        writer.Line($$"""
            /// <summary>Makes the result of status {{plan.Status}}.</summary>
            /// <param name="body">The body.</param>
            /// <returns>The result.</returns>
            public static {{name}} From{{plan.Name}}({{body.Type}} body) => new({{index}}, {{value}});

            /// <summary>Gets the body, if the status was {{plan.Status}}.</summary>
            /// <param name="body">The body.</param>
            /// <returns>Whether it was.</returns>
            public bool TryGet{{plan.Name}}({{parameter}} body)
            {
                body = _case == {{index}} ? ({{body.Type}})Value! : default;
                return _case == {{index}};
            }

            """);
    }

    private static void EmitEmptyCase(SourceWriter writer, ResultCasePlan plan, string name, int index) => writer.Line($$"""
        /// <summary>Makes the result of status {{plan.Status}}, which has no body.</summary>
        /// <returns>The result.</returns>
        public static {{name}} From{{plan.Name}}() => new({{index}}, null);

        /// <summary>Whether the status was {{plan.Status}}, which has no body.</summary>
        public bool Is{{plan.Name}} => _case == {{index}};

        """);

    private static void EmitMatch(SourceWriter writer, ResultFile plan)
    {
        writer.Line("/// <summary>Calls the function of the status.</summary>");
        foreach (ResultCasePlan one in plan.Cases)
        {
            string role = one.Body is null ? "Called for" : "Takes the body of";
            writer.Line($"/// <param name=\"{Identifier.Bare(one.Parameter)}\">{role} status {one.Status}.</param>");
        }

        writer.Line("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        writer.Line("/// <returns>What the function returns.</returns>");
        string parameters = string.Join(", ", plan.Cases.Select(static c => $"{Function(c)} {Identifier.Of(c.Parameter)}"));
        writer.Line($"public TResult Match<TResult>({parameters}) => _case switch");
        writer.Line("{");
        using (writer.Indent())
        {
            for (int i = 0; i < plan.Cases.Count; i++)
            {
                string argument = plan.Cases[i].Body is { } body ? $"({body.Type})Value!" : "";
                string pattern = i == plan.Cases.Count - 1 ? "_" : CSharpLiteral.Index(i);
                writer.Line($"{pattern} => {Identifier.Of(plan.Cases[i].Parameter)}({argument}),");
            }
        }

        writer.Line("};");
    }

    private static string Function(ResultCasePlan plan) => plan.Body is { } body ? $"{Func}<{body.Type}, TResult>" : $"{Func}<TResult>";
}
