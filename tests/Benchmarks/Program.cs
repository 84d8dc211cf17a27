using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Seedance.Benchmarks.Generating;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*Validating*'
// dotnet run -c Release --project tests/Benchmarks -- generator seedance
// dotnet run -c Release --project tests/Benchmarks -- compiler github
if (args is ["generator", { } document])
    return GeneratorSpeed.Report(document);
if (args is ["generator-once", { } once])
    return GeneratorSpeed.RunOnce(once);
if (args is ["compiler", { } compiled])
    return CompilerSpeed.Report(compiled);

// One process for a benchmark and its peer: only their ratio means anything. Each measurement is short, so that a run is.
ManualConfig config = DefaultConfig.Instance
    .AddJob(Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationTime(TimeInterval.FromMilliseconds(150))
        .WithWarmupCount(15)
        .WithIterationCount(9))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
