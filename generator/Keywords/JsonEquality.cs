using System;
using System.Globalization;
using System.Text.Json;
using Seedance.Generator.CSharp;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>Writes the comparison of a value with a constant of the schema (2020-12 Core, section 4.2.2).</summary>
internal static class JsonEquality
{
    /// <param name="json">JSON text of the constant.</param>
    /// <param name="token">The expression of the value's token.</param>
    public static string Expression(string json, string token)
    {
        switch (json)
        {
            case "null":
                return "run.IsNull(" + token + ")";
            case "true":
                return "run.IsTrue(" + token + ")";
            case "false":
                return "run.IsFalse(" + token + ")";
        }

        if (long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
            return "run.IsNumber(" + token + ", " + CSharpLiteral.Integer(integer) + ")";
        return json[0] == '"' && Text(json) is { } text
            ? "run.IsString(" + token + ", " + CSharpLiteral.Utf8(text) + ")"
            : "run.IsJson(" + token + ", " + CSharpLiteral.Utf8(json) + ")";
    }

    /// <summary>Whether a value is a constant; null where both are arrays or objects that are not written alike.</summary>
    /// <param name="value">The value.</param>
    /// <param name="json">JSON text of the constant.</param>
    public static bool? AreEqual(SpecNode value, string json)
    {
        if (SpecJson.Write(value) == json)
            return true;
        return value switch
        {
            SpecScalar { Kind: SpecScalarKind.Number } number when json[0] is '-' or (>= '0' and <= '9') =>
                NumberText.Compare(number.Text, json) == 0,
            SpecObject or SpecArray when json[0] is '{' or '[' => null,
            _ => false,
        };
    }

    /// <summary>The text of a JSON string, or null when it holds half a surrogate pair, which has no UTF-8 form.</summary>
    private static string? Text(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
