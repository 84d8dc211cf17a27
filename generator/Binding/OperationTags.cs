using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Seedance.Generator.Binding;

/// <summary>The tags of operations (OpenAPI 3.0.3, section 4.7.10).</summary>
internal static class OperationTags
{
    /// <summary>The tags of an operation, in document order, whether or not the document declares them.</summary>
    public static IEnumerable<string> Of(OpenApiOperation operation) =>
        operation.Tags?.Select(static tag => tag is OpenApiTagReference reference ? reference.Reference.Id : tag.Name)
            .OfType<string>()
            .Where(static name => name.Trim().Length > 0) ?? [];
}
