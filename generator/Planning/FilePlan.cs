namespace Seedance.Generator.Planning;

/// <summary>
/// One file to emit, with everything that its emitter needs: no decision is left to the emitter, and nothing outside is
/// looked up. Compared by value, so that a file whose plan did not change is not emitted again.
/// </summary>
/// <param name="HintName">Name of the file without its ending: ASCII, unique without regard to case.</param>
/// <param name="Namespace">Namespace of its types.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
internal abstract record FilePlan(string HintName, string Namespace, string Access);
