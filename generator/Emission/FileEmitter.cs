using System;
using Seedance.Generator.Planning;

namespace Seedance.Generator.Emission;

/// <summary>Turns the plan of a file into its text: one emitter for each kind of file.</summary>
internal static class FileEmitter
{
    /// <exception cref="ArgumentException">The kind of file is not known.</exception>
    public static string Emit(FilePlan plan) => plan switch
    {
        RecordFile file => RecordEmitter.Emit(file),
        EnumFile { IsExtensible: true } file => ExtensibleEnumEmitter.Emit(file),
        EnumFile file => ClosedEnumEmitter.Emit(file),
        TupleFile file => TupleEmitter.Emit(file),
        InterfaceFile file => InterfaceEmitter.Emit(file),
        UnionFile file => UnionEmitter.Emit(file),
        ResultFile file => ResultEmitter.Emit(file),
        HeadersFile file => HeadersEmitter.Emit(file),
        ClientFile file => ClientEmitter.Emit(file),
        OptionsFile file => OptionsEmitter.Emit(file),
        ServicesFile file => ServicesEmitter.Emit(file),
        ServersFile file => ServersEmitter.Emit(file),
        ExceptionFile file => ExceptionEmitter.Emit(file),
        OperationFile file => OperationEmitter.Emit(file),
        SchemasFile file => SchemaEmitter.Emit(file),
        SchemaFile file => SchemaEmitter.Emit(file),
        _ => throw new ArgumentException($"There is no emitter for {plan.GetType().Name}.", nameof(plan)),
    };
}
