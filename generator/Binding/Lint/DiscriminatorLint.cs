using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Lint;

/// <summary>
/// Finds entries of a discriminator's mapping that name no schema, or none that the value can have (OpenAPI 3.2.0, section 4.25).
/// </summary>
internal sealed class DiscriminatorLint(ApiContext context, List<Problem> problems)
{
    public void Check(SpecObject schema, TypeId place)
    {
        if (schema["discriminator"] is not SpecObject discriminator)
            return;
        HashSet<TypeId>? branches = Branches(schema, place);
        foreach (SpecMember entry in Entries(discriminator))
        {
            if (entry.Value.AsString() is { Length: > 0 } value && FaultOf(value, place, branches) is { } why)
                problems.Add(Problem.At(DiagnosticTable.MappingLeadsNowhere, entry.Value.Position, entry.Name, value, why));
        }
    }

    /// <summary>The entries of the mapping, and what stands for all other texts (version 3.2).</summary>
    private static IEnumerable<SpecMember> Entries(SpecObject discriminator) =>
        (discriminator.GetObject("mapping")?.Members ?? []).Concat(discriminator.Members.Where(static m => m.Name == "defaultMapping"));

    /// <summary>Why an entry is ignored: the end of a sentence; null when it is not.</summary>
    private string? FaultOf(string value, TypeId place, HashSet<TypeId>? branches)
    {
        bool isReference = Discriminator.IsReference(value);
        if ((context.ComponentOf(value, place) ?? (isReference ? context.Find(value, place) : null)) is { } target)
            return branches?.Contains(SchemaShape.End(target, context)) == false ? "that schema is none of the alternatives" : null;
        return isReference ? context.FaultOf(value, place) : "there is no schema of that name";
    }

    /// <summary>The schemas that the alternatives refer to; null where there are none, or where one stands inline.</summary>
    private HashSet<TypeId>? Branches(SpecObject schema, TypeId place)
    {
        if ((schema["oneOf"] ?? schema["anyOf"]) is not SpecArray { Items.Count: > 0 } branches)
            return null;
        List<TypeId?> targets = [.. branches.Items.Select(SchemaShape.Reference).Select(r => r is null ? null : context.Find(r, place))];
        return targets.Contains(null) ? null : [.. targets.Select(t => SchemaShape.End(t!, context))];
    }
}
