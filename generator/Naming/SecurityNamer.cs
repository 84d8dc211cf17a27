using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>
/// Names the members of the client's options that hold credentials. Where an API has one scheme of a kind, as most have, the kind names it
/// (<c>ApiKey</c>, <c>BearerToken</c>, <c>AccessToken</c>, <c>UserName</c>); otherwise the document's key does.
/// </summary>
internal static class SecurityNamer
{
    /// <summary>What each kind calls its credential, and what stands beside it.</summary>
    private static readonly Dictionary<CredentialKind, (string Alone, string Ending, string Companion)> Words = new()
    {
        [CredentialKind.Key] = ("ApiKey", "", ""),
        [CredentialKind.Bearer] = ("BearerToken", "Token", "Provider"),
        [CredentialKind.OAuth] = ("AccessToken", "Token", "Provider"),
        [CredentialKind.Basic] = ("", "UserName", "Password"),
    };

    private enum CredentialKind
    {
        Key,
        Bearer,
        OAuth,
        Basic,
    }

    public static EquatableArray<NamedSecurityScheme> Name(EquatableArray<SecuritySchemeModel> schemes)
    {
        var scope = new NameScope(StringComparer.Ordinal, ReservedNames.OptionProperties);
        HashSet<CredentialKind> single = [.. schemes.GroupBy(KindOf).Where(static g => g.Count() == 1).Select(static g => g.Key)];
        var names = new Dictionary<SecuritySchemeModel, NamedSecurityScheme>();
        foreach (SecuritySchemeModel scheme in schemes
            .OrderBy(s => single.Contains(KindOf(s)) ? 0 : 1)
            .ThenBy(static s => s.Name, StringComparer.Ordinal))
        {
            names[scheme] = Name(scheme, single.Contains(KindOf(scheme)), scope);
        }

        return schemes.Select(s => names[s]).ToEquatableArray();
    }

    private static NamedSecurityScheme Name(SecuritySchemeModel scheme, bool isSingle, NameScope scope)
    {
        CredentialKind kind = KindOf(scheme);
        (string alone, string ending, string companion) = Words[kind];
        string own = isSingle ? "" : Naming.Words.Pascal(scheme.Name);
        string wanted = isSingle && kind != CredentialKind.Basic ? alone
            : own.EndsWith(ending, StringComparison.Ordinal) && ending.Length > 0 && own.Length > 0 ? own
            : own + ending;
        string property = scope.Take(wanted);
        string beside = companion.Length == 0 ? "" : scope.Take(kind == CredentialKind.Basic ? own + companion : property + companion);
        string method = scheme.TokenAddress is null ? "" : scope.Take("Use" + own + "ClientCredentials");
        return new NamedSecurityScheme(scheme.Name, Escape(property), Escape(beside), Escape(method));
    }

    private static string Escape(string name) => name.Length == 0 ? "" : CSharpIdentifier.Escape(name);

    private static CredentialKind KindOf(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.HttpBearer => CredentialKind.Bearer,
        SecuritySchemeKind.HttpBasic => CredentialKind.Basic,
        SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => CredentialKind.OAuth,
        _ => CredentialKind.Key,
    };
}
