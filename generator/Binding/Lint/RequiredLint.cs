using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Lint;

/// <summary>Finds members that a schema demands and does not declare, where nothing else can declare them either.</summary>
internal sealed class RequiredLint(ApiContext context, List<Problem> problems)
{
    /// <summary>Keywords that may declare members, or say what those are that nobody declares.</summary>
    private static readonly string[] Declaring =
    [
        "$ref", "$dynamicRef", "$recursiveRef", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "dependencies",
        "patternProperties", "unevaluatedProperties", "discriminator",
    ];

    /// <summary>Schemas that others apply beside their own: these may declare what is missing.</summary>
    private readonly HashSet<TypeId> _mixedIn = [];

    private readonly List<(TypeId Place, SpecScalar Name)> _candidates = [];

    /// <param name="schema">A schema.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isPart">Whether it is all that is said about a value.</param>
    public void Check(SpecObject schema, TypeId place, bool isPart)
    {
        bool mixesIn = !isPart || schema.Members.Count > 1;
        if (mixesIn && SchemaShape.Reference(schema) is { } reference && context.Find(reference, place) is { } target)
            _mixedIn.Add(target);
        if (!isPart
            || schema["required"] is not SpecArray required
            || schema["properties"] is not SpecObject { Members.Count: > 0 } members
            || schema["additionalProperties"] is not (null or SpecScalar { Text: "false" })
            || Array.Exists(Declaring, keyword => schema[keyword] is not null))
        {
            return;
        }

        foreach (SpecScalar name in required.Items.OfType<SpecScalar>())
        {
            if (name.Kind == SpecScalarKind.String && members[name.Text] is null)
                _candidates.Add((place, name));
        }
    }

    /// <summary>Reports what is missing, when all schemas have been seen.</summary>
    public void Report()
    {
        foreach ((TypeId place, SpecScalar name) in _candidates.Where(c => !_mixedIn.Contains(c.Place)))
            problems.Add(Problem.At(DiagnosticTable.RequiredNotDeclared, name.Position, name.Text));
    }
}
