using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>Writes the applicators that count how many of their branches a value passes.</summary>
internal static class Branches
{
    /// <summary>The branches are a field, which the check is handed: <c>run.OneOf(PetOneOf, token, "/oneOf")</c>.</summary>
    /// <param name="method">The check of the runtime.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="branches">The branches.</param>
    /// <param name="body">Where it is written.</param>
    /// <param name="discriminator">The member whose text names a branch, or null.</param>
    /// <param name="names">For each branch, the texts that name it; none without a discriminator.</param>
    /// <param name="otherwise">The branch that decides where it names none, or null.</param>
    public static void Write(
        string method,
        string keyword,
        EquatableArray<SchemaRules> branches,
        CheckBody body,
        string? discriminator = null,
        EquatableArray<EquatableArray<string>> names = default,
        int? otherwise = null)
    {
        List<string> items = branches
            .Select((branch, i) => Branch(
                branch,
                i,
                body.Branch(branch, keyword, i.ToString(CultureInfo.InvariantCulture)),
                discriminator is null ? EquatableArray<string>.Empty : names[i],
                body))
            .ToList();
        string field = body.Field(KnownTypes.Runtime + ".SchemaBranch[]", items, keyword);
        body.Term("run." + method + "(" + field + ", " + body.Token + ", "
            + (discriminator is null ? "" : CSharpLiteral.Utf8(discriminator) + ", ") + body.LocationOf(keyword)
            + (otherwise is { } index ? ", " + CSharpLiteral.Index(index) : "") + ")");
    }

    /// <summary>What is wrong with a value that fits no branch; of several branches only that none fits.</summary>
    public static ValueFault? Fault(SpecNode value, EquatableArray<SchemaRules> branches, ValueCheck check)
    {
        bool isUnsure = false;
        foreach (SchemaRules branch in branches)
        {
            bool? passes = check.Passes(value, branch);
            if (passes == true)
                return null;
            isUnsure |= passes is null;
        }

        if (isUnsure)
            return check.Unsure();
        return branches.Count == 1
            ? check.Fault(value, branches[0])
            : new ValueFault(
                value,
                ValueText.Of(value) + " fits none of the " + Values.Plural(branches.Count, "alternative") + Nearest(value, branches, check));
    }

    /// <summary>Of the branches that take values of this JSON type, what is wrong by the only one.</summary>
    private static string Nearest(SpecNode value, EquatableArray<SchemaRules> branches, ValueCheck check)
    {
        List<ValueFault> faults = [.. branches.Select(b => check.Fault(value, b)).OfType<ValueFault>()];
        List<ValueFault> near = [.. faults.Where(static f => !f.Message.StartsWith("expected ", System.StringComparison.Ordinal))];
        return near.Count == 1 ? "; by the nearest, " + near[0].Message : "";
    }

    private static string Branch(SchemaRules rules, int index, string method, EquatableArray<string> names, CheckBody body)
    {
        SchemaFacts facts = body.FactsOf(rules);
        var known = new List<string>();
        if (facts.Types != SchemaFacts.AnyType)
            known.Add("Types = " + TypeKeyword.Expression(facts.Types));
        if (facts.Constants.Count > 0)
            known.Add("Constants = [" + string.Join(", ", facts.Constants.Select(Constant)) + "]");
        if (facts.Required.Count > 0)
            known.Add("Required = [" + string.Join(", ", facts.Required.Select(CSharpLiteral.String)) + "]");
        if (names.Count > 0)
            known.Add("Names = [" + string.Join(", ", names.Select(CSharpLiteral.String)) + "]");
        string branch = "new(" + CSharpLiteral.String(Name(rules, index)) + ", " + method + ")";
        return known.Count == 0 ? branch : branch + " { " + string.Join(", ", known) + " }";
    }

    private static string Constant(MemberConstant constant) =>
        "(" + CSharpLiteral.String(constant.Name) + ", [" + string.Join(", ", constant.Values.Select(CSharpLiteral.String)) + "])";

    /// <summary>What messages call the branch: as the schema that it refers to is called.</summary>
    private static string Name(SchemaRules rules, int index) =>
        rules.Constraints.Count == 1 && rules.Constraints[0] is ReferenceConstraint { IsInline: false } reference
            ? JsonPointer.LastToken(reference.Target.Pointer)
            : "alternative " + (index + 1).ToString(CultureInfo.InvariantCulture);
}
