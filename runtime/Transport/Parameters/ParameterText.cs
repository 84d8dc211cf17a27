using System;
using System.Text;

namespace Seedance.Runtime;

/// <summary>The text that a parameter's value is sent as.</summary>
internal static class ParameterText
{
    /// <summary>The text as it stands in the request, the name with it where the place wants one; null when there is nothing to
    /// send.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="utf8Json">Its value.</param>
    internal static string? Of(RequestParameter parameter, ReadOnlySpan<byte> utf8Json)
    {
        TextEncoding encoding = parameter.Encoding;
        if (parameter.MediaType is not { } mediaType)
        {
            return new StyledText(
                parameter.Name, parameter.Style, parameter.Explode, parameter.Location, encoding, parameter.AllowEmptyValue).Of(utf8Json);
        }

        if (MediaTypeText.Essence(mediaType).Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            && parameter.Location == ParameterLocation.QueryString)
        {
            return FormFields.Write(utf8Json, []);
        }

        string text = encoding.Write(Content(mediaType, parameter.Location, utf8Json));
        bool isNamed = parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie;
        return isNamed ? $"{encoding.Write(parameter.Name)}={text}" : text;
    }

    private static string Content(string mediaType, ParameterLocation location, ReadOnlySpan<byte> utf8Json)
    {
        if (!MediaTypeText.IsJson(mediaType))
            return JsonScalar.Text(utf8Json);
        return location == ParameterLocation.Header ? JsonScalar.Ascii(utf8Json) : Encoding.UTF8.GetString(utf8Json);
    }
}
