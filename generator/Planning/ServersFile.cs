using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>The class that names the servers of an API, where there are several or they have variables.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the class.</param>
/// <param name="Options">Name of the options class, for the documentation.</param>
/// <param name="Servers">The servers, in document order.</param>
internal sealed record ServersFile(
    string HintName,
    string Namespace,
    string Access,
    string Name,
    string Options,
    EquatableArray<ServerPlan> Servers) : FilePlan(HintName, Namespace, Access);

/// <summary>A server.</summary>
/// <param name="Name">Name of its property or method.</param>
/// <param name="Parameters">Names of the parameters for its variables, parallel to them.</param>
/// <param name="Server">The server.</param>
internal sealed record ServerPlan(string Name, EquatableArray<string> Parameters, ServerModel Server);
