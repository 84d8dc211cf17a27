using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>Names the cases of a result after their statuses (RFC 9110, section 15.3; RFC 4918; RFC 5842; RFC 3229).</summary>
internal static class ResultNamer
{
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["200"] = "Ok",
        ["201"] = "Created",
        ["202"] = "Accepted",
        ["203"] = "NonAuthoritative",
        ["204"] = "NoContent",
        ["205"] = "ResetContent",
        ["206"] = "PartialContent",
        ["207"] = "MultiStatus",
        ["208"] = "AlreadyReported",
        ["226"] = "IMUsed",
        ["2XX"] = "Success",
        ["default"] = "Default",
    };

    /// <returns>Members are the cases, locals the parameters of <c>Match</c>.</returns>
    public static NamedType Name(ResultModel result, string typeName)
    {
        List<string> words = [.. result.Cases.Select(static c => Statuses.TryGetValue(c.Status, out string? word) ? word : "Status" + c.Status)];
        return new NamedType(
            result.Id,
            CSharpIdentifier.Escape(typeName),
            words.ToEquatableArray(),
            words.Select(static w => CSharpIdentifier.Escape(Words.LowerFirst(w))).ToEquatableArray(),
            null);
    }
}
