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
        if (schema["discriminator"].GetObject("mapping") is not { } mapping)
            return;
        HashSet<TypeId>? branches = Branches(schema, place);
        foreach (SpecMember entry in mapping.Members)
        {
            if (entry.Value.AsString() is not { Length: > 0 } value)
                continue;

            // A reference that leads nowhere is reported where references are.
            TypeId? target = context.ComponentOf(value, place) ?? (Discriminator.IsReference(value) ? context.Find(value, place) : null);
            if (target is null && !Discriminator.IsReference(value))
                Report(entry, value, "there is no schema of that name");
            else if (target is not null && branches is not null && !branches.Contains(SchemaShape.End(target, context)))
                Report(entry, value, "that schema is none of the alternatives");
        }
    }

    private void Report(SpecMember entry, string value, string why) =>
        problems.Add(Problem.At(DiagnosticTable.MappingLeadsNowhere, entry.Value.Position, entry.Name, value, why));

    /// <summary>The schemas that the alternatives refer to; null where there are none, or where one stands inline.</summary>
    private HashSet<TypeId>? Branches(SpecObject schema, TypeId place)
    {
        if ((schema["oneOf"] ?? schema["anyOf"]) is not SpecArray { Items.Count: > 0 } branches)
            return null;
        List<TypeId?> targets = [.. branches.Items.Select(SchemaShape.Reference).Select(r => r is null ? null : context.Find(r, place))];
        return targets.Contains(null) ? null : [.. targets.Select(t => SchemaShape.End(t!, context))];
    }
}
