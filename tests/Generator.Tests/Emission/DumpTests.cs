using Seedance.Generator.Emission;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator.Tests.Emission;

public sealed class DumpTests
{
    [Fact]
    public void Dump()
    {
        foreach (FilePlan plan in SampleApi.Files)
            File.WriteAllText("/tmp/emission-dump/" + plan.HintName + ".cs", FileEmitter.Emit(plan));
    }
}
