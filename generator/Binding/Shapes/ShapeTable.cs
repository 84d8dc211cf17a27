using System.Collections.Generic;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>The shapes, in order: the first that fits decides.</summary>
internal static class ShapeTable
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new ContradictionShape(),
        new FileShape(),
        new ConstantShape(),
        new EnumShape(),
        new InstantShape(),
        new UriTextShape(),
        new OpenEnumShape(),
        new NullUnionShape(),
        new NamedValuesShape(),
        new UnionShape(),
        new DiscriminatedBaseShape(),
        new NumericTextShape(),
        new MixedTypesShape(),
        new ObjectShape(),
        new MapShape(),
        new TupleShape(),
        new ListShape(),
        new PrimitiveShape(),
    ];
}
