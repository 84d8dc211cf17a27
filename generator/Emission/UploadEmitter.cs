using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the method that uploads a file.</summary>
internal static class UploadEmitter
{
    private const string MediaUpload = Runtime + ".MediaUpload";

    public static string Emit(UploadFile plan)
    {
        OperationFile operation = plan.Operation;
        SourceWriter writer = EmittedFile.Start(plan, ObsoleteMark.IsIn(operation));
        string declaration = $"{Task}<{UriString}> {Identifier.Of(plan.Method + "Async")}({FileContent} file, " +
            $"{KnownTypes.System}.IProgress<{Runtime}.FileTransferProgress>? progress = null, {CancellationToken} cancellationToken = default)";
        string extension = plan.Extension is null ? "" : $", {plan.Extension}: {MediaUpload}.Extension(file)";
        writer.Line($$"""
            {{plan.Access}} partial interface {{Identifier.Of(operation.Names.Interface)}}
            {
                /// <summary>Uploads a file: asks {{Identifier.Bare(operation.Method)}}Async for an address, and puts the file there without a credential.</summary>
                /// <param name="file">The file; one from disk or from memory is tried again where the line fails.</param>
                /// <param name="progress">Is told about the bytes.</param>
                /// <param name="cancellationToken">Ends the upload.</param>
                /// <returns>The address that the file has now.</returns>
                /// <exception cref="{{ApiException}}">No address could be had.</exception>
                /// <exception cref="{{Runtime}}.FileTransferException">The file was not taken.</exception>
                {{declaration}};
            }

            {{plan.Access}} sealed partial class {{Identifier.Of(operation.Names.Client)}}
            {
                /// <inheritdoc/>
                public async {{declaration}}
                {
                    {{ArgumentNullException}}.ThrowIfNull(file);
                    var place = await {{Identifier.Of(operation.Method + "WithResponseAsync")}}({{plan.ContentType}}: {{MediaUpload}}.MediaType(file){{extension}}, cancellationToken: cancellationToken).ConfigureAwait(false);
                    await {{MediaUpload}}.PutAsync(_connection, place.Linked({{CSharpLiteral.String(plan.Upload.Address)}}, {{JsonRead}}.Uri), file, progress, cancellationToken).ConfigureAwait(false);
                    return place.Linked({{CSharpLiteral.String(plan.Upload.Result)}}, {{JsonRead}}.Uri);
                }
            }
            """);
        return writer.ToString();
    }
}
