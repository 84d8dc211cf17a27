using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Seedance.Generator.Tests.Bundled;

/// <summary>The public surface of emitted code as text: one line for each type and member, in ordinal order.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The public types of a namespace, those inside others included.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Types(Compilation compilation, string name) =>
    [
        .. compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(n => n.Name == name).GetTypeMembers()
            .SelectMany(WithNested)
            .Where(static type => type.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(static type => type.ToDisplayString(TypeFormat), StringComparer.Ordinal),
    ];

    public static string Show(IEnumerable<INamedTypeSymbol> types)
    {
        var text = new StringBuilder();
        foreach (INamedTypeSymbol type in types)
        {
            text.Append(Kind(type)).Append(' ').Append(type.ToDisplayString(TypeFormat)).Append(Bases(type)).Append('\n');
            foreach (string member in Members(type).Select(static m => m.ToDisplayString(TypeFormat)).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What a program can use of a type and what the document (not the compiler) put there.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.GetMembers().Where(static member =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
        && !member.IsImplicitlyDeclared
        && member is not INamedTypeSymbol
        && member is not IMethodSymbol { AssociatedSymbol: not null });

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private static string Kind(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct } => "readonly struct",
        { IsRecord: true } => type.IsSealed ? "sealed record" : "record",
        { IsStatic: true } => "static class",
        _ => type.IsSealed ? "sealed class" : "class",
    };

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> bases = type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: SpecialType.None } parent
            ? [parent, .. type.Interfaces]
            : type.TypeKind == TypeKind.Enum ? [] : type.Interfaces;
        string shown = string.Join(", ", bases.Select(static b => b.ToDisplayString(TypeFormat)));
        return shown.Length == 0 ? "" : " : " + shown;
    }
}
