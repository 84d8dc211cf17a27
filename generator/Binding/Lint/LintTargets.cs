using System.Collections.Generic;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Lint;

/// <summary>Where references lead while schemas are only looked at: nothing gets checks of its own, and nothing is reported.</summary>
internal sealed class LintTargets(ApiContext context) : ISchemaTargets
{
    public TypeId? Resolve(string reference, SpecNode at, TypeId place) => context.Find(reference, place);

    public DiscriminatorNames NamesOf(TypeId target, SpecObject union, TypeId place) =>
        Discriminator.Read(union, place, context).NamesOf(target);

    public TypeId? OwnSchema(TypeId place) => null;

    public void Use(TypeId place)
    {
    }

    public Dialect DialectAt(TypeId place) => context.DialectAt(place);

    public TypeId ResourceOf(TypeId place) => context.ResourceOf(place);

    public IReadOnlyDictionary<TypeId, TypeId> DynamicAnchors(string name) => context.DynamicAnchors(name);

    public bool IsFile(TypeId place) => context.Files.Contains(place);
}
