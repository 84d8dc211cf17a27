using System;

namespace Seedance.Runtime;

/// <summary>A request that a fake has seen.</summary>
public sealed class FakeRequest
{
    internal FakeRequest(string operation, string method, Uri address, ReadOnlyMemory<byte> body) =>
        (Operation, Method, Address, Body) = (operation, method, address, body);

    /// <summary>Name of the operation; empty for a download or an upload.</summary>
    public string Operation { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The address.</summary>
    public Uri Address { get; }

    /// <summary>The body; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }
}
