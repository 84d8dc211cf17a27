namespace Seedance.Runtime;

// Values that nobody may see.
public ref partial struct SchemaRun
{
    /// <summary>Marks a value, and all that it holds, as a secret: the messages of checks that follow do not show it.</summary>
    /// <param name="token">The value.</param>
    /// <returns>True: nothing is checked.</returns>
    /// <remarks>For <c>format: password</c> and <c>writeOnly</c>.</remarks>
    public bool Conceal(int token)
    {
        int end = _index.Tokens[token].End;
        if (!_collects || !Take(end - token)) return !IsHalted;

        for (int at = token; at < end; at++) _index.Tokens[at].IsConcealed = true;
        return true;
    }
}
