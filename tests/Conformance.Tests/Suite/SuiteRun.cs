using System.Reflection;
using System.Text;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Conformance.Tests.Suite;

/// <summary>The whole suite, generated and compiled once, and run.</summary>
internal sealed class SuiteRun
{
    private static readonly Lazy<SuiteRun> Instance = new(static () => new SuiteRun(SuiteGroup.All));

    private SuiteRun(IReadOnlyList<SuiteGroup> groups)
    {
        var documents = new SuiteDocuments(groups);
        GeneratorRun run = new GeneratorHost().Run(documents.Inputs());
        Assert.DoesNotContain(run.Diagnostics, static problem => problem.Contains(": error ", StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
        using var assembly = new MemoryStream();
        Assert.True(run.Compilation.Emit(assembly).Success);
        Assembly loaded = Assembly.Load(assembly.ToArray());
        Results = [.. groups.Select(group => documents.LeftOut.TryGetValue(group, out string? reason)
            ? new GroupResult(group, reason, [], [])
            : Run(group, ValidatorOf(loaded, group)))];
    }

    public static SuiteRun Whole => Instance.Value;

    public IReadOnlyList<GroupResult> Results { get; }

    public IReadOnlyList<GroupResult> Of(string file) => [.. Results.Where(result => result.Group.File == file)];

    private static SchemaValidator ValidatorOf(Assembly assembly, SuiteGroup group)
    {
        Type schemas = assembly.GetType(SuiteDocuments.NamespaceOf(group) + ".Schemas", throwOnError: true)!;
        PropertyInfo? validator = schemas.GetProperty(group.Name);
        Assert.True(validator is not null, "There is no validator " + group.Name + " for " + group.File + ": " + group.Description + "; there are " + string.Join(", ", schemas.GetProperties().Select(static p => p.Name)));
        return (SchemaValidator)validator.GetValue(null)!;
    }

    private static GroupResult Run(SuiteGroup group, SchemaValidator validator)
    {
        var options = new SchemaValidationOptions { AssertFormats = group.AssertsFormats };
        var failures = new List<string>();
        var faults = new List<string>();
        foreach (SuiteTest test in group.Tests)
        {
            byte[] data = Encoding.UTF8.GetBytes(test.Data);
            bool verdict = validator.IsValid(data, options);
            if (verdict != test.IsValid)
                failures.Add($"{group.Description} / {test.Description}: {(verdict ? "valid" : "invalid")}");
            faults.AddRange(
                ResultFault.Find(verdict, validator.Validate(data, options), data).Select(fault => $"{group.Description} / {test.Description}: {fault}"));
        }

        return new GroupResult(group, null, failures, faults);
    }
}
