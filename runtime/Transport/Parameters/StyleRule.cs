namespace Seedance.Runtime;

/// <summary>How one style writes a value. The columns are those of RFC 6570, appendix A.</summary>
/// <param name="First">What stands in front.</param>
/// <param name="Joint">What stands between the parts of an exploded value.</param>
/// <param name="Delimiter">What stands between the parts of a value that is not exploded.</param>
/// <param name="IsNamed">Whether the name of the parameter is written.</param>
/// <param name="IfEmpty">What follows the name of an empty text.</param>
internal sealed record StyleRule(string First, string Joint, char Delimiter, bool IsNamed, string IfEmpty)
{
    private static readonly StyleRule Simple = new("", ",", ',', IsNamed: false, "");
    private static readonly StyleRule Label = new(".", ".", ',', IsNamed: false, "");
    private static readonly StyleRule Matrix = new(";", ";", ',', IsNamed: true, "");
    private static readonly StyleRule Form = new("", "&", ',', IsNamed: true, "=");
    private static readonly StyleRule SpaceDelimited = new("", "&", ' ', IsNamed: true, "=");
    private static readonly StyleRule PipeDelimited = new("", "&", '|', IsNamed: true, "=");
    private static readonly StyleRule TabDelimited = new("", "&", '\t', IsNamed: true, "=");

    // A cookie has no "&": several values are several cookies (OpenAPI 3.2.0, appendix D).
    private static readonly StyleRule Cookie = new("", "; ", ',', IsNamed: true, "=");

    /// <summary>The rule of a style at a place. In paths and headers the delimited styles, which only 2.0 has there, write no name.</summary>
    internal static StyleRule Of(ParameterStyle style, ParameterLocation location)
    {
        StyleRule rule = style switch
        {
            ParameterStyle.Simple => Simple,
            ParameterStyle.Label => Label,
            ParameterStyle.Matrix => Matrix,
            ParameterStyle.SpaceDelimited => SpaceDelimited,
            ParameterStyle.PipeDelimited => PipeDelimited,
            ParameterStyle.TabDelimited => TabDelimited,
            ParameterStyle.Cookie => Cookie,
            _ => location == ParameterLocation.Cookie ? Cookie : Form,
        };
        bool isNamed = rule.IsNamed && (style == ParameterStyle.Matrix || location is not (ParameterLocation.Path or ParameterLocation.Header));
        return isNamed == rule.IsNamed ? rule : rule with { IsNamed = isNamed };
    }
}
