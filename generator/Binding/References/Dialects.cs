using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.References;

/// <summary>The dialects by the addresses of their meta-schemas, and by the versions of OpenAPI.</summary>
internal static class Dialects
{
    private const string Validation = "https://json-schema.org/draft/2020-12/vocab/validation";

    private const string FormatAssertion = "https://json-schema.org/draft/2020-12/vocab/format-assertion";

    /// <summary>Addresses without the dates and fragments at their ends, each with its dialect.</summary>
    private static readonly KeyValuePair<string, Dialect>[] Known =
    [
        new("https://json-schema.org/draft/2020-12/schema", Dialect.Draft202012),
        new("https://spec.openapis.org/oas/3.1/dialect/", Dialect.OpenApi31),
        new("https://spec.openapis.org/oas/3.2/dialect/", Dialect.OpenApi31),
        new("https://json-schema.org/draft/2019-09/schema", Dialect.Draft201909),
        new("http://json-schema.org/draft-07/schema", Dialect.Draft07),
        new("http://json-schema.org/draft-06/schema", Dialect.Draft06),
        new("http://json-schema.org/draft-04/schema", Dialect.Draft04),
        new("http://json-schema.org/schema", Dialect.Draft202012),
    ];

    /// <summary>The dialect of a meta-schema that is known; null for any other. Some write <c>https</c> for <c>http</c>.</summary>
    public static Dialect? Find(string address)
    {
        string plain = Plain(UriReference.Split(address).Address);
        foreach (KeyValuePair<string, Dialect> entry in Known)
        {
            string known = Plain(entry.Key);
            if (known.EndsWith("/", StringComparison.Ordinal) ? plain.StartsWith(known, StringComparison.Ordinal) : plain == known)
                return entry.Value;
        }

        return null;
    }

    /// <summary>
    /// The dialect of a meta-schema of one's own: 2020-12, as far as its vocabularies (2020-12 Core, section 8.1.2) bring it in.
    /// </summary>
    public static Dialect Of(SpecObject metaSchema)
    {
        if (metaSchema["$vocabulary"] is not SpecObject vocabularies)
            return Dialect.Draft202012;
        return Dialect.Draft202012 with
        {
            Name = "a dialect of its own",
            HasValidation = vocabularies[Validation] is not null,
            AssertsFormats = vocabularies[FormatAssertion] is not null,
        };
    }

    /// <summary>The dialect that a version of OpenAPI starts from.</summary>
    public static Dialect Of(OpenApiVersion version) =>
        version is OpenApiVersion.V31 or OpenApiVersion.V32 ? Dialect.OpenApi31 : Dialect.OpenApi30;

    /// <summary>The names of the dialects that are known, for a message.</summary>
    public static string Names => string.Join(", ", Known.Select(static k => k.Value.Name).Distinct());

    private static string Plain(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "https://" + address.Substring("http://".Length) : address;
}
