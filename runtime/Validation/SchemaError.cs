namespace Seedance.Runtime;

/// <summary>One place where a value breaks its schema.</summary>
/// <param name="InstanceLocation">
/// JSON Pointer (RFC 6901) of the value that is wrong; empty for the root. Member names beyond 1,024 characters are
/// cut and end with <c>…</c>.
/// </param>
/// <param name="KeywordLocation">
/// JSON Pointer of the keyword that failed, from the root of the schema and through the references that were
/// followed (JSON Schema 2020-12 Core, section 12.3.1); empty for errors that no keyword causes.
/// </param>
/// <param name="Keyword">
/// The keyword that failed, such as <c>maximum</c>. A schema that is just <c>false</c> has the keyword
/// <c>false</c>. Errors that no keyword causes: <c>json</c> (the text is not JSON in UTF-8), <c>depth</c> (nested
/// beyond the limit), <c>budget</c> (the check needs more steps than a value of this size may take), <c>read</c> (the value does not fit
/// its C# type).
/// </param>
/// <param name="Message">What is wrong, in English; values of the instance are cut at 64 characters.</param>
public sealed record SchemaError(string InstanceLocation, string KeywordLocation, string Keyword, string Message)
{
    /// <summary>The location and the message on one line: <c>/input/duration: 20 is more than the maximum 15</c>.</summary>
    /// <returns>The message alone for the root. A location of more than 256 characters is cut; control characters in it, which a member's
    /// name may have, are written as <c>\u000a</c>.</returns>
    public override string ToString() =>
        InstanceLocation.Length == 0 ? Message : $"{JsonExcerpt.Cut(InstanceLocation, JsonExcerpt.MaxPointer)}: {Message}";
}
