using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Checks one value of an instance against one schema. Emitted code supplies these.</summary>
/// <param name="run">The run that the check is part of; it reads the instance and records what fails.</param>
/// <param name="token">The value's position in the token index of the instance; the root value is 0.</param>
/// <returns>
/// Whether to go on: true when the value is valid, or when its failure was recorded and the run collects further
/// ones; false when the run has to stop.
/// </returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool SchemaCheck(ref SchemaRun run, int token);
