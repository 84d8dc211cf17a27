using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>Names the cases of a union: after their types, because nothing else names them.</summary>
internal static class CaseNamer
{
    /// <summary>The name of the factory for what is no case, and the parameter that takes it in <c>Match</c>.</summary>
    private static readonly string[] TakenCases = ["Json"];

    private static readonly string[] TakenParameters = ["otherwise"];

    /// <returns>Members are the cases, locals the parameters of <c>Match</c>.</returns>
    public static NamedType Name(UnionModel union, IReadOnlyDictionary<TypeId, string> names)
    {
        var cases = new NameScope(StringComparer.Ordinal, TakenCases);
        var parameters = new NameScope(StringComparer.Ordinal, TakenParameters);
        List<string> words = [.. union.Cases.Select(c => cases.Take(Short(Word(c.Type, names), names[union.Id])))];
        return new NamedType(
            union.Id,
            CSharpIdentifier.Escape(names[union.Id]),
            words.ToEquatableArray(),
            words.Select(w => CSharpIdentifier.Escape(parameters.Take(Words.LowerFirst(w)))).ToEquatableArray(),
            null);
    }

    /// <summary>An inline case is called after the union; what follows is enough: <c>ShapeGroup</c> of <c>Shape</c> is <c>Group</c>.</summary>
    private static string Short(string word, string union) =>
        word.Length > union.Length && word.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(word[union.Length])
            ? word.Substring(union.Length)
            : word;

    private static string Word(TypeRef type, IReadOnlyDictionary<TypeId, string> names) => type switch
    {
        NamedRef named => names[named.Id],
        ListRef list => Word(list.Item.Type, names) + "List",
        MapRef map => Word(map.Value.Type, names) + "Map",
        PrimitiveRef { Kind: Primitive.Int32 or Primitive.Int64 } => "Integer",
        PrimitiveRef { Kind: Primitive.Single or Primitive.Double } => "Number",
        PrimitiveRef primitive => primitive.Kind.ToString(),
        _ => "Value",
    };
}
