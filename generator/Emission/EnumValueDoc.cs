using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator.Emission;

/// <summary>What stands above a value of an enum, where it has a member and where it has a constant.</summary>
internal static class EnumValueDoc
{
    public static void Write(SourceWriter writer, EnumValuePlan value)
    {
        XmlDoc.Write(writer, Documentation.None with { Description = value.Description }, $"The value '{value.Value}'.");
        WriteObsolete(writer, value);
    }

    /// <summary>Its <c>[Obsolete]</c>, if it has one.</summary>
    public static void WriteObsolete(SourceWriter writer, EnumValuePlan value)
    {
        if (value.IsObsolete)
            ObsoleteMark.Write(writer, value.Value);
    }
}
