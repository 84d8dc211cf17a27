using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Seedance.Benchmarks.Models.Orders;
using Seedance.Runtime;

namespace Seedance.Benchmarks.Reading;

/// <summary>Reads and writes generated records, against System.Text.Json's source generator on the same JSON.</summary>
/// <typeparam name="TModel">The generated record.</typeparam>
/// <typeparam name="TPeer">The one for System.Text.Json.</typeparam>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public abstract class ModelBenchmarks<TModel, TPeer>(byte[] json, JsonTypeInfo<TPeer> peer)
    where TModel : class, IJsonModel<TModel>
{
    private readonly TModel _model = Parse(json);

    private readonly TPeer _peer = JsonSerializer.Deserialize(json, peer)!;

    private readonly ArrayWriter _output = new();

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generated")]
    [BenchmarkCategory("Read")]
    public TPeer? ReadPeer() => JsonSerializer.Deserialize(json, peer);

    [Benchmark(Description = "Generated")]
    [BenchmarkCategory("Read")]
    public TModel Read() => Parse(json);

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generated")]
    [BenchmarkCategory("Write")]
    public int WritePeer() => _output.Write(writer => JsonSerializer.Serialize(writer, _peer, peer));

    [Benchmark(Description = "Generated")]
    [BenchmarkCategory("Write")]
    public int Write() => _output.Write(_model.WriteTo);

    private static TModel Parse(byte[] json) => JsonRead.Parse<TModel>(json);
}

/// <summary>One order: 450 bytes.</summary>
public class SmallRecord() : ModelBenchmarks<Order, PeerOrder>(SampleOrders.One, PeerOrdersContext.Default.PeerOrder);

/// <summary>2,000 orders.</summary>
public class LargeList() : ModelBenchmarks<OrderList, PeerOrderList>(SampleOrders.Many, PeerOrdersContext.Default.PeerOrderList);

/// <summary>500 entries, each of two times and three texts.</summary>
public class TextsAndDates() : ModelBenchmarks<Journal, PeerJournal>(SampleOrders.Journal, PeerOrdersContext.Default.PeerJournal);
