using Seedance.Generator.Model;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>A file: bytes that are a part of a multipart body.</summary>
internal sealed class FileShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder) =>
        binder.Context.Files.Contains(view.Id) ? Bound.Of(Primitive.File, view.IsNullable) : null;
}
