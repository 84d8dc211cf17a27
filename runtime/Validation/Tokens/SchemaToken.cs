namespace Seedance.Runtime;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Null,
    False,
    True,
    Number,
    String,

    /// <summary>The name of a member; its value is the next token. To the keywords a name is a string, as <c>propertyNames</c> has it.</summary>
    Name,
    Array,
    Object,
}

/// <summary>A value or a member's name, and where it stands in the text.</summary>
internal struct SchemaToken
{
    /// <summary>First byte of the text; of a string and a name the one after the quotation mark.</summary>
    internal int Offset;

    /// <summary>Bytes of text; without the quotation marks of a string or a name.</summary>
    internal int Length;

    /// <summary>Index of the token after this value and all that it holds.</summary>
    internal int End;

    /// <summary>Members of an object, items of an array; else 0.</summary>
    internal int Count;

    internal TokenKind Kind;

    /// <summary>Whether a string or a name holds escapes.</summary>
    internal bool IsEscaped;

    /// <summary>Whether the value is a secret, or a part of one: messages do not show it.</summary>
    internal bool IsConcealed;
}
