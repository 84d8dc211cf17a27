using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Seedance.Generator.Diagnostics;

namespace Seedance.Generator.Analysis;

/// <summary>
/// Reports constants in C# code that break a schema: values of properties in initializers, arguments of the client's methods, and object
/// initializers that leave out what the schema demands together.
/// </summary>
/// <remarks>
/// It reads attributes that the generated code carries, never a document, so it works on the types of a referenced library as well.
/// What is not constant is left to the check before sending.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LimitAnalyzer : DiagnosticAnalyzer
{
    private const string AttributeName = "Seedance.Runtime.SchemaLimitsAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            DiagnosticTable.Get(DiagnosticTable.ConstantBreaksLimit),
            DiagnosticTable.Get(DiagnosticTable.MembersLeftOut));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeName) is not { } attribute)
                return;
            var limits = new LimitTable(attribute);
            start.RegisterOperationAction(operation => CheckInitializer(operation, limits), OperationKind.ObjectOrCollectionInitializer);
            start.RegisterOperationAction(operation => CheckArguments(operation, limits), OperationKind.Invocation);
        });
    }

    private static void CheckInitializer(OperationAnalysisContext context, LimitTable limits)
    {
        var initializer = (IObjectOrCollectionInitializerOperation)context.Operation;
        ISimpleAssignmentOperation[] assignments = [.. initializer.Initializers.OfType<ISimpleAssignmentOperation>()];
        foreach (ISimpleAssignmentOperation assignment in assignments)
        {
            if (assignment.Target is IPropertyReferenceOperation { Property: var property })
                CheckValue(context, limits, property, assignment.Value);
        }

        // "with" keeps the members of the object that it starts from.
        if (initializer.Parent is not IObjectCreationOperation { Type: { } type } || limits.Of(type) is not { } group)
            return;
        var given = new ConstantReader(initializer.SemanticModel!, context.CancellationToken);
        foreach (string why in limits.GroupFaults(given.ReadMembers(assignments), group))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticTable.Get(DiagnosticTable.MembersLeftOut), initializer.Parent.Syntax.GetLocation(), type.Name, why));
        }
    }

    private static void CheckArguments(OperationAnalysisContext context, LimitTable limits)
    {
        var invocation = (IInvocationOperation)context.Operation;

        // Calls are everywhere; those of generated clients have this ending.
        if (!invocation.TargetMethod.Name.EndsWith("Async", System.StringComparison.Ordinal))
            return;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
                CheckValue(context, limits, parameter, argument.Value);
        }
    }

    private static void CheckValue(OperationAnalysisContext context, LimitTable limits, ISymbol target, IOperation value)
    {
        if (limits.Of(target) is not { } rules)
            return;
        var reader = new ConstantReader(value.SemanticModel!, context.CancellationToken);
        if (limits.Fault(reader.Read(value.Syntax), rules) is not { } fault)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticTable.Get(DiagnosticTable.ConstantBreaksLimit),
            reader.LocationOf(fault.At) ?? value.Syntax.GetLocation(),
            target.Name,
            fault.Message));
    }
}
