using System.Reflection;
using System.Text;

namespace Seedance.Generator.Tests.Harness;

/// <summary>Types generated from a document, compiled together with a consumer's class <c>Probe</c> whose methods a test calls.</summary>
internal sealed class Probe
{
    private readonly Type _type;

    private Probe(Type type) => _type = type;

    /// <param name="document">The document; its types are in the namespace <c>Consumer.Shop</c>.</param>
    /// <param name="methods">
    /// Methods of the class: each static and public, from <c>byte[]</c> to <c>string</c>. They may call <c>Again</c>, which
    /// reads a type and writes it.
    /// </param>
    public static Probe Of(string document, string methods)
    {
        string source = $$"""
            using System;
            using System.Text;
            using Consumer.Shop;
            using Seedance.Runtime;

            internal static class Probe
            {
            {{methods}}
                public static string Again<T>(byte[] json) where T : IJsonModel<T> => Encoding.UTF8.GetString(JsonWrite.ToUtf8Json(JsonRead.Parse<T>(json)));

                public static string Text(byte[] json) => Encoding.UTF8.GetString(json);
            }
            """;
        GeneratorRun run = new GeneratorHost { Source = source }.Run(new SpecInput("specs/shop.yaml", document));
        Assert.Equal([], run.CompilerDiagnostics);
        using var assembly = new MemoryStream();
        Assert.True(run.Compilation.Emit(assembly).Success);
        return new Probe(Assembly.Load(assembly.ToArray()).GetType("Probe", throwOnError: true)!);
    }

    /// <summary>Calls a method.</summary>
    public string Call(string method, string json) =>
        (string)_type.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Encoding.UTF8.GetBytes(json)], null)!;

    /// <summary>Reads JSON as a generated type and writes it.</summary>
    public string Again(string type, string json) => (string)_type.GetMethod(nameof(Again))!
        .MakeGenericMethod(_type.Assembly.GetType("Consumer.Shop." + type, throwOnError: true)!)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Encoding.UTF8.GetBytes(json)], null)!;
}
