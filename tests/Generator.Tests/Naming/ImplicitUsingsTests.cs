using System.Reflection;
using Seedance.Generator.Naming;

namespace Seedance.Generator.Tests.Naming;

public sealed class ImplicitUsingsTests
{
    [Fact]
    public void Every_public_type_of_the_imported_namespaces_is_in_the_table()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> missing = new[]
            {
                "System.Private.CoreLib", "System.Private.Uri", "System.Console", "System.Collections", "System.Linq", "System.Net.Http", "System.Threading",
                "System.IO.FileSystem.Watcher", "System.Threading.Tasks.Parallel", "System.Runtime", "System.Linq.Parallel", "System.Linq.AsyncEnumerable",
            }
            .Where(name => File.Exists(Path.Combine(folder, name + ".dll")))
            .SelectMany(static name => Assembly.Load(name).GetExportedTypes())
            .Where(static type => !type.IsNested && ImplicitUsings.Namespaces.Contains(type.Namespace))
            .Select(static type => type.Name.Split('`')[0])
            // Public in the implementation, not in the reference assemblies that consumers compile against.
            .Where(static name => name is not ("TreeSet" or "__ComObject" or "EnumerableExecutor"))
            .Where(static name => !ImplicitUsings.Contains(name));
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Case_counts() => Assert.False(ImplicitUsings.Contains("Timezone"));
}
