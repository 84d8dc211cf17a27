using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the methods that download what tasks have made.</summary>
internal static class DownloadEmitter
{
    public static string Emit(DownloadFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        string toFile = Declare(plan, "string path");
        string toStream = Declare(plan, $"{Stream} target");
        writer.Line($$"""
            {{plan.Access}} partial interface {{Identifier.Of(plan.Names.Interface)}}
            {
                /// <summary>Downloads a file that the API has made. Its server gets no credential.</summary>
                /// <param name="address">The absolute address.</param>
                /// <param name="path">The file; it is there only when it is complete.</param>
                /// <param name="progress">Is told about the bytes.</param>
                /// <param name="cancellationToken">Ends the download; nothing is left of it.</param>
                /// <exception cref="{{Runtime}}.FileTransferException">The file is not to be had, or not complete.</exception>
                {{toFile}};

                /// <summary>Downloads a file that the API has made. Its server gets no credential.</summary>
                /// <param name="address">The absolute address.</param>
                /// <param name="target">Gets the bytes when they are all there.</param>
                /// <param name="progress">Is told about the bytes.</param>
                /// <param name="cancellationToken">Ends the download.</param>
                /// <exception cref="{{Runtime}}.FileTransferException">The file is not to be had, or not complete.</exception>
                {{toStream}};
            }

            {{plan.Access}} sealed partial class {{Identifier.Of(plan.Names.Client)}}
            {
                /// <inheritdoc/>
                public {{toFile}} =>
                    {{Runtime}}.MediaDownload.ToFileAsync(_connection, address, path, progress, cancellationToken);

                /// <inheritdoc/>
                public {{toStream}} =>
                    {{Runtime}}.MediaDownload.ToStreamAsync(_connection, address, target, progress, cancellationToken);
            }
            """);
        return writer.ToString();
    }

    private static string Declare(DownloadFile plan, string target) =>
        $"{Task} {Identifier.Of(plan.Method + "Async")}({UriString} address, {target}, " +
        $"{KnownTypes.System}.IProgress<{Runtime}.FileTransferProgress>? progress = null, {CancellationToken} cancellationToken = default)";
}
