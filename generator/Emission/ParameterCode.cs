using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>The code that puts the arguments of a call into a request.</summary>
internal static class ParameterCode
{
    /// <summary>Declares the static field that describes a parameter.</summary>
    public static void WriteField(SourceWriter writer, ParameterPlan parameter)
    {
        List<string> settings = [.. parameter.Settings.Select(static s => $"{s.Property} = {s.Value}")];
        if (parameter.Validator is { } validator)
            settings.Add($"Schema = static () => {validator}");
        string initializer = settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";
        writer.Line(
            $"internal static readonly {RequestParameter} {Identifier.Of(parameter.Field)} = " +
            $"new({CSharpLiteral.String(parameter.WireName)}, {KnownTypes.ParameterLocation}.{parameter.Location}){initializer};");
    }

    /// <summary>Writes the statement that sets a parameter.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="message">The variable that holds the request.</param>
    /// <param name="plan">The operation.</param>
    /// <param name="parameter">The parameter.</param>
    public static void Write(SourceWriter writer, string message, OperationFile plan, ParameterPlan parameter)
    {
        string method = parameter.IsRequired ? "Set" : "SetOptional";
        string field = $"{Identifier.Of(plan.Field)}.{Identifier.Of(parameter.Field)}";
        writer.Line($"{message}.{method}({field}, {parameter.Name}, {CodecCode.Writer(parameter.Codec, isNullable: false)});");
    }
}
