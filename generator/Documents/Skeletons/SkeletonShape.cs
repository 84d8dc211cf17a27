using System;
using System.Collections.Generic;

namespace Seedance.Generator.Documents.Skeletons;

/// <summary>What a kind of object in an OpenAPI document is made of, as far as the way to its schemas leads through it.</summary>
/// <param name="word">What the specification calls it, for messages.</param>
internal sealed class SkeletonShape(string word)
{
    public string Word { get; } = word;

    /// <summary>The members of which the shape is known. Others are taken as they are.</summary>
    public Dictionary<string, SkeletonShape> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The shape of the members that <see cref="Fields"/> does not name.</summary>
    public SkeletonShape? Values { get; set; }

    /// <summary>Whether a member that starts with <c>x-</c> is an extension here; in a plain map it is an entry.</summary>
    public bool HasExtensions { get; set; } = true;

    /// <summary>The shape of an array's items.</summary>
    public SkeletonShape? Items { get; set; }

    /// <summary>Whether the object carries its pointer in the skeleton.</summary>
    public bool IsMarked { get; set; }

    /// <summary>Whether a Reference Object may stand in its place.</summary>
    public bool MayBeReference { get; set; }

    /// <summary>
    /// Pointer of the section that keeps reusable objects of this kind; null when references to them are replaced by what
    /// they lead to.
    /// </summary>
    public string? Section { get; set; }

    /// <summary>Whether an object without members takes the place of one that is left out.</summary>
    public bool KeepsItsPlace { get; set; }

    /// <summary>The shape of a member; null where it is not known.</summary>
    public SkeletonShape? ShapeOf(string member)
    {
        if (Fields.TryGetValue(member, out SkeletonShape field))
            return field;
        bool isExtension = HasExtensions && member.StartsWith("x-", StringComparison.Ordinal);
        return isExtension ? null : Values;
    }

    public SkeletonShape With(string field, SkeletonShape shape)
    {
        Fields[field] = shape;
        return this;
    }
}
