using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>A list of texts or of integers.</summary>
internal sealed class EnumShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (view.Enum is not { } list)
            return null;
        List<SpecScalar> values = [.. list.Items.OfType<SpecScalar>().Where(static v => v.Kind != SpecScalarKind.Null)];
        bool isNullable = view.IsNullable || list.Items.Any(SchemaShape.IsNull);
        EnumBase? kind = values.Count == 0 || values.Count + list.Items.Count(SchemaShape.IsNull) < list.Items.Count ? null
            : values.All(static v => v.Kind == SpecScalarKind.String) ? EnumBase.String
            : values.All(IsInteger) ? EnumBase.Integer
            : null;
        if (kind is not { } known)
        {
            return values.Count > 0 && values.All(static v => v.Kind == SpecScalarKind.Boolean)
                ? Bound.Of(Primitive.Boolean, isNullable)
                : binder.Json(list, "values of several JSON types have no enum of their own yet");
        }

        Bound reserved = binder.Reserve(view);
        SpecObject node = view.EnumSchema!;
        List<string> texts = [.. values.Select(static v => v.Text).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<EnumValueModel> models = EnumNames.Read(node, view.Own, texts);
        binder.Add(new EnumModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context, place: view.Id),
            known,
            IsExtensible: !IsInsideOneRequest(view.Id.Pointer),
            models.ToEquatableArray()));
        return reserved with { Use = reserved.Use with { IsNullable = isNullable } };
    }

    private static bool IsInteger(SpecScalar value) =>
        value.Kind == SpecScalarKind.Number
        && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>
    /// Whether a schema stands inside one operation's own request: only there the list is complete, because only the
    /// caller writes it. The place decides, never who refers to it, so that an update of the document cannot flip it.
    /// </summary>
    private static bool IsInsideOneRequest(string pointer)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(pointer);
        return tokens.Count > 3 && tokens[0] == "paths" && tokens[3] is "requestBody" or "parameters" && !tokens.Contains("callbacks");
    }
}
