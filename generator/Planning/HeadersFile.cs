using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>A file with the declared headers of an operation's successes.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the type.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the type.</param>
/// <param name="Headers">The headers.</param>
internal sealed record HeadersFile(string HintName, string Namespace, string Access, string Name, EquatableArray<HeaderPlan> Headers)
    : FilePlan(HintName, Namespace, Access);

/// <summary>A header.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="WireName">Name of the header.</param>
/// <param name="Codec">Its type.</param>
/// <param name="Form">How its text becomes JSON: a member of the runtime's <c>HeaderForm</c>.</param>
/// <param name="Docs">What the document says about it.</param>
internal sealed record HeaderPlan(string Name, string WireName, CodecPlan Codec, string Form, Documentation Docs);
