using System.Reflection;
using System.Text;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Unions;

/// <summary>A document, generated and compiled together with a consumer's code, and what becomes of JSON that its types read.</summary>
internal sealed class CompiledDocument
{
    private const string Reader = """
        internal static class JsonProbe
        {
            public static object Parse<T>(byte[] json) where T : Seedance.Runtime.IJsonModel<T> => Seedance.Runtime.JsonRead.Parse<T>(json)!;

            public static byte[] Write<T>(T value) where T : Seedance.Runtime.IJsonModel<T> => Seedance.Runtime.JsonWrite.ToUtf8Json(value);
        }
        """;

    private readonly Assembly _assembly;

    /// <param name="document">The document; its types are in the namespace <c>Consumer.Api</c>.</param>
    /// <param name="consumer">A consumer's code.</param>
    /// <param name="diagnostics">How many diagnostics are expected.</param>
    public CompiledDocument(string document, string consumer = "", int diagnostics = 0)
    {
        Run = new GeneratorHost { Source = consumer + "\n" + Reader }.Run(new SpecInput("specs/api.yaml", document));
        Assert.Equal(diagnostics, Run.Diagnostics.Count);
        Assert.Equal([], Run.CompilerDiagnostics);
        using var stream = new MemoryStream();
        Assert.True(Run.Compilation.Emit(stream).Success);
        _assembly = Assembly.Load(stream.ToArray());
    }

    public GeneratorRun Run { get; }

    public Type Type(string name) => _assembly.GetType("Consumer.Api." + name, throwOnError: true)!;

    /// <summary>Reads JSON as a type.</summary>
    public object Parse(string type, string json)
    {
        try
        {
            return Probe("Parse", Type(type)).Invoke(null, [Encoding.UTF8.GetBytes(json)])!;
        }
        catch (TargetInvocationException failure)
        {
            throw failure.InnerException!;
        }
    }

    /// <summary>Writes a value.</summary>
    public string Write(object value) => Encoding.UTF8.GetString((byte[])Probe("Write", value.GetType()).Invoke(null, [value])!);

    /// <summary>The name of the type that a union holds, and what it is written as.</summary>
    public string CaseOf(string union, string json)
    {
        object value = Parse(union, json);
        return value.GetType().GetProperty("Value")!.GetValue(value)!.GetType().Name + " " + Write(value);
    }

    /// <summary>Calls a method of a class of the consumer's code.</summary>
    public object? Call(string type, string method, params object[] arguments) =>
        _assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments);

    private MethodInfo Probe(string method, Type type) => _assembly.GetType("JsonProbe", throwOnError: true)!.GetMethod(method)!.MakeGenericMethod(type);
}
