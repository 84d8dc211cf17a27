using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>A schema that gets a validator of its own: a component, a body, or the schema of a named type.</summary>
/// <param name="Id">Where it stands.</param>
/// <param name="Name">What it would like to be called, where no type stands at its place; with a type it is called like that.</param>
/// <param name="Rules">What it demands.</param>
/// <param name="IsOffered">Whether <c>Schemas</c> has a property for it: component schemas and named bodies.</param>
/// <param name="Resource">The schema resource that it is a part of, where dynamic references look for its anchors (2020-12 Core, section 4.3.5).</param>
internal sealed record SchemaModel(TypeId Id, NameRequest Name, SchemaRules Rules, bool IsOffered, TypeId? Resource = null);

/// <summary>What one schema demands; subschemas stand inside, references name their target.</summary>
/// <param name="Constraints">One constraint for each keyword, in the order in which they are checked.</param>
internal sealed record SchemaRules(EquatableArray<Constraint> Constraints)
{
    public static readonly SchemaRules Anything = new(EquatableArray<Constraint>.Empty);

    public static SchemaRules Of(params Constraint[] constraints) => new(EquatableArray.Of(constraints));
}

/// <summary>What one keyword demands. Each keyword of <c>Keywords</c> has its own kind.</summary>
/// <param name="Keyword">The keyword, for example <c>maxLength</c>: the last token of its keyword location.</param>
internal abstract record Constraint(string Keyword);
