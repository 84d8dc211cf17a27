using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Seedance.Benchmarks.Reading;

/// <summary>The JSON that is read and written. The peer writes it, so that it is laid out as the peer likes it.</summary>
internal static class SampleOrders
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 30, 15, TimeSpan.FromHours(1));

    public static byte[] One => JsonSerializer.SerializeToUtf8Bytes(Order(7), PeerOrdersContext.Default.PeerOrder);

    public static byte[] Many => JsonSerializer.SerializeToUtf8Bytes(
        new PeerOrderList { Orders = [.. Enumerable.Range(0, 2000).Select(Order)] }, PeerOrdersContext.Default.PeerOrderList);

    public static byte[] Journal => JsonSerializer.SerializeToUtf8Bytes(
        new PeerJournal { Entries = [.. Enumerable.Range(0, 500).Select(Entry)] }, PeerOrdersContext.Default.PeerJournal);

    private static PeerOrder Order(int number) => new()
    {
        Id = 4_000_000_000L + number,
        Reference = new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        Customer = "Customer " + number.ToString(CultureInfo.InvariantCulture),
        Note = number % 3 == 0 ? "Please ring twice" : null,
        PlacedAt = Start.AddMinutes(number * 37),
        ShipBy = DateOnly.FromDateTime(Start.Date).AddDays(number % 60),
        Total = 19.99 * (1 + (number % 10)),
        Paid = number % 2 == 0,
        Lines = [.. Enumerable.Range(0, 3).Select(i => new PeerOrderLine { Product = "Product-" + i, Quantity = i + 1, Price = 9.5 + i })],
    };

    private static PeerJournalEntry Entry(int number) => new()
    {
        At = Start.AddHours(number),
        Until = Start.AddHours(number).AddMilliseconds(125 * number),
        Author = "Zoë Müller",
        Title = "Entry " + number.ToString(CultureInfo.InvariantCulture),
        Text = new StringBuilder().Insert(0, "A line of the journal, as people write them. ", 6).Append("\n\"Quoted\" at the end.").ToString(),
    };
}
