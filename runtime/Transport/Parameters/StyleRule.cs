namespace Seedance.Runtime;

/// <summary>How one style writes a value. The columns are those of RFC 6570, appendix A.</summary>
/// <param name="first">What stands in front.</param>
/// <param name="joint">What stands between the parts of an exploded value.</param>
/// <param name="delimiter">What stands between the parts of a value that is not exploded.</param>
/// <param name="isNamed">Whether the name of the parameter is written.</param>
/// <param name="ifEmpty">What follows the name of an empty text.</param>
internal sealed class StyleRule(string first, string joint, char delimiter, bool isNamed, string ifEmpty)
{
    internal string First { get; } = first;

    internal string Joint { get; } = joint;

    internal char Delimiter { get; } = delimiter;

    internal bool IsNamed { get; } = isNamed;

    internal string IfEmpty { get; } = ifEmpty;

    private static readonly StyleRule Simple = new("", ",", ',', isNamed: false, "");
    private static readonly StyleRule Label = new(".", ".", ',', isNamed: false, "");
    private static readonly StyleRule Matrix = new(";", ";", ',', isNamed: true, "");
    private static readonly StyleRule Form = new("", "&", ',', isNamed: true, "=");
    private static readonly StyleRule SpaceDelimited = new("", "&", ' ', isNamed: true, "=");
    private static readonly StyleRule PipeDelimited = new("", "&", '|', isNamed: true, "=");
    private static readonly StyleRule TabDelimited = new("", "&", '\t', isNamed: true, "=");

    // A cookie has no "&": several values are several cookies (OpenAPI 3.2.0, appendix D).
    private static readonly StyleRule Cookie = new("", "; ", ',', isNamed: true, "=");

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
        return isNamed == rule.IsNamed ? rule : new StyleRule(rule.First, rule.Joint, rule.Delimiter, isNamed, rule.IfEmpty);
    }
}
