using System;
using System.Text;

namespace Seedance.Runtime;

/// <summary>User name and password in one text (RFC 7617, 2).</summary>
internal static class BasicCredential
{
    /// <exception cref="InvalidOperationException">The user name has a colon: nobody could tell where it ends.</exception>
    internal static string Encode(string userName, string? password)
    {
        if (userName.Contains(':', StringComparison.Ordinal))
            throw new InvalidOperationException("A user name of HTTP basic authentication must not have a colon. Nothing was sent.");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"));
    }
}
