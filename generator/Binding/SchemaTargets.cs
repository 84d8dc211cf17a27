using System;
using System.Collections.Generic;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>The schemas of one document that have checks of their own, and their rules.</summary>
internal sealed class SchemaTargets(DocumentContext context) : ISchemaTargets
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, NameRequest> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offered = new(StringComparer.Ordinal);

    /// <summary>Gives a schema checks of its own.</summary>
    public void Add(string pointer, NameRequest name, bool isOffered)
    {
        if (_own.Add(pointer))
        {
            _order.Add(pointer);
            _names.Add(pointer, name);
        }

        if (isOffered)
            _offered.Add(pointer);
    }

    public TypeId? Resolve(string reference, SpecNode at)
    {
        if (context.Resolve(reference, at) is not { } pointer)
            return null;
        Add(pointer, new NameRequest(NameKind.Component, JsonPointer.LastToken(pointer), null, null, context.Qualifier), isOffered: false);
        return context.IdOf(pointer);
    }

    public TypeId? OwnSchema(string pointer) => _own.Contains(pointer) ? context.IdOf(pointer) : null;

    /// <summary>Reads the rules of all of them; those that references bring in on the way are among them.</summary>
    public EquatableArray<SchemaModel> Read(SchemaReader reader)
    {
        var schemas = new List<SchemaModel>();
        for (int i = 0; i < _order.Count; i++)
        {
            string pointer = _order[i];
            SchemaRules rules = reader.Read(context.NodeAt(pointer), pointer);
            schemas.Add(new SchemaModel(context.IdOf(pointer), _names[pointer], rules, _offered.Contains(pointer)));
        }

        return schemas.ToEquatableArray();
    }
}
