using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator.Emission;

/// <summary><c>[Obsolete]</c> on what a document marks as deprecated, and the files whose own code would be warned about it.</summary>
internal static class ObsoleteMark
{
    /// <summary>The id under which the compiler reports a use.</summary>
    public const string Id = "SDG9001";

    /// <summary>Writes the attribute.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="element">What is deprecated, as the document calls it.</param>
    public static void Write(SourceWriter writer, string element) =>
        writer.Line($"[{KnownTypes.Obsolete}({CSharpLiteral.String($"The API's document marks '{element}' as deprecated.")}, DiagnosticId = \"{Id}\")]");

    public static bool IsIn(RecordFile plan) =>
        plan.IsObsolete
        || plan.Properties.Any(static property => property.IsObsolete || IsIn(property.Codec))
        || plan.ImplementsObsolete
        || plan.ConvertsFrom.Any(IsIn)
        || (plan.Additional is { } additional && IsIn(additional.Value));

    public static bool IsIn(EnumFile plan) => plan.IsObsolete || plan.Values.Any(static value => value.IsObsolete);

    public static bool IsIn(TupleFile plan) =>
        plan.IsObsolete
        || plan.Items.Any(static item => item.IsObsolete || IsIn(item.Codec))
        || (plan.OtherItems is { } others && IsIn(others.Value));

    public static bool IsIn(InterfaceFile plan) =>
        plan.IsObsolete || plan.Properties.Any(static property => property.IsObsolete || IsIn(property.Codec));

    public static bool IsIn(UnionFile plan) => plan.IsObsolete || plan.Cases.Any(static c => IsIn(c.Codec));

    /// <summary>The compiler warns (CS9042) where a required member is obsolete and its type is not.</summary>
    public static bool IsOnRequired(RecordFile plan) => !plan.IsObsolete && plan.Properties.Any(IsOnRequired);

    public static bool IsOnRequired(TupleFile plan) => !plan.IsObsolete && plan.Items.Any(IsOnRequired);

    private static bool IsOnRequired(PropertyPlan property) =>
        property is { IsObsolete: true, Constant: null, Presence: Presence.Required or Presence.RequiredNullable };

    public static bool IsIn(OperationFile plan) =>
        plan.IsObsolete
        || plan.Parameters.Any(static parameter => IsIn(parameter.Codec))
        || plan.Bodies.Any(static body => IsIn(body.Codec))
        || (plan.Success is { } success && IsIn(success))
        || (plan.Data is { } data && IsIn(data.Codec))
        || (plan.Item is { } item && IsIn(item))
        || (plan.Stream is { } stream && IsIn(stream))
        || plan.Pages is { NamesObsolete: true }
        || plan.Answers.Any(static answer => answer.Body is { } body && IsIn(body));

    public static bool IsIn(ResultFile plan) => plan.Cases.Any(static c => c.Body is { } body && IsIn(body));

    public static bool IsIn(HeadersFile plan) => plan.Headers.Any(static header => IsIn(header.Codec));

    public static bool IsIn(IncomingFile plan) => plan.IsObsolete || (plan.Body is { } body && IsIn(body));

    public static bool IsIn(EndpointFile plan) => IsIn(plan.Incoming) || (plan.Answer is { } answer && IsIn(answer));

    private static bool IsIn(CodecPlan codec) => codec.IsObsolete || (codec.Item is { } item && IsIn(item));
}
