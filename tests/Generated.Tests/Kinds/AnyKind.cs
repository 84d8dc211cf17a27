using FsCheck;
using FsCheck.Fluent;
using Seedance.Generated.Tests.Kinds;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.AllKinds;

/// <summary>Generators of the types of <c>kinds.yaml</c>.</summary>
internal static class AnyKind
{
    public static Gen<Color> Color { get; } = Gen.OneOf(Gen.Elements(Kinds.Color.Red, Kinds.Color.Green, Kinds.Color.LightBlue), Any.Text.Select(static text => new Color(text)));

    public static Gen<Level> Level { get; } = Any.Whole.Select(static number => new Level(number));

    public static Gen<Scalars> Scalars { get; } =
        from texts in Any.Text.Two()
        from number in Any.Number
        from single in Any.Single
        from exact in Any.Exact
        from whole in Any.Whole
        from small in Any.Small
        from flag in Any.Flag
        from instant in Any.Instant
        from stamp in Any.Stamp
        from day in Any.Day
        from clock in Any.Clock
        from id in Any.Id
        from link in Any.Link
        from raw in Any.Raw
        from span in Any.Span
        from anything in Any.Json()
        from color in Color
        from level in Level
        from hasMaybe in Any.Flag
        select new Scalars
        {
            Text = texts.Item1,
            Number = number,
            Single = single,
            Exact = exact,
            Whole = whole,
            Small = small,
            Flag = flag,
            Instant = instant,
            Stamp = stamp,
            Day = day,
            Clock = clock,
            Id = id,
            Link = link,
            Raw = raw,
            Span = span,
            Anything = anything,
            Color = color,
            Level = level,
            Maybe = hasMaybe ? texts.Item2 : null,
        };

    public static Gen<Optionals> Optionals { get; } =
        from text in Any.OrNone(Any.Text)
        from number in Any.OrNull(Any.Number)
        from single in Any.OrNull(Any.Single)
        from exact in Any.OrNull(Any.Exact)
        from whole in Any.OrNull(Any.Whole)
        from small in Any.OrNull(Any.Small)
        from flag in Any.OrNull(Any.Flag)
        from instant in Any.OrNull(Any.Instant)
        from stamp in Any.OrNull(Any.Stamp)
        from day in Any.OrNull(Any.Day)
        from clock in Any.OrNull(Any.Clock)
        from id in Any.OrNull(Any.Id)
        from link in Any.OrNull(Any.Link)
        from raw in Any.OrNone(Any.Raw)
        from span in Any.OrNull(Any.Span)
        from color in Any.OrNull(Color)
        from level in Any.OrNull(Level)
        from maybe in Any.OrNone(Any.Text)
        select new Optionals
        {
            Text = text,
            Number = number,
            Single = single,
            Exact = exact,
            Whole = whole,
            Small = small,
            Flag = flag,
            Instant = instant,
            Stamp = stamp,
            Day = day,
            Clock = clock,
            Id = id,
            Link = link,
            Raw = raw,
            Span = span,
            Color = color,
            Level = level,
            Maybe = maybe,
        };

    public static Gen<Collections> Collections(int depth = 2) =>
        from numbers in Any.List(Any.Whole)
        from grid in Any.OrNone(Any.List(Any.List(Any.OrNull(Any.Number))))
        from colors in Any.OrNone(Any.List(Color))
        from names in Any.Map(Any.Text)
        from shelves in Any.OrNone(Any.Map(Any.List(Any.OrNone(Any.Text))))
        from inner in depth == 0 ? Gen.Constant<Collections?>(null) : Any.OrNone(Collections(depth - 1))
        from children in depth == 0 ? Gen.Constant<ValueList<Collections>?>(null) : Any.OrNone(Any.List(Collections(depth - 1)))
        select new Collections { Numbers = numbers, Grid = grid, Colors = colors, Names = names, Shelves = shelves, Inner = inner, Children = children };

    public static Gen<Animal> Animal { get; } = Gen.OneOf(
        Any.Whole.Select(static Animal (lives) => new Cat { Lives = lives }),
        Any.Text.Select(static Animal (name) => new Dog { Name = name }),
        Any.Text.Select(static name => Kinds.Animal.FromJson(JsonValue.Parse("""{"kind":"owl","wings":2}"""))));

    public static Gen<Setting> Setting { get; } = Gen.OneOf(
        Any.Whole.Select(static Setting (number) => number),
        Any.Flag.Select(static Setting (flag) => flag),
        Any.List(Any.Text).Select(static Setting (texts) => texts),
        Any.Map(Any.Whole).Select(static Setting (numbers) => numbers));

    public static Gen<Choices> Choices { get; } =
        from animal in Animal
        from value in Setting
        from others in Any.OrNone(Any.List(Animal))
        select new Choices { Animal = animal, Value = value, Others = others };

    public static Gen<Open> Open { get; } =
        from name in Any.Text
        from others in Any.Map(Any.Whole)
        select new Open { Name = name, AdditionalMembers = others.Without("name") };

    public static Gen<Change> Change { get; } =
        from text in Any.Maybe(Any.OrNone(Any.Text))
        from number in Any.Maybe(Any.OrNull(Any.Whole))
        from tags in Any.Maybe(Any.OrNone(Any.List(Any.Text)))
        from plain in Any.OrNone(Any.Text)
        select new Change { Text = text, Number = number, Tags = tags, Plain = plain };

    public static Gen<SortKindsRequest> Sort { get; } =
        from order in Gen.Elements(Enum.GetValues<SortKindsRequestOrder>())
        from more in Any.OrNone(Any.List(Gen.Elements(Enum.GetValues<SortKindsRequestMoreItem>())))
        select new SortKindsRequest { Order = order, More = more };
}
