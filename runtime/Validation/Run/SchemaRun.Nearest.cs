using System;
using System.Collections.Generic;
using System.Linq;

namespace Seedance.Runtime;

// What is said when a value passes none of several branches: what it lacks for the nearest.
public ref partial struct SchemaRun
{
    // Of a branch that is as near as another one, the first few errors are enough.
    private const int MaxFailuresPerBranch = 10;

    private bool RecordNoBranch(SchemaBranch[] branches, int token, string keyword, string location)
    {
        BranchReach nearest = BranchReach.OtherType;
        var candidates = new List<SchemaBranch>();
        foreach (SchemaBranch branch in branches)
        {
            BranchReach reach = branch.Reach(ref this, token);
            if (reach < nearest) continue;
            if (reach > nearest) candidates.Clear();
            nearest = reach;
            candidates.Add(branch);
        }

        if (nearest == BranchReach.OtherType)
        {
            JsonTypes types = candidates.Aggregate(JsonTypes.None, static (all, branch) => all | branch.Types);
            return Record(token, keyword, location, SchemaMessages.NoBranch(branches.Length, SchemaMessages.Type(types, TypeOf(token))));
        }

        if (nearest == BranchReach.OtherConstant && RecordOtherConstant(candidates, branches.Length, token, keyword, location)) return Records;

        string why = SchemaMessages.Nearest(candidates.ConvertAll(static branch => branch.Name));
        return Record(token, keyword, location, SchemaMessages.NoBranch(branches.Length, why))
            && (_isBrief || CollectNearest(candidates, token));
    }

    /// <summary>Records that one and the same member has a value of no branch.</summary>
    private bool RecordOtherConstant(List<SchemaBranch> candidates, int count, int token, string keyword, string location)
    {
        byte[]? name = null;
        var allowed = new List<string>();
        foreach (SchemaBranch branch in candidates)
        {
            SchemaBranch.MemberValues? constant = branch.OtherConstant(ref this, token);
            if (constant is null || (name is not null && !constant.Name.AsSpan().SequenceEqual(name))) return false;
            name = constant.Name;
            allowed.AddRange(constant.Json);
        }

        int value = Member(token, name);
        string list = JsonExcerpt.Cut(string.Join(", ", allowed.Distinct()), JsonExcerpt.MaxPointer);
        string why = SchemaMessages.MemberEnum(_index, value - 1, list);
        Record(token, keyword, location, SchemaMessages.NoBranch(count, why));
        return true;
    }

    /// <summary>Records the errors of the branches: in full of the first, so that the work stays in proportion, and in brief of the others.</summary>
    private bool CollectNearest(List<SchemaBranch> candidates, int token)
    {
        int maxFailures = _maxFailures;
        int entered = _entered;
        foreach (SchemaBranch branch in candidates)
        {
            if (_isBrief) _maxFailures = (int)Math.Min(maxFailures, (long)_failures!.Count + MaxFailuresPerBranch);
            branch.Check(ref this, token);
            _entered = entered;
            _isBrief = true;
        }

        _isBrief = false;
        _maxFailures = maxFailures;
        return Records;
    }
}
