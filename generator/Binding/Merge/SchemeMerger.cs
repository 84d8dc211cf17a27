using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Merge;

/// <summary>Joins the security schemes of the documents: equal ones of one name are one, others get a name of their own.</summary>
internal sealed class SchemeMerger
{
    private readonly List<SecuritySchemeModel> _all = [];
    private readonly Dictionary<string, Dictionary<string, string>> _names = new(System.StringComparer.Ordinal);

    public SchemeMerger(IReadOnlyList<DocumentModel> documents)
    {
        foreach (DocumentModel document in documents)
        {
            var names = new Dictionary<string, string>(System.StringComparer.Ordinal);
            _names[document.Document] = names;
            foreach (SecuritySchemeModel scheme in document.SecuritySchemes)
                names[scheme.Name] = Add(scheme);
        }
    }

    public EquatableArray<SecuritySchemeModel> All => _all.ToEquatableArray();

    /// <summary>An operation of a document, with the joined schemes' names.</summary>
    public OperationModel Rename(DocumentModel document, OperationModel operation) =>
        operation with
        {
            Security = operation.Security
                .Select(r => r with { Schemes = r.Schemes.Select(s => _names[document.Document][s]).ToEquatableArray() })
                .ToEquatableArray(),
        };

    private string Add(SecuritySchemeModel scheme)
    {
        string name = scheme.Name;
        for (int i = 2; ; i++)
        {
            SecuritySchemeModel? known = _all.FirstOrDefault(s => s.Name == name);
            if (known is null)
            {
                _all.Add(scheme with { Name = name });
                return name;
            }

            if (known.Kind == scheme.Kind && known.ParameterName == scheme.ParameterName && known.TokenAddress == scheme.TokenAddress)
                return name;
            name = scheme.Name + " " + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
