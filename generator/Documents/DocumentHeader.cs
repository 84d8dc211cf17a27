using System;
using System.Collections.Generic;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Documents;

/// <summary>What has to be known of a document to decide which API it belongs to, read straight from its nodes.</summary>
/// <param name="Servers">Addresses of its servers, in one spelling, so that they can be compared.</param>
/// <param name="Operations">Its operations.</param>
internal sealed record DocumentHeader(EquatableArray<string> Servers, EquatableArray<OperationIdentity> Operations)
{
    /// <summary>Reads the header of a document that refers to no other.</summary>
    public static DocumentHeader Read(SpecObject root)
    {
        SpecDocument document = SpecDocument.Alone(root);
        return Read(new SpecLibrary([document]), document, root);
    }

    /// <param name="library">The files that the document's references can lead to.</param>
    /// <param name="document">The document.</param>
    /// <param name="root">Its tree.</param>
    public static DocumentHeader Read(SpecLibrary library, SpecDocument document, SpecObject root) =>
        new(ServersOf(root).ToEquatableArray(), new OperationIdentities(library, document).Read(root).ToEquatableArray());

    private static IEnumerable<string> ServersOf(SpecObject root)
    {
        // OpenAPI 2.0 has one server, in parts.
        if (root["host"] is SpecScalar host)
        {
            var schemes = root["schemes"] as SpecArray;
            string scheme = schemes?.Items.Count > 0 && schemes.Items[0] is SpecScalar first ? first.Text : "https";
            yield return Normalize(scheme + "://" + host.Text + (root["basePath"] as SpecScalar)?.Text);
        }

        if (root["servers"] is not SpecArray servers)
            yield break;
        foreach (SpecNode item in servers.Items)
        {
            if (item is SpecObject server && server["url"] is SpecScalar { Kind: SpecScalarKind.String } url)
                yield return Normalize(WithDefaults(url.Text, server["variables"] as SpecObject));
        }
    }

    private static string WithDefaults(string url, SpecObject? variables)
    {
        foreach (SpecMember variable in variables?.Members ?? [])
        {
            if (variable.Value is SpecObject mapping && mapping["default"] is SpecScalar value)
                url = url.Replace("{" + variable.Name + "}", value.Text);
        }

        return url;
    }

    /// <summary>Scheme and host are equal in any case (RFC 3986, section 6.2.2.1); a slash at the end changes nothing.</summary>
    private static string Normalize(string url)
    {
        url = url.Trim().TrimEnd('/');
        int host = url.IndexOf("://", StringComparison.Ordinal);
        if (host < 0)
            return url;
        int path = url.IndexOf('/', host + 3);
        return path < 0 ? url.ToLowerInvariant() : url.Substring(0, path).ToLowerInvariant() + url.Substring(path);
    }
}
