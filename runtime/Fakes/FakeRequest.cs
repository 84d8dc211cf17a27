using System;

namespace Seedance.Runtime;

/// <summary>A request that a fake has seen.</summary>
/// <param name="Operation">Name of the operation; empty for a download or an upload.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The address.</param>
/// <param name="Body">The body; empty when there was none.</param>
public sealed record FakeRequest(string Operation, string Method, Uri Address, ReadOnlyMemory<byte> Body);
