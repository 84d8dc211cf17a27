using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>
/// Names the schemas: as their types are called; those that make no type of their own (a component that is an array, say)
/// by the place where they stand.
/// </summary>
internal static class SchemaNamer
{
    private const string ValidatorSuffix = "Schema";

    /// <summary>Parts of a JSON Pointer that say what stands there, not what it is about.</summary>
    private static readonly HashSet<string> StructuralTokens = new(StringComparer.Ordinal)
    {
        "components", "schemas", "definitions", "$defs", "paths", "webhooks", "requestBodies", "responses", "parameters", "headers",
        "content", "schema", "properties", "callbacks", "pathItems",
    };

    public static EquatableArray<NamedSchema> Name(
        ApiModel api,
        DocumentOrder order,
        IReadOnlyDictionary<TypeId, string> types,
        IReadOnlyDictionary<string, string> operationWords)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, ReservedNames.SchemaProperties);
        var properties = new Dictionary<TypeId, string>();
        List<SchemaModel> sorted = [.. order.Sort(api.Schemas, static s => s.Id)];

        // What is offered comes first: the type of a component that is one branch of its allOf stands in that branch, with the component's name.
        foreach (SchemaModel schema in sorted.OrderBy(s => (s.IsOffered ? 0 : 2) + (types.ContainsKey(s.Id) ? 0 : 1)))
        {
            if (types.TryGetValue(schema.Id, out string? type))
            {
                properties[schema.Id] = scope.Take(type);
                continue;
            }

            string name = Wanted(schema, operationWords);
            string qualified = Words.Cut(Words.Join(Words.Pascal(FileWord(schema.Id.Document)), name));
            properties[schema.Id] = scope.TryTake(name) ? name : scope.TryTake(qualified) ? qualified : scope.Take(name);
        }

        // After all properties: a type that is called PetSchema keeps its name, and the checks of Pet go elsewhere.
        var validators = new Dictionary<TypeId, string>();
        foreach (SchemaModel schema in sorted)
        {
            string name = properties[schema.Id] + ValidatorSuffix;
            validators[schema.Id] = scope.TryTake(name) ? name : scope.Take(name + "Checks");
        }

        return api.Schemas
            .Select(s => new NamedSchema(s.Id, CSharpIdentifier.Escape(properties[s.Id]), CSharpIdentifier.Escape(validators[s.Id])))
            .ToEquatableArray();
    }

    private static string Wanted(SchemaModel schema, IReadOnlyDictionary<string, string> operationWords)
    {
        // The place of a parameter is a number.
        TypeId id = schema.Id;
        NameRequest wish = schema.Name;
        if (wish.Operation is { } owner && IsNumbered(id.Pointer) && operationWords.TryGetValue(owner, out string? word))
            return Words.Cut(Words.Join(word, Words.Pascal(wish.Words)));

        List<string> tokens = [.. id.Pointer.Split('/').Skip(1)];
        string name = "";
        int operation = OperationLength(id.Document, tokens, operationWords);
        if (operation > 0)
        {
            string part = tokens[operation];
            name = operationWords[OperationId(id.Document, tokens, operation)] + part switch
            {
                "requestBody" => tokens.Contains("callbacks") || tokens[0] == "webhooks" ? "Payload" : "Request",
                "responses" => "Response",
                _ => "",
            };
            // The media type and the status in front of the schema say nothing about it.
            int start = part is "requestBody" or "responses" ? tokens.FindIndex(static t => t is "schema" or "itemSchema") : operation;
            if (start > operation && tokens[start] == "itemSchema")
                tokens[start] = "item";
            tokens.RemoveRange(0, start < 0 ? operation + 1 : start);
        }

        foreach (string token in tokens.Where(static t => !StructuralTokens.Contains(t)))
            name = Words.Join(name, Words.Pascal(token.Replace("~1", "/").Replace("~0", "~")));
        return Words.Cut(name.Length == 0 ? Words.Pascal(schema.Name.Words) : name);
    }

    /// <summary>Whether a place is in a parameter of a list, not in one that has a name.</summary>
    private static bool IsNumbered(string pointer)
    {
        int list = pointer.IndexOf("/parameters/", StringComparison.Ordinal);
        return list >= 0 && pointer.Length > list + "/parameters/".Length && char.IsDigit(pointer[list + "/parameters/".Length]);
    }

    /// <summary>
    /// How many tokens lead to the operation that a schema is a part of: three in a document, one in the file of a path item.
    /// 0 where it is part of none.
    /// </summary>
    private static int OperationLength(string document, List<string> tokens, IReadOnlyDictionary<string, string> operationWords)
    {
        int length = tokens.Count - 1;
        while (length > 0 && !operationWords.ContainsKey(OperationId(document, tokens, length)))
            length--;
        return Math.Max(0, length);
    }

    private static string OperationId(string document, List<string> tokens, int length) =>
        document + "#/" + string.Join("/", tokens.Take(length));

    /// <summary>The document's file name without its folder and its extension.</summary>
    private static string FileWord(string document)
    {
        string file = document.Substring(document.LastIndexOf('/') + 1);
        int dot = file.LastIndexOf('.');
        return dot > 0 ? file.Substring(0, dot) : file;
    }
}
