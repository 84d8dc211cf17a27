using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Analysis;

/// <summary>Reads what is constant of a C# expression as a value of JSON; the rest is a node that nothing can be told of.</summary>
/// <remarks>
/// Collection expressions are read from their syntax: the oldest compiler that the analyzer loads in has no operation for them.
/// </remarks>
internal sealed class ConstantReader(SemanticModel model, CancellationToken cancellation)
{
    private static readonly SpecPosition Nowhere = new("", 0, 0);

    private readonly Dictionary<SpecNode, SyntaxNode> _syntax = [];

    /// <summary>Where the code of a node stands; null when it comes from elsewhere.</summary>
    public Location? LocationOf(SpecNode node) => _syntax.TryGetValue(node, out SyntaxNode syntax) ? syntax.GetLocation() : null;

    /// <summary>The value of an expression.</summary>
    public SpecNode Read(SyntaxNode syntax)
    {
        SpecNode node = ReadValue(syntax) ?? new UnknownNode();
        _syntax[node] = syntax;
        return node;
    }

    /// <summary>The members that an initializer sets, by their C# names; one that it sets to null is left out, as in JSON.</summary>
    public SpecObject ReadMembers(IEnumerable<ISimpleAssignmentOperation> assignments)
    {
        var members = new List<SpecMember>();
        foreach (ISimpleAssignmentOperation assignment in assignments)
        {
            if (assignment.Target is IPropertyReferenceOperation { Property.Name: var name } && !IsNull(assignment.Value.Syntax))
                members.Add(new SpecMember(name, Nowhere, Read(assignment.Value.Syntax)));
        }

        return new SpecObject(Nowhere, members);
    }

    private SpecNode? ReadValue(SyntaxNode syntax)
    {
        switch (syntax)
        {
            case ParenthesizedExpressionSyntax inner:
                return Read(inner.Expression);
            case CollectionExpressionSyntax collection:
                return collection.Elements.All(static e => e is ExpressionElementSyntax)
                    ? List(collection.Elements.Cast<ExpressionElementSyntax>().Select(static e => e.Expression))
                    : null;
            case ArrayCreationExpressionSyntax { Initializer: { } items }:
                return List(items.Expressions);
            case ImplicitArrayCreationExpressionSyntax array:
                return List(array.Initializer.Expressions);
            case ExpressionSyntax expression
                when model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: { } constant }:
                // The number of an enum's member is no value of its schema.
                return model.GetTypeInfo(expression, cancellation).Type?.TypeKind == TypeKind.Enum ? null : Scalar(constant);
            default:
                return null;
        }
    }

    private bool IsNull(SyntaxNode syntax) =>
        syntax.IsKind(SyntaxKind.NullLiteralExpression)
        || (syntax is ExpressionSyntax expression && model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: null });

    private SpecArray List(IEnumerable<ExpressionSyntax> items) => new(Nowhere, [.. items.Select(Read)]);

    private static SpecScalar? Scalar(object constant) => constant switch
    {
        string text => new SpecScalar(Nowhere, SpecScalarKind.String, text),
        bool truth => new SpecScalar(Nowhere, SpecScalarKind.Boolean, truth ? "true" : "false"),
        double number when double.IsNaN(number) || double.IsInfinity(number) => null,
        float number when float.IsNaN(number) || float.IsInfinity(number) => null,
        double or float =>
            new SpecScalar(Nowhere, SpecScalarKind.Number, ((IFormattable)constant).ToString("R", CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal =>
            new SpecScalar(Nowhere, SpecScalarKind.Number, ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>A value that is known only when the program runs.</summary>
    private sealed class UnknownNode() : SpecNode(Nowhere);
}
