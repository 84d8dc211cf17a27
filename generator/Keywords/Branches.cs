using System.Collections.Generic;
using System.Globalization;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>Writes the applicators that count how many of their branches a value passes.</summary>
internal static class Branches
{
    /// <summary>Each branch runs on its own: <c>run.OneOf((run.Try(A, token) ? 1 : 0) + …, token, "/oneOf")</c>.</summary>
    public static void Write(string method, string keyword, EquatableArray<SchemaRules> branches, CheckBody body)
    {
        var counts = new List<string>();
        for (int i = 0; i < branches.Count; i++)
        {
            string branch = body.Branch(branches[i], keyword, i.ToString(CultureInfo.InvariantCulture));
            counts.Add("(run.Try(" + branch + ", token) ? 1 : 0)");
        }

        body.Term("run." + method + "(" + string.Join(" + ", counts) + ", token, " + body.LocationOf(keyword) + ")");
    }
}
