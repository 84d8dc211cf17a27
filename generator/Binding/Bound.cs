using Seedance.Generator.Model;

namespace Seedance.Generator.Binding;

/// <summary>What a schema becomes.</summary>
/// <param name="Use">Its type and whether null is a value.</param>
/// <param name="Constant">JSON text of the only value that it allows, or null.</param>
internal sealed record Bound(TypeUse Use, string? Constant = null)
{
    public static readonly Bound Json = new(new TypeUse(new PrimitiveRef(Primitive.Json), IsNullable: false));

    /// <summary>A schema whose only value is null.</summary>
    public static readonly Bound Null = new(new TypeUse(new PrimitiveRef(Primitive.Json), IsNullable: true), "null");

    public static Bound Of(Primitive primitive, bool isNullable = false) => new(new TypeUse(new PrimitiveRef(primitive), isNullable));
}
