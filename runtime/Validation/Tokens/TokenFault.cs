namespace Seedance.Runtime;

/// <summary>Why a text has no token index.</summary>
/// <param name="keyword">The keyword of the error: <c>json</c> or <c>depth</c>.</param>
/// <param name="message">What is wrong.</param>
internal readonly struct TokenFault(string keyword, string message)
{
    internal string Keyword { get; } = keyword;

    internal string Message { get; } = message;

    internal SchemaError ToError() => new("", "", Keyword, Message);
}
