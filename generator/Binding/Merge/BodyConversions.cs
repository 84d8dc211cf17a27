using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Merge;

/// <summary>
/// Finds the types that convert to another because operations of a name take them (<c>x-csharp-from</c>): an operation may want what another
/// one takes, without listing its kinds, and these may stand in any document of the API.
/// </summary>
internal static class BodyConversions
{
    public static IEnumerable<TypeModel> Find(IReadOnlyList<TypeModel> types, IEnumerable<OperationModel> operations)
    {
        HashSet<TypeId> objects = [.. types.OfType<ObjectModel>().Select(static t => t.Id)];
        ILookup<string, TypeId> bodies = operations
            .Where(static o => o.NameHint is not null)
            .SelectMany(static o => o.Bodies.Select(b => (Name: o.NameHint!, Type: b.Type.Type as NamedRef)))
            .Where(b => b.Type is not null && objects.Contains(b.Type.Id))
            .ToLookup(static b => b.Name, static b => b.Type!.Id);
        return types.Select(type => type is ObjectModel { From: { } name } model
            ? model with { ConvertsFrom = bodies[name].Where(id => id != model.Id).Distinct().ToEquatableArray() }
            : type);
    }
}
