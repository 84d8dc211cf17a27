namespace Seedance.Runtime;

/// <summary>The body type of an operation none of whose successful answers has a body.</summary>
public readonly struct NoBody;
