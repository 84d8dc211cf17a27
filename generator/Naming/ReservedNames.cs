using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>Names that a document cannot have, because C#, .NET or the emitted code has them already.</summary>
internal static class ReservedNames
{
    /// <summary>Members of every object and of every record.</summary>
    private static readonly string[] Inherited =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
    ];

    /// <summary>Namespaces that emitted code and every consumer's code speak of.</summary>
    private static readonly string[] RootNamespaces = ["System", "Microsoft", "Seedance"];

    /// <summary>What the emitted types declare themselves.</summary>
    private static readonly string[] EmittedMembers = ["Parse", "Read", "ToUtf8Json", "UnknownMembers", "Validate", "WriteTo"];

    private static readonly string[] EmittedEnumMembers = ["IsKnown", "Known", "KnownSet", "Value", "Values"];

    /// <summary>A type cannot have the name of a member of its own (CS0542).</summary>
    private static readonly string[] EmittedUnionMembers = ["Cases", "FromJson", "Match"];

    /// <summary>Ends of the names of methods, of operations' descriptions, and of the fields for security schemes.</summary>
    private static readonly string[] ClientMemberSuffixes = ["Async", "Operation", "Scheme"];

    private static readonly HashSet<string> ObjectMembers = Set(Inherited, EmittedMembers);

    private static readonly HashSet<string> EnumMembers = Set(Inherited, EmittedMembers, EmittedEnumMembers);

    /// <summary>Locals of the emitted methods that read and write an object.</summary>
    public static IReadOnlyList<string> MemberLocals { get; } = ["reader", "writer", "value", "unknownMembers"];

    /// <summary>Members of <c>ApiClientOptions</c>, the base of every client's options.</summary>
    public static IReadOnlyList<string> OptionProperties { get; } =
    [
        .. Inherited, "BaseAddress", "Basic", "GetCredential", "GetTokenProvider", "HttpClient", "LoggerFactory", "Logger", "MaxResponseBytes",
        "MissingCredential", "Polling", "Retry", "StallTimeout", "Timeout", "TimeProvider", "TryTimeout", "UserAgent", "ValidateRequests", "ValidateResponses",
    ];

    /// <summary>Members that <c>Schemas</c> cannot declare: its own name and what every class inherits.</summary>
    public static IReadOnlyList<string> SchemaProperties { get; } = [.. Inherited, "Schemas"];

    /// <summary>Members that <c>Callbacks</c> and <c>Webhooks</c> cannot declare.</summary>
    public static IReadOnlyList<string> IncomingProperties { get; } = [.. Inherited, "Callbacks", "Webhooks"];

    /// <summary>Whether a member of an object cannot have the name.</summary>
    public static bool IsObjectMember(string name) => ObjectMembers.Contains(name);

    /// <summary>
    /// Whether a member of an enum cannot have the name. One rule for both kinds of enum, so that a value has the same
    /// name in both.
    /// </summary>
    public static bool IsEnumMember(string name) => EnumMembers.Contains(name);

    /// <summary>Whether a group of methods cannot have the name: the client has a member of it, or may get one for an operation.</summary>
    public static bool IsClientMember(string name, ApiSettings settings) =>
        Array.IndexOf(Inherited, name) >= 0
        || name is "Dispose" or "DocumentBaseAddress"
        || name == settings.ClientName
        || name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == "Envelope"
        || ClientMemberSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>Type names that are taken in the namespace of an API, beside those of <see cref="ImplicitUsings"/>.</summary>
    public static HashSet<string> Types(ApiSettings settings)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            settings.ClientName,
            settings.ClientName + "Options",
            settings.ClientName + "Servers",
            settings.ClientName + "Extensions",
            settings.ClientName + "ServiceCollectionExtensions",
            "I" + settings.ClientName,
            settings.Word + "Exception",
            settings.Word + "Fake",
            "Schemas",
            "Callbacks",
            "Webhooks",
            settings.ClientName + "EndpointRouteBuilderExtensions",
        };
        names.UnionWith(Inherited);
        names.UnionWith(EmittedMembers);
        names.UnionWith(EmittedEnumMembers);
        names.UnionWith(EmittedUnionMembers);
        names.UnionWith(RootNamespaces);
        // A type that is called as its namespace would take the namespace's place in code inside of it.
        names.UnionWith(settings.Namespace.Split('.'));
        if (settings.Namespace == "Seedance")
            names.Add("Runtime");
        return names;
    }

    private static HashSet<string> Set(params string[][] tables)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string[] table in tables)
            names.UnionWith(table);
        return names;
    }
}
