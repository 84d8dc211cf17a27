using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// An array whose places mean different things: <c>prefixItems</c> (2020-12 Core, section 10.3.1.1), or <c>items</c> as a
/// list of schemas, as drafts before 2020-12 write it. It becomes a record with a member for each place, named by its
/// <c>title</c>, else <c>Item1</c>, <c>Item2</c>, …; it is read from an array and written as one. A place that
/// <c>minItems</c> does not demand may be left out. Items behind the places are kept in one more member, unless there
/// cannot be any.
/// </summary>
internal sealed class TupleShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (view.Types is not (JsonTypes.Array or JsonTypes.None) || Places.Of(view) is not { } places)
            return null;
        Bound reserved = binder.Reserve(view);
        binder.Later(() => Add(view, places, name, binder));
        return reserved;
    }

    private static void Add(SchemaView view, Places places, NameRequest name, TypeBinder binder)
    {
        int required = Limit(view, "minItems").DefaultIfEmpty(0).Max();
        int most = Limit(view, "maxItems").DefaultIfEmpty(int.MaxValue).Min();
        binder.Add(new TupleModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context, binder.Schemas, view.Id),
            places.Items.Items.Select((item, i) => Item(item, places.ItemPlace(i), i, i < required, view, binder)).ToEquatableArray(),
            most <= places.Items.Items.Count ? null : OtherItems(places.Rest, view, binder)));
    }

    private static MemberModel Item(SpecNode node, TypeId place, int index, bool isRequired, SchemaView view, TypeBinder binder)
    {
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        Bound bound = binder.Bind(node, place, binder.Inline(view.Id, node.GetString("title") ?? "item " + number));
        return new MemberModel(
            index.ToString(CultureInfo.InvariantCulture),
            node.GetString("x-csharp-name") ?? Title(node),
            bound.Use,
            isRequired,
            bound.Constant,
            SecretValues.IsIn([new SchemaSource(node, place, view.Id)], binder.Context),
            DocumentationReader.Read(node, binder.Context, binder.Schemas, place));
    }

    /// <summary>A title is a name when it is not a sentence.</summary>
    private static string? Title(SpecNode node) =>
        node.GetString("title") is { Length: > 0 and <= 40 } title && !title.EndsWith(".", System.StringComparison.Ordinal) ? title : null;

    private static TypeUse? OtherItems(SchemaSource? rest, SchemaView view, TypeBinder binder) => rest switch
    {
        { Node: SpecScalar { Kind: SpecScalarKind.Boolean, Text: "false" } } => null,
        { Node: SpecObject } => binder.Bind([rest], rest.Place, binder.Inline(view.Id, "item")).Use,
        _ => Bound.Json.Use,
    };

    private static IEnumerable<int> Limit(SchemaView view, string keyword)
    {
        foreach (SchemaSource part in view.Parts)
        {
            string text = part.Node.GetNumber(keyword) ?? "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit))
                yield return limit;
        }
    }

    /// <summary>The schemas of the places, and the schema of what is behind them.</summary>
    private sealed record Places(SpecArray Items, TypeId Place, SchemaSource? Rest)
    {
        public TypeId ItemPlace(int index) => Place.Below(index);

        public static Places? Of(SchemaView view)
        {
            foreach (SchemaSource part in view.Parts)
            {
                var schema = (SpecObject)part.Node;
                if (schema["prefixItems"] is SpecArray { Items.Count: > 0 } prefix)
                    return new Places(prefix, part.Place.Below("prefixItems"), view.Items is { Node: not SpecArray } rest ? rest : null);
                if (schema["items"] is SpecArray { Items.Count: > 0 } items)
                {
                    SchemaSource? others = schema["additionalItems"] is { } node
                        ? new SchemaSource(node, part.Place.Below("additionalItems"), part.Owner)
                        : null;
                    return new Places(items, part.Place.Below("items"), others);
                }
            }

            return null;
        }
    }
}
