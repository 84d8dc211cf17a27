using System.Text.Json.Serialization;

namespace Seedance.Benchmarks.Reading;

/// <summary>The types of <c>orders.yaml</c> as one writes them for System.Text.Json.</summary>
public sealed record PeerOrder
{
    public required long Id { get; init; }

    public required Guid Reference { get; init; }

    public required string Customer { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required DateOnly ShipBy { get; init; }

    public required double Total { get; init; }

    public required bool Paid { get; init; }

    public required IReadOnlyList<PeerOrderLine> Lines { get; init; }
}

public sealed record PeerOrderLine
{
    public required string Product { get; init; }

    public required int Quantity { get; init; }

    public required double Price { get; init; }
}

public sealed record PeerOrderList
{
    public required IReadOnlyList<PeerOrder> Orders { get; init; }
}

public sealed record PeerJournal
{
    public required IReadOnlyList<PeerJournalEntry> Entries { get; init; }
}

public sealed record PeerJournalEntry
{
    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Author { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerOrder))]
[JsonSerializable(typeof(PeerOrderList))]
[JsonSerializable(typeof(PeerJournal))]
internal sealed partial class PeerOrdersContext : JsonSerializerContext;
