using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.References;

/// <summary>
/// The meta-schemas of JSON Schema and of OpenAPI 3.1: they come with the generator, because documents refer to them and
/// nothing is fetched. Each is read when somebody refers to it.
/// </summary>
internal static class MetaSchemas
{
    private const string Draft202012 = "https://json-schema.org/draft/2020-12/";

    private const string Draft201909 = "https://json-schema.org/draft/2019-09/";

    /// <summary>Addresses without their empty fragments, each with the resource that holds it.</summary>
    private static readonly Dictionary<string, string> Resources = new(StringComparer.Ordinal)
    {
        [Draft202012 + "schema"] = "2020-12.schema",
        [Draft202012 + "meta/core"] = "2020-12.core",
        [Draft202012 + "meta/applicator"] = "2020-12.applicator",
        [Draft202012 + "meta/unevaluated"] = "2020-12.unevaluated",
        [Draft202012 + "meta/validation"] = "2020-12.validation",
        [Draft202012 + "meta/meta-data"] = "2020-12.meta-data",
        [Draft202012 + "meta/format-annotation"] = "2020-12.format-annotation",
        [Draft202012 + "meta/format-assertion"] = "2020-12.format-assertion",
        [Draft202012 + "meta/content"] = "2020-12.content",
        [Draft201909 + "schema"] = "2019-09.schema",
        [Draft201909 + "meta/core"] = "2019-09.core",
        [Draft201909 + "meta/applicator"] = "2019-09.applicator",
        [Draft201909 + "meta/validation"] = "2019-09.validation",
        [Draft201909 + "meta/meta-data"] = "2019-09.meta-data",
        [Draft201909 + "meta/format"] = "2019-09.format",
        [Draft201909 + "meta/content"] = "2019-09.content",
        ["http://json-schema.org/draft-07/schema"] = "draft-07.schema",
        ["http://json-schema.org/draft-06/schema"] = "draft-06.schema",
        ["http://json-schema.org/draft-04/schema"] = "draft-04.schema",
        ["https://spec.openapis.org/oas/3.1/dialect/base"] = "openapi-3.1.dialect",
        ["https://spec.openapis.org/oas/3.1/meta/base"] = "openapi-3.1.meta",
    };

    /// <summary>The meta-schema of an address in the spelling of <see cref="UriReference.Normalize"/>; null when there is none.</summary>
    public static SpecDocument? Find(string address)
    {
        if (!Resources.TryGetValue(address, out string name))
            return null;
        using Stream stream = typeof(MetaSchemas).Assembly.GetManifestResourceStream(name + ".json");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new SpecDocument(address, address, SpecParser.Parse(address, reader.ReadToEnd()).Root);
    }
}
