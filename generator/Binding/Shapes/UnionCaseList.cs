using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>The cases of a union that is being bound.</summary>
internal sealed class UnionCaseList
{
    private readonly List<UnionCaseModel> _cases = [];
    private readonly Dictionary<TypeRef, int> _indexes = [];

    public IReadOnlyList<UnionCaseModel> All => _cases;

    /// <summary>Index of the case of values whose discriminator is absent or unknown, or null.</summary>
    public int? Default { get; private set; }

    /// <summary>Index of the case of values whose discriminator is absent, or null.</summary>
    public int? Absent { get; private set; }

    /// <summary>Whether a branch is left out because any value fits it: it is what the union keeps as JSON.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Adds a case. Two branches of one type are one case: nobody could tell them apart by it.</summary>
    public void Add(UnionCaseModel added, bool isDefault = false, bool isAbsent = false)
    {
        if (added.Type is PrimitiveRef { Kind: Primitive.Json })
        {
            IsOpen = true;
            return;
        }

        if (!_indexes.TryGetValue(added.Type, out int index))
        {
            _indexes.Add(added.Type, index = _cases.Count);
            _cases.Add(added);
        }
        else
        {
            UnionCaseModel known = _cases[index];
            _cases[index] = known with
            {
                Schema = null,
                GivenValue = null,
                DiscriminatorValues = known.DiscriminatorValues.Concat(added.DiscriminatorValues).Distinct().ToEquatableArray(),
            };
        }

        Default ??= isDefault ? index : null;
        Absent ??= isAbsent ? index : null;
    }
}
