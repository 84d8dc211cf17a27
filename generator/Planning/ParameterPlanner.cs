using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans the parameters of an operation.</summary>
internal static class ParameterPlanner
{
    public static IEnumerable<ParameterPlan> Plan(
        OperationModel operation, NamedOperation name, TypeTable types, CodecPlanner codecs, LimitPlanner limits) =>
        operation.Parameters.Select((p, i) => new ParameterPlan(
            name.Parameters[i],
            FieldOf(name.Parameters[i]),
            p.Name,
            p.Location,
            codecs.Plan(p.Type),
            p.IsRequired && !p.IsIdempotencyKey,
            p.Docs)
        {
            Settings = Settings(p, types).ToEquatableArray(),
            Validator = types.Validator(p.Schema),
            Limits = limits.OfValue(p.Schema, p.Type.Type),
        });

    /// <summary>No parameter takes the name of the operation's own description, and no two that differ take one.</summary>
    private static string FieldOf(string name)
    {
        string bare = name.TrimStart('@');
        return char.ToUpperInvariant(bare[0]) + bare.Substring(1) + "Parameter";
    }

    private static IEnumerable<SettingPlan> Settings(ParameterModel parameter, TypeTable types)
    {
        if (parameter.MediaType is { } mediaType)
        {
            yield return new SettingPlan("MediaType", CSharpLiteral.String(mediaType));
        }
        else
        {
            ParameterStyle usual = parameter.Location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
            if (parameter.Style != usual)
                yield return new SettingPlan("Style", KnownTypes.ParameterStyle + "." + parameter.Style);
            if (MayBeComposite(parameter.Type.Type, types) && parameter.IsExploded != (parameter.Style is ParameterStyle.Form or ParameterStyle.Cookie))
                yield return new SettingPlan("Explode", parameter.IsExploded ? "true" : "false");
        }

        if (parameter.AllowsReserved)
            yield return new SettingPlan("AllowReserved", "true");
        if (parameter.AllowsEmpty)
            yield return new SettingPlan("AllowEmptyValue", "true");
        if (parameter.IsIdempotencyKey)
            yield return new SettingPlan("IsIdempotencyKey", "true");
    }

    /// <summary>Whether a value may be an array or an object.</summary>
    private static bool MayBeComposite(TypeRef type, TypeTable types) => type switch
    {
        PrimitiveRef primitive => primitive.Kind == Primitive.Json,
        NamedRef named => types.Model(named.Id) is not EnumModel,
        _ => true,
    };
}
