namespace Seedance.Runtime;

/// <summary>Why a text has no token index.</summary>
/// <param name="Keyword">The keyword of the error: <c>json</c> or <c>depth</c>.</param>
/// <param name="Message">What is wrong.</param>
internal readonly record struct TokenFault(string Keyword, string Message)
{
    internal SchemaError ToError() => new("", "", Keyword, Message);
}
