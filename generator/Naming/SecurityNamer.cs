using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>Names the properties of the client's options that hold credentials.</summary>
internal static class SecurityNamer
{
    public static EquatableArray<NamedSecurityScheme> Name(EquatableArray<SecuritySchemeModel> schemes)
    {
        var scope = new NameScope(StringComparer.Ordinal, ReservedNames.OptionProperties);
        bool hasOneKey = schemes.Count(IsKey) == 1;
        var names = new Dictionary<SecuritySchemeModel, string>();
        foreach (SecuritySchemeModel scheme in schemes
            .OrderBy(s => hasOneKey && IsKey(s) ? 0 : 1)
            .ThenBy(static s => s.Name, StringComparer.Ordinal))
        {
            names[scheme] = CSharpIdentifier.Escape(scope.Take(hasOneKey && IsKey(scheme) ? "ApiKey" : Words.Pascal(scheme.Name)));
        }

        return schemes.Select(s => new NamedSecurityScheme(s.Name, names[s])).ToEquatableArray();
    }

    private static bool IsKey(SecuritySchemeModel scheme) => scheme.Kind != SecuritySchemeKind.HttpBearer;
}
